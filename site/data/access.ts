import { z } from 'zod';
import { readRecord } from '../../titan-map/record.ts';
import { id, text } from '../../titan-map/schema/common.ts';
import { owner } from '../../titan-map/schema/owner.ts';
import { dataFile, trusted } from './data-file.ts';

const item = z.strictObject({
  id,
  title: text,
  owner: owner.shape.role,
  shownBy: z.union([
    z.strictObject({ gate: id, condition: id }),
    z.strictObject({ map: z.enum(['bookingPaths', 'sources']) }),
  ]),
  evidence: text,
  neverGive: z.array(text).min(1),
});

const access = z.strictObject({ items: z.array(item).min(1) });

export type AccessItem = z.output<typeof item>;

/**
 * What a customer settles before anything may be connected.
 * @throws {BrokenData} when the file beside this module was changed for the worse
 */
export function accessChecklist(): AccessItem[] {
  return trusted(readRecord(dataFile('access.yaml'), access)).items;
}
