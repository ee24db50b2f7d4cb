import { z } from 'zod';
import { id, localized, money, provenance } from './common.ts';

export const membership = z
  .strictObject({
    id,
    name: localized,
    summary: localized,
    price: money,
    per: z.enum(['month', 'year']),
    visitsPerYear: z.int().min(0),
    benefits: z.array(localized).min(1),
    services: z.array(id).default([]).meta({ description: 'Services that its visits cover.' }),
    terms: localized,
    status: z.enum(['active', 'paused', 'retired']),
    source: provenance.optional(),
  })
  .meta({ description: 'A plan that customers pay for by month or year.' });
