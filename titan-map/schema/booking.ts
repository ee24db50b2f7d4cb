import { z } from 'zod';
import { id, localized, provenance, unlessBroken } from './common.ts';

export const bookingPath = z
  .strictObject({
    id,
    kind: z.enum(['call', 'request', 'scheduler', 'waitlist']),
    label: localized.meta({ description: 'What the button says.', examples: ['Request a visit'] }),
    status: z.enum(['active', 'paused']),
    services: z.array(id).optional().meta({ description: 'Services it can be used for; left out means all.' }),
    zones: z.array(id).optional().meta({ description: 'Zones it can be used in; left out means all.' }),
    source: provenance.optional(),
  })
  .meta({ description: 'A way in which a visitor can ask for work.' });

export const capacityRule = z
  .strictObject({
    id,
    when: z.strictObject({
      services: z.array(id).optional(),
      zones: z.array(id).optional(),
      hours: z.enum(['office', 'after-hours', 'any']).default('any'),
      urgency: z.enum(['routine', 'emergency', 'any']).default('any'),
    }),
    paths: z.array(id).min(1).meta({ description: 'Booking paths to show, best first.' }),
    promise: z
      .strictObject({
        kind: z.enum(['same-day', 'next-day', 'within-hours', 'call-back']),
        hours: z.int().positive().optional(),
      })
      .refine((p) => (p.kind === 'within-hours' || p.kind === 'call-back') === (p.hours !== undefined), {
        error: 'expected hours with within-hours and call-back, and with nothing else',
        path: ['hours'],
        when: unlessBroken('kind', 'hours'),
      })
      .optional()
      .meta({ description: 'Response that pages may promise when the rule applies.' }),
    note: localized.optional().meta({ description: 'Sentence shown beside the button.' }),
    source: provenance.optional(),
  })
  .meta({
    description: 'What a visitor is offered, by service, zone, hour and urgency. The first rule that applies wins.',
  });
