import { z } from 'zod';
import { id, provenance, text, zip } from './common.ts';

export const zone = z
  .strictObject({
    id,
    name: text.meta({ examples: ['Westerville and Polaris'] }),
    cities: z.array(text).min(1).meta({ description: 'Cities and neighbourhoods that customers would name.' }),
    zips: z.array(zip).min(1).meta({ description: 'ZIPs that dispatch serves; each belongs to one zone.' }),
    status: z.enum(['active', 'paused', 'emergency-only', 'expansion']).meta({
      description:
        'active: full service; paused: no visits for now; emergency-only: urgent calls only; expansion: planned, not served yet.',
    }),
    source: provenance.optional(),
  })
  .meta({ description: 'A part of the map that dispatch treats as one.' });
