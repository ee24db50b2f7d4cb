import { z } from 'zod';
import { id, localized, money, provenance, text } from './common.ts';

export const pricebookItem = z
  .strictObject({
    id,
    code: text.meta({ description: 'Code in the pricebook.', examples: ['HVAC-TUNE-AC'] }),
    name: localized,
    service: id,
    price: money,
    priceIs: z
      .enum(['exact', 'from'])
      .default('exact')
      .meta({ description: '"from" is a starting price; the page must say so.' }),
    unit: text
      .optional()
      .meta({ description: 'What the price buys, when that is not one visit.', examples: ['per window', 'per hour'] }),
    status: z.enum(['active', 'inactive']).default('active'),
    source: provenance.optional(),
  })
  .meta({ description: 'A price that a page may print.' });
