import { z } from 'zod';
import { colour, email, id, isoDate, localized, phone, provenance, text, unlessBroken, zip } from './common.ts';

export const trades = ['heating', 'cooling', 'plumbing', 'electrical', 'roofing'] as const;

export const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

const businessPhone = z
  .strictObject({
    number: phone,
    role: z.enum(['main', 'tracking']).meta({
      description: 'The main number is the one published everywhere; a tracking number belongs to one campaign.',
    }),
    campaign: id.optional().meta({ description: 'Campaign that a tracking number belongs to.' }),
  })
  .refine((p) => (p.role === 'tracking') === (p.campaign !== undefined), {
    error: 'expected a campaign on a tracking number, and none on the main number',
    path: ['campaign'],
    when: unlessBroken('role', 'campaign'),
  });

const dayHours = z
  .string()
  .regex(/^(closed|24 hours|([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d)$/, {
    error: 'expected opening hours like "07:00-18:00", "24 hours" or "closed"',
  })
  .refine((v) => !v.includes(':') || v.slice(0, 5) < v.slice(6), { error: 'expected closing time after opening time' })
  .meta({
    description: 'Office hours of one day, 24-hour clock, local time.',
    examples: ['07:00-18:00', 'closed', '24 hours'],
  });

const licence = z.strictObject({
  name: text.meta({ examples: ['HVAC contractor'] }),
  number: text.meta({ examples: ['HV-00000'] }),
  authority: text.meta({ examples: ['Ohio Construction Industry Licensing Board'] }),
  expires: isoDate,
});

/** A boast that a page may repeat because somebody checked it. */
const credential = z.strictObject({
  id,
  kind: z.enum(['insured', 'bonded', 'rating', 'certification', 'guarantee', 'award', 'customers']),
  statement: localized.meta({ description: 'The sentence a page may print.' }),
  source: provenance,
  expires: isoDate.optional(),
});

export const business = z
  .strictObject({
    name: text.meta({ description: 'Name that customers know.' }),
    legalName: text.meta({ description: 'Registered name, for the footer and the privacy page.' }),
    tagline: localized,
    description: localized.meta({ description: 'One or two sentences for search results and social cards.' }),
    founded: z
      .int()
      .min(1800)
      .max(2100)
      .meta({ description: 'Year the business began.', examples: [1998] }),
    phones: z.array(businessPhone).refine((all) => all.filter((p) => p.role === 'main').length === 1, {
      error: 'expected exactly one phone with role main',
    }),
    email,
    address: z.strictObject({
      street: text,
      city: text,
      region: z.string().regex(/^[A-Z]{2}$/, { error: 'expected a two-letter state code like OH' }),
      zip,
      hidden: z
        .boolean()
        .default(false)
        .meta({ description: 'True for a business that has no public counter: only city and state are published.' }),
    }),
    timeZone: z
      .string()
      .refine((zone) => Intl.supportedValuesOf('timeZone').includes(zone), {
        error: 'expected an IANA time zone like America/New_York',
      })
      .meta({ examples: ['America/New_York'] }),
    hours: z.strictObject(
      Object.fromEntries(weekdays.map((day) => [day, dayHours])) as Record<(typeof weekdays)[number], typeof dayHours>,
    ),
    emergencyHours: z
      .enum(['24/7', 'office hours', 'none'])
      .meta({ description: 'When somebody answers an emergency call.' }),
    licences: z.array(licence).min(1, { error: 'expected at least one licence' }),
    trades: z.array(z.enum(trades)).min(1),
    credentials: z.array(credential).default([]),
    brand: z.strictObject({
      primary: colour.meta({ description: 'Main colour: header, headings, buttons.' }),
      accent: colour.meta({ description: 'Colour of the one thing to press.' }),
    }),
  })
  .meta({ description: 'Who the contractor is.' });
