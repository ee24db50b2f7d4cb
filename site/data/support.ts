import { parse } from 'yaml';
import { z } from 'zod';
import { id, text } from '../../titan-map/schema/common.ts';
import source from './support.yaml?raw';

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
  safeMessage: text,
});

const support = z.strictObject({
  owners: z.array(owner).min(1),
  runbooks: z.array(runbook).min(1),
  evidenceRules: z.array(z.strictObject({ title: text, text })).min(1),
  wording: z.array(z.strictObject({ situation: text, say: text, never: text })).min(1),
  apiGated: texts,
  disclaimers: texts,
});

export type Support = z.output<typeof support>;
export type Runbook = Support['runbooks'][number];

/** What the people who look after a site do when something goes wrong. */
export const supportCenter = support.parse(parse(source));

/** How many of each thing the support center has, counted from its data. */
export function supportCounts({ runbooks, owners, wording }: Support) {
  return {
    runbooks: runbooks.length,
    leadSafetyPaths: runbooks.filter(({ severity }) => severity === 1).length,
    owners: owners.length,
    safeMessages: wording.length,
  };
}
