import { z } from 'zod';
import { readRecord } from '../../titan-map/record.ts';
import { id, text } from '../../titan-map/schema/common.ts';
import { owner } from '../../titan-map/schema/owner.ts';
import { dataFile, trusted } from './data-file.ts';

const intake = z.strictObject({
  questions: z
    .array(
      z.strictObject({
        id,
        title: text,
        goesTo: z
          .enum([
            'services',
            'zones',
            'bookingPaths',
            'capacityRules',
            'pricebook',
            'offers',
            'memberships',
            'campaigns',
          ])
          .meta({ description: 'List of the map that holds the answer.' }),
        hint: text,
      }),
    )
    .min(1),
  artifacts: z.array(z.strictObject({ id, title: text, form: text })).min(1),
  signOffs: z.array(z.strictObject({ id, title: text, decides: owner.shape.role, means: text })).min(1),
});

export type Intake = z.output<typeof intake>;

/**
 * What a first meeting asks.
 * @throws {BrokenData} when the file beside this module was changed for the worse
 */
export function customerIntake(): Intake {
  return trusted(readRecord(dataFile('intake.yaml'), intake));
}
