import { z } from 'zod';
import { business as mapBusiness } from '../schema/business.ts';
import { email, id, isoDate, language, localized, money, phone, text } from '../schema/common.ts';
import { membership as mapMembership } from '../schema/membership.ts';
import { offer as mapOffer, soundOffer } from '../schema/offer.ts';
import { owner as mapOwner } from '../schema/owner.ts';
import { pricebookItem } from '../schema/pricebook.ts';
import { service as mapService } from '../schema/service.ts';
import { site as mapSite } from '../schema/site.ts';
import { zone as mapZone } from '../schema/zone.ts';

const entryId = id.optional().meta({ description: 'Permanent name; made from the name unless told.' });

/** Name or id of another entry of the answers. */
const reference = text.meta({ description: 'Name or id of an entry of these answers.' });

const business = z
  .strictObject({
    name: mapBusiness.shape.name,
    legalName: mapBusiness.shape.legalName,
    tagline: mapBusiness.shape.tagline,
    description: mapBusiness.shape.description,
    founded: mapBusiness.shape.founded,
    phone: phone.meta({ description: 'Number that is published everywhere.', examples: ['614-555-0134'] }),
    email,
    address: mapBusiness.shape.address,
    timeZone: mapBusiness.shape.timeZone,
    hours: mapBusiness.shape.hours,
    emergencyHours: mapBusiness.shape.emergencyHours,
    licences: mapBusiness.shape.licences,
    brand: mapBusiness.shape.brand.optional(),
  })
  .meta({ description: 'Who the contractor is.' });

const price = z.strictObject({
  name: localized,
  code: pricebookItem.shape.code,
  price: money,
  priceIs: pricebookItem.shape.priceIs,
});

const service = z.strictObject({
  id: entryId,
  name: mapService.shape.name,
  summary: mapService.shape.summary,
  synonyms: mapService.shape.synonyms,
  trade: mapService.shape.trade,
  jobType: mapService.shape.jobType,
  businessUnit: mapService.shape.businessUnit,
  status: z.enum(['active', 'paused']).default('active'),
  emergency: mapService.shape.emergency,
  zones: z.array(reference).min(1).optional().meta({ description: 'Zones where it is done; left out means all.' }),
  book: z.enum(['request', 'scheduler', 'call']).default('request').meta({
    description: 'request: by the form or by phone; scheduler: by the online calendar too; call: not booked online.',
  }),
  prices: z.array(price).default([]),
});

const zone = z.strictObject({
  id: entryId,
  name: mapZone.shape.name,
  cities: mapZone.shape.cities,
  zips: mapZone.shape.zips,
  status: mapZone.shape.status,
  about: localized.optional().meta({
    description: 'What is true of this place alone: its houses, the drive. It stands on the page of the zone.',
  }),
});

const booking = z
  .strictObject({
    first: z.enum(['request', 'call']).meta({ description: 'What a visitor does first about work that can wait.' }),
    callBackHours: z
      .int()
      .positive()
      .optional()
      .meta({ description: 'Hours in which the office calls back during office hours; left out promises nothing.' }),
    schedulerId: text
      .optional()
      .meta({ description: 'Value of data-schedulerid in the embed code of the online calendar.' }),
  })
  .meta({ description: 'How visitors ask for work.' });

const offer = soundOffer(
  z.strictObject({
    id: entryId,
    name: mapOffer.shape.name,
    summary: mapOffer.shape.summary,
    price: mapOffer.shape.price,
    discount: mapOffer.shape.discount,
    terms: mapOffer.shape.terms,
    services: z.array(reference).min(1),
    zones: z.array(reference).min(1).optional(),
    starts: isoDate,
    ends: isoDate,
  }),
);

const membership = z.strictObject({
  id: entryId,
  name: mapMembership.shape.name,
  summary: mapMembership.shape.summary,
  price: mapMembership.shape.price,
  per: mapMembership.shape.per,
  visitsPerYear: mapMembership.shape.visitsPerYear,
  benefits: mapMembership.shape.benefits,
  services: z.array(reference).default([]),
  terms: mapMembership.shape.terms,
});

const owner = z.strictObject({ id: entryId, name: text, role: mapOwner.shape.role, email });

const leads = z.strictObject({
  to: mapSite.shape.leads.shape.to,
  from: email.optional().meta({ description: 'Sender of the notices; website@ the domain of the site unless told.' }),
  owner: reference.meta({ description: 'Owner who answers for requests that could not be delivered.' }),
});

/** What an intake asks a contractor. No question is about a password, a token or a key. */
export const answers = z.strictObject({
  site: z.strictObject({ url: mapSite.shape.url, languages: z.array(language).min(1) }),
  business,
  services: z.array(service).min(1).meta({ description: 'In the order in which they are promoted.' }),
  zones: z.array(zone).min(1),
  booking,
  offers: z.array(offer).default([]),
  memberships: z.array(membership).default([]),
  owners: z.array(owner).min(1),
  leads,
});

export type Answers = z.output<typeof answers>;
