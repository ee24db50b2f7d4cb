import { z } from 'zod';
import { claimKinds } from '../../lint-rules/claims/claim.ts';
import { nearest } from '../../titan-map/nearest.ts';
import { pickTexts, quoted } from '../../titan-map/paths.ts';
import { type ReadRecord, readRecord } from '../../titan-map/record.ts';
import { id, text } from '../../titan-map/schema/common.ts';
import { problemAt, type Source } from '../../titan-map/source.ts';
import { dataFile, trusted } from './data-file.ts';

const texts = z.array(text).min(1);

const owner = z.strictObject({ id, name: text, decides: text, answers: text, needs: text });

const runbook = z.strictObject({
  id,
  title: text,
  owner: z.array(id).min(1),
  severity: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  state: z.enum(['manual-ready', 'customer-required']),
  incident: text,
  impact: text,
  firstResponse: text,
  boundary: text,
  steps: texts,
  note: texts,
  safeMessage: text.meta({ description: 'What may be sent to the customer as it stands.' }),
});

const support = z.strictObject({
  owners: z.array(owner).min(1),
  runbooks: z.array(runbook).min(1),
  evidenceRules: z.array(z.strictObject({ id, title: text, text })).min(1),
  wording: z.array(z.strictObject({ situation: text, kind: z.enum(claimKinds) })).min(1),
  apiGated: z.array(z.strictObject({ id, text })).min(1),
  disclaimers: z.array(z.strictObject({ id, text })).min(1),
});

export type Support = z.output<typeof support>;
export type Runbook = Support['runbooks'][number];

/**
 * Reads a support center.
 * @param source YAML with owners, runbooks and the rules of support
 * @returns the data, or what is wrong with it, each problem at its line
 */
export function readSupport(source: Source): ReadRecord<Support> {
  const record = readRecord(source, support);
  if (!record.value) return record;
  const known = record.value.owners.map((entry) => entry.id);
  const problems = pickTexts(record.value, 'runbooks.*.owner.*')
    .filter(({ value }) => !known.includes(value))
    .map(({ path, value }) => {
      const meant = nearest(value, known);
      return problemAt(source, record.locate(path), {
        rule: 'map/unknown-reference',
        message: `Found the owner ${quoted(value)} of a runbook; expected one that stands under owners: ${known.join(', ')}.`,
        ...(meant !== null && { hint: `Did you mean "${meant}"?` }),
      });
    });
  return problems.length === 0 ? record : { ...record, value: null, problems };
}

/**
 * What the people who look after a site do when something goes wrong.
 * @throws {BrokenData} when the file beside this module was changed for the worse
 */
export function supportCenter(): Support {
  return trusted(readSupport(dataFile('support.yaml')));
}

/** How many of each thing the support center has, counted from its data. */
export function supportCounts({ runbooks, owners, wording }: Support) {
  return {
    runbooks: runbooks.length,
    leadSafetyPaths: runbooks.filter(({ severity }) => severity === 1).length,
    owners: owners.length,
    safeMessages: wording.length,
  };
}
