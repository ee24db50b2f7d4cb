import { z } from 'zod';
import { readRecord } from '../../titan-map/record.ts';
import { id, text } from '../../titan-map/schema/common.ts';
import { deliveryStates } from '../leads/lead.ts';
import { dataFile, trusted } from './data-file.ts';

const item = z.strictObject({ id, text });

const queue = z.strictObject({
  states: z
    .array(z.strictObject({ id: z.enum(deliveryStates), meaning: text, customer: text }))
    .refine((states) => deliveryStates.every((state) => states.filter(({ id }) => id === state).length === 1), {
      error: `expected each of ${deliveryStates.join(', ')} once`,
    }),
  fields: z.array(item).min(1),
  rules: z.array(item).min(1),
});

export type Queue = z.output<typeof queue>;

/**
 * What the states of a delivery mean to people.
 * @throws {BrokenData} when the file beside this module was changed for the worse, or a state has no words
 */
export function queueWords(): Queue {
  return trusted(readRecord(dataFile('queue.yaml'), queue));
}
