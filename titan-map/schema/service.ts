import { z } from 'zod';
import { trades } from './business.ts';
import { id, localized, provenance, text } from './common.ts';

export const service = z
  .strictObject({
    id,
    name: localized.meta({ description: 'Name that customers use.' }),
    summary: localized.meta({ description: 'One sentence for lists and cards.' }),
    synonyms: z
      .array(text)
      .default([])
      .meta({ description: 'Other names that customers use, in any language of the site.' }),
    status: z.enum(['active', 'paused', 'retired']),
    trade: z.enum(trades),
    jobType: text.meta({ description: 'Job type as the dispatch software names it.' }),
    businessUnit: text.meta({ description: 'Business unit as the dispatch software names it.' }),
    emergency: z.boolean().default(false).meta({ description: 'True when it is done outside office hours.' }),
    zones: z.array(id).optional().meta({ description: 'Zones where it is offered; left out means all of them.' }),
    source: provenance.optional(),
  })
  .meta({ description: 'Something the contractor does for a customer.' });
