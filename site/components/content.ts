import Address from './Address.astro';
import CallButton from './CallButton.astro';
import Callout from './Callout.astro';
import Credential from './Credential.astro';
import Email from './Email.astro';
import Hours from './Hours.astro';
import IfOpen from './IfOpen.astro';
import IfShut from './IfShut.astro';
import Licences from './Licences.astro';
import MembershipCard from './MembershipCard.astro';
import MembershipPrice from './MembershipPrice.astro';
import OfferCard from './OfferCard.astro';
import OfferEnds from './OfferEnds.astro';
import OfferList from './OfferList.astro';
import OfferPrice from './OfferPrice.astro';
import OfferTerms from './OfferTerms.astro';
import Phone from './Phone.astro';
import Price from './Price.astro';
import PriceTable from './PriceTable.astro';
import ServiceList from './ServiceList.astro';
import Steps from './Steps.astro';
import YearFounded from './YearFounded.astro';
import ZoneList from './ZoneList.astro';
import ZoneZips from './ZoneZips.astro';

/** Components that a page of content/ may use, under the names that content/components.ts declares. */
export const contentComponents = {
  Address,
  CallButton,
  Callout,
  Credential,
  Email,
  Hours,
  IfOpen,
  IfShut,
  Licences,
  MembershipCard,
  MembershipPrice,
  OfferCard,
  OfferEnds,
  OfferList,
  OfferPrice,
  OfferTerms,
  Phone,
  Price,
  PriceTable,
  ServiceList,
  Steps,
  YearFounded,
  ZoneList,
  ZoneZips,
};
