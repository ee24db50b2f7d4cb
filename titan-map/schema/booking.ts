import { z } from 'zod';
import { id, localized, origin, provenance, scriptUrl, text, unlessBroken } from './common.ts';

/**
 * The calendar that the contractor's own account provides, as its embed code names it; see the installation guide of
 * Scheduling Pro at help.servicetitan.com.
 */
const embed = z
  .strictObject({
    src: scriptUrl.default('https://embed.scheduler.servicetitan.com/scheduler-v1.js').meta({
      description: 'Script of the embed code.',
    }),
    schedulerId: text.meta({
      description: 'Value of data-schedulerid in the embed code.',
      examples: ['sched_0000000000000000000000'],
    }),
    apiKey: text.optional().meta({
      description: 'Value of data-api-key in the embed code. Every visitor can read it; it is no secret.',
    }),
    origins: z
      .array(origin('an address', 'https://booking.example.com'))
      .default([])
      .meta({ description: 'Further addresses that the calendar loads from; its own is allowed anyway.' }),
  })
  .meta({ description: 'Calendar in a window over the page. When it cannot be opened, the form is there.' });

export const bookingPath = z
  .strictObject({
    id,
    kind: z.enum(['call', 'request', 'scheduler', 'waitlist']),
    label: localized.meta({ description: 'What the button says.', examples: ['Request a visit'] }),
    status: z.enum(['active', 'paused']),
    services: z.array(id).optional().meta({ description: 'Services it can be used for; left out means all.' }),
    zones: z.array(id).optional().meta({ description: 'Zones it can be used in; left out means all.' }),
    embed: embed.optional(),
    source: provenance.optional(),
  })
  .refine(({ kind, status, embed }) => kind !== 'scheduler' || status !== 'active' || embed !== undefined, {
    error: 'expected the embed of the calendar with an active scheduler, or the status paused',
    path: ['embed'],
    when: unlessBroken('kind', 'status', 'embed'),
  })
  .refine(({ kind, embed }) => kind === 'scheduler' || embed === undefined, {
    error: 'expected an embed with a scheduler only',
    path: ['embed'],
    when: unlessBroken('kind', 'embed'),
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
