import { z } from 'zod';
import { id, isoDate, phone, provenance, text, unlessBroken } from './common.ts';

export const campaign = z
  .strictObject({
    id,
    name: text,
    status: z.enum(['active', 'paused', 'ended']),
    starts: isoDate,
    ends: isoDate.optional(),
    utm: z
      .strictObject({ source: text, medium: text, campaign: text, content: text.optional() })
      .meta({ description: 'Link parameters that mark a visit as coming from this campaign.' }),
    trackingNumber: phone.optional().meta({ description: 'Phone number shown to visitors of this campaign only.' }),
    offers: z.array(id).default([]),
    source: provenance.optional(),
  })
  .refine((c) => c.ends === undefined || c.starts <= c.ends, {
    error: 'expected the last day on or after the first day',
    path: ['ends'],
    when: unlessBroken('starts', 'ends'),
  })
  .meta({ description: 'Advertising whose visits and calls are told apart.' });
