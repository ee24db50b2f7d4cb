import { z } from 'zod';
import { id, isoDate, localized, money, provenance, unlessBroken } from './common.ts';

const saving = 'expected an amount like "$50" or a share like "15%"';

interface OfferTerms {
  price?: unknown;
  discount?: unknown;
  starts: string;
  ends: string;
}

/**
 * Holds an offer to what every offer must be: a price or a discount, and an end that does not come before its start.
 * @param shape schema of the offer's keys
 */
export function soundOffer<Shape extends z.ZodType<OfferTerms>>(shape: Shape): Shape {
  return shape
    .refine((o) => (o.price === undefined) !== (o.discount === undefined), {
      error: 'expected a price or a discount, one of the two',
      path: ['price'],
      when: unlessBroken('price', 'discount'),
    })
    .refine((o) => o.starts <= o.ends, {
      error: 'expected the last day on or after the first day',
      path: ['ends'],
      when: unlessBroken('starts', 'ends'),
    });
}

export const offer = soundOffer(
  z.strictObject({
    id,
    name: localized,
    summary: localized.meta({ description: 'One sentence for cards.' }),
    price: money.optional().meta({ description: 'What the customer pays.' }),
    discount: z
      .union([money, z.string().regex(/^([1-9]\d?|100)%$/, { error: saving })], { error: saving })
      .optional()
      .meta({ description: 'What the customer saves, as an amount or a share.', examples: ['$50', '15%'] }),
    terms: localized.meta({ description: 'Conditions that must stand beside the offer.' }),
    services: z.array(id).min(1),
    zones: z.array(id).optional().meta({ description: 'Zones where it holds; left out means all of them.' }),
    starts: isoDate.meta({ description: 'First day on which it holds.' }),
    ends: isoDate.meta({ description: 'Last day on which it holds.' }),
    status: z.enum(['active', 'paused', 'withdrawn']).default('active').meta({
      description: 'Decision of the business; whether it has started or ended follows from its dates.',
    }),
    source: provenance.optional(),
  }),
).meta({ description: 'A special that holds between two days.' });
