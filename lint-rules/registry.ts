import { component } from './content/component.ts';
import { convention } from './content/convention.ts';
import { frontmatter } from './content/frontmatter.ts';
import { addressDiffers } from './drift/address-differs.ts';
import { boastUnproven } from './drift/boast-unproven.ts';
import { campaignEnded } from './drift/campaign-ended.ts';
import { campaignLink } from './drift/campaign-link.ts';
import { campaignUnknown } from './drift/campaign-unknown.ts';
import { cityUnknown } from './drift/city-unknown.ts';
import { credentialExpired } from './drift/credential-expired.ts';
import { credentialUnknown } from './drift/credential-unknown.ts';
import { emailDiffers } from './drift/email-differs.ts';
import { embedWithoutForm } from './drift/embed-without-form.ts';
import { foundedDiffers } from './drift/founded-differs.ts';
import { hoursDiffer } from './drift/hours-differ.ts';
import { licenceExpired } from './drift/licence-expired.ts';
import { licenceUnknown } from './drift/licence-unknown.ts';
import { membershipPaused } from './drift/membership-paused.ts';
import { membershipRetired } from './drift/membership-retired.ts';
import { membershipUnknown } from './drift/membership-unknown.ts';
import { membershipVisitsDiffer } from './drift/membership-visits-differ.ts';
import { nameDiffers } from './drift/name-differs.ts';
import { offerDateDiffers } from './drift/offer-date-differs.ts';
import { offerExpired } from './drift/offer-expired.ts';
import { offerNotStarted } from './drift/offer-not-started.ts';
import { offerPaused } from './drift/offer-paused.ts';
import { offerPeriodDiffers } from './drift/offer-period-differs.ts';
import { offerPromoted } from './drift/offer-promoted.ts';
import { offerTermsMissing } from './drift/offer-terms-missing.ts';
import { offerUnknown } from './drift/offer-unknown.ts';
import { offerWithdrawn } from './drift/offer-withdrawn.ts';
import { offerWrongService } from './drift/offer-wrong-service.ts';
import { offerWrongZone } from './drift/offer-wrong-zone.ts';
import { pathClosed } from './drift/path-closed.ts';
import { phoneUnknown } from './drift/phone-unknown.ts';
import { phoneWrongCampaign } from './drift/phone-wrong-campaign.ts';
import { priceDiffers } from './drift/price-differs.ts';
import { pricebookInactive } from './drift/pricebook-inactive.ts';
import { pricebookUnknown } from './drift/pricebook-unknown.ts';
import { promiseUnbacked } from './drift/promise-unbacked.ts';
import { serviceInternalName } from './drift/service-internal-name.ts';
import { serviceNotUrgent } from './drift/service-not-urgent.ts';
import { servicePaused } from './drift/service-paused.ts';
import { servicePromoted } from './drift/service-promoted.ts';
import { serviceRetired } from './drift/service-retired.ts';
import { serviceUnknown } from './drift/service-unknown.ts';
import { serviceWrongZone } from './drift/service-wrong-zone.ts';
import { subjectUnnamed } from './drift/subject-unnamed.ts';
import { zipUnknown } from './drift/zip-unknown.ts';
import { zoneEmergencyOnly } from './drift/zone-emergency-only.ts';
import { zoneExpansion } from './drift/zone-expansion.ts';
import { zonePaused } from './drift/zone-paused.ts';
import { zonePromoted } from './drift/zone-promoted.ts';
import { zoneUnknown } from './drift/zone-unknown.ts';
import { claimInfos } from './judgement.ts';
import { offerWithoutPage } from './map/offer-without-page.ts';
import { serviceWithoutPage } from './map/service-without-page.ts';
import { zoneWithoutPage } from './map/zone-without-page.ts';
import { disclaimer } from './page/disclaimer.ts';
import { logo } from './page/logo.ts';
import { nearDuplicate } from './page/near-duplicate.ts';
import { unbound } from './page/unbound.ts';
import type { Rule, RuleInfo } from './rule.ts';
import type { SiteRule } from './site-rule.ts';
import { suppressionRules } from './suppression/suppress.ts';

/** Rules that look at one page. */
export const pageRules: readonly Rule[] = [
  frontmatter,
  convention,
  component,
  disclaimer,
  logo,
  campaignEnded,
  campaignUnknown,
  credentialExpired,
  credentialUnknown,
  membershipPaused,
  membershipRetired,
  membershipUnknown,
  offerExpired,
  offerNotStarted,
  offerPaused,
  offerUnknown,
  offerWithdrawn,
  phoneUnknown,
  priceDiffers,
  pricebookInactive,
  pricebookUnknown,
  servicePaused,
  serviceRetired,
  serviceUnknown,
  zoneEmergencyOnly,
  zoneExpansion,
  zipUnknown,
  zonePaused,
  offerDateDiffers,
  offerWrongService,
  offerWrongZone,
  addressDiffers,
  emailDiffers,
  nameDiffers,
  phoneWrongCampaign,
  foundedDiffers,
  licenceUnknown,
  promiseUnbacked,
  boastUnproven,
  hoursDiffer,
  campaignLink,
  cityUnknown,
  servicePromoted,
  zonePromoted,
  zoneUnknown,
  pathClosed,
  embedWithoutForm,
  offerPromoted,
  offerTermsMissing,
  offerPeriodDiffers,
  serviceNotUrgent,
  subjectUnnamed,
  licenceExpired,
  serviceInternalName,
  serviceWrongZone,
  membershipVisitsDiffer,
  unbound,
];

/** Rules that look at all pages of a site together. */
export const siteRules: readonly SiteRule[] = [serviceWithoutPage, zoneWithoutPage, offerWithoutPage, nearDuplicate];

/** Every rule there is, for `truecopy explain`, the rules page and reports. */
export const allRules: readonly RuleInfo[] = [...claimInfos, ...pageRules, ...siteRules, ...suppressionRules];

export const ruleIds: ReadonlySet<string> = new Set(allRules.map((rule) => rule.id));
