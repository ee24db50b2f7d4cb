import { z } from 'zod';
import { readRecord } from '../../titan-map/record.ts';
import { id, text } from '../../titan-map/schema/common.ts';
import { dataFile, trusted } from './data-file.ts';

const protocol = z.strictObject({
  evidenceRules: z.array(z.strictObject({ id, title: text, text })).min(1),
  disclaimers: z.array(z.strictObject({ id, text })).min(1),
});

export type Protocol = z.output<typeof protocol>;

/**
 * Rules for evidence, and what the validation protocol is not.
 * @throws {BrokenData} when the file beside this module was changed for the worse
 */
export function protocolRules(): Protocol {
  return trusted(readRecord(dataFile('protocol.yaml'), protocol));
}
