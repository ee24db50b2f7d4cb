import { z } from 'zod';
import { bookingPath, capacityRule } from './booking.ts';
import { business } from './business.ts';
import { campaign } from './campaign.ts';
import { membership } from './membership.ts';
import { offer } from './offer.ts';
import { owner } from './owner.ts';
import { pricebookItem } from './pricebook.ts';
import { service } from './service.ts';
import { site } from './site.ts';
import { zone } from './zone.ts';

/** The whole map of one site once its YAML files are merged. A single file may hold any of these keys. */
export const titanMap = z.strictObject({
  site,
  business,
  services: z.array(service).min(1),
  zones: z.array(zone).min(1),
  offers: z.array(offer).default([]),
  memberships: z.array(membership).default([]),
  campaigns: z.array(campaign).default([]),
  pricebook: z.array(pricebookItem).default([]),
  bookingPaths: z.array(bookingPath).min(1),
  capacityRules: z.array(capacityRule).default([]),
  owners: z.array(owner).min(1),
});

export type TitanMap = z.output<typeof titanMap>;
export type Business = TitanMap['business'];
export type Service = TitanMap['services'][number];
export type Zone = TitanMap['zones'][number];
export type Offer = TitanMap['offers'][number];
export type Membership = TitanMap['memberships'][number];
export type Campaign = TitanMap['campaigns'][number];
export type PricebookItem = TitanMap['pricebook'][number];
export type BookingPath = TitanMap['bookingPaths'][number];
export type CapacityRule = TitanMap['capacityRules'][number];
export type Owner = TitanMap['owners'][number];
