import { sharedDefinitions } from '../titan-map/readiness/definitions.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';

/** Lists of the Titan Map whose entries have an id that pages refer to. */
export type MapFamily = {
  [K in keyof TitanMap]: TitanMap[K] extends readonly { id: string }[] ? K : never;
}[keyof TitanMap];

interface ComponentProp {
  /** List of the map that the value is an id of; left out for plain text. */
  binds?: MapFamily | 'credentials';
  required: boolean;
  /** Values that it may have; any text when left out. */
  choices?: () => readonly string[];
}

/** Sentence classes that gates open, read when a page names one. */
const permits = () => sharedDefinitions().kinds.flatMap((kind) => kind.permits.map(({ id }) => id));

/** Components that a page may use, with their props. Anything else in a page is a content finding. */
export const components: Readonly<Record<string, Readonly<Record<string, ComponentProp>>>> = {
  Phone: { campaign: { binds: 'campaigns', required: false } },
  CallButton: { label: { required: false } },
  Email: {},
  Address: {},
  Hours: {},
  Licences: {},
  YearFounded: {},
  Credential: { id: { binds: 'credentials', required: true } },
  Price: { item: { binds: 'pricebook', required: true } },
  PriceTable: { service: { binds: 'services', required: true } },
  OfferPrice: { offer: { binds: 'offers', required: true } },
  OfferEnds: { offer: { binds: 'offers', required: true } },
  OfferTerms: { offer: { binds: 'offers', required: true } },
  OfferCard: { offer: { binds: 'offers', required: true } },
  OfferList: {},
  MembershipPrice: { membership: { binds: 'memberships', required: true } },
  MembershipCard: { membership: { binds: 'memberships', required: true } },
  ServiceList: {},
  ZoneList: {},
  ZoneZips: { zone: { binds: 'zones', required: true } },
  Callout: { title: { required: false } },
  Steps: {},
  IfOpen: { claim: { required: true, choices: permits } },
  IfShut: { claim: { required: true, choices: permits } },
};
