import { z } from 'zod';
import { id, text } from '../schema/common.ts';
import { claimKinds } from './claim-kinds.ts';
import { standings } from './readiness-schema.ts';

const bothLanguages = z.strictObject({ en: text, es: text });
const item = z.strictObject({ id, text });
const texts = z.array(text).min(1);
const ids = z.array(id).default([]);

/** A gate, or one of its conditions: `scope-crm/write`. */
const gateReference = z
  .string()
  .regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, { error: 'expected a gate, or a gate and its condition like scope-crm/write' })
  .meta({ examples: ['claim-review', 'scope-crm/write'] });
const gateReferences = z.array(gateReference).default([]);

/** What a sentence may have to mention, so that it does not promise more than was shown. */
export const claimMentions = ['review', 'verified', 'match'] as const;

const validationCase = z.strictObject({
  id,
  family: id,
  title: text,
  state: z
    .enum(['needs-sandbox', 'blocked-no-access'])
    .meta({ description: 'Where the case stands without evidence.' }),
  proves: text,
  setUp: texts,
  steps: texts,
  evidence: z.array(item).min(1).meta({ description: 'What a record has to show.' }),
  failures: z.array(item).min(1).meta({ description: 'What a failure has to prove; a record shows at least one.' }),
  labelsMatches: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether a record has to count its matches by their label.' }),
  mayThenSay: bothLanguages,
});

export const gateFamilies = ['activation', 'connection', 'module', 'scope'] as const;

const gate = z.strictObject({
  id,
  family: z.enum(gateFamilies),
  title: text,
  state: z
    .enum(['api-gated', 'needs-customer', 'blocked', 'manual-ready'])
    .meta({ description: 'What a shut gate waits for.' }),
  today: text.meta({ description: 'How the site does without it.' }),
  conditions: z.array(item).default([]),
  endsWithDisconnect: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether a disconnect takes its confirmations back.' }),
  needs: ids.meta({ description: 'Gates that have to be open first.' }),
  cases: ids.meta({ description: 'Cases that have to have passed.' }),
});

const feature = z.strictObject({
  id,
  title: text,
  category: z.enum(['mapping', 'handoff', 'governance', 'proof']),
  default: z.enum(['on', 'off']),
  visible: z.boolean().meta({ description: 'Whether the customer sees the flag.' }),
  risk: z.enum(['low', 'medium', 'high']),
  keeps: ids.meta({ description: 'Safeguards that the feature is part of; such a flag is always on.' }),
  gates: gateReferences,
  cases: ids,
  manualMode: text,
  opensWith: text,
  killSwitch: text,
  evidence: text,
});

const capability = z.strictObject({
  id,
  title: text,
  today: text,
  later: text,
  state: z.enum(['ready', 'engineering', 'partner-gated']),
  next: text,
  owner: z.enum(['agency', 'operations', 'servicetitan-admin']),
  features: ids,
  cases: ids,
});

const wordList = z.strictObject({
  verbs: text.optional(),
  nouns: text.optional(),
  words: text.optional().meta({ description: 'Words that are taken as they stand.' }),
});

const sentenceClass = z.strictObject({
  id,
  title: text,
  standing: z.enum(standings).optional().meta({ description: 'Standing that a reference has to confirm.' }),
  gates: gateReferences,
  cases: ids,
  features: ids.meta({ description: 'Flags of which at least one has to be on.' }),
  direction: z.enum(['to', 'from', 'any']).meta({ description: 'Which way things go, seen from the site.' }),
  about: text.meta({ description: 'What it may speak of, for messages.' }),
  mentions: z.array(z.enum(claimMentions)).default([]).meta({ description: 'What it has to say beside.' }),
  words: z.strictObject({ en: wordList, es: wordList }).meta({
    description: 'Words it may be made of beside the plain ones, parted by commas and written without accents.',
  }),
  sentence: bothLanguages.meta({ description: 'A sentence of the class, for people to start from.' }),
});

const kind = z.strictObject({
  kind: z.enum(claimKinds),
  reference: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether only a dated reference from ServiceTitan opens the kind, and no test.' }),
  gates: gateReferences,
  cases: ids,
  permits: z.array(sentenceClass),
  unproven: text.optional().meta({ description: 'Why nothing can open the kind yet.' }),
});

const blockedClaim = z.strictObject({ id, text, kinds: z.array(z.enum(claimKinds)).min(1) });

/** Shape of each file of definitions/, by its name. */
export const definitionFiles = {
  'capabilities.yaml': z.strictObject({ capabilities: z.array(capability).min(1) }),
  'cases.yaml': z.strictObject({ cases: z.array(validationCase).min(1) }),
  'claims.yaml': z.strictObject({ kinds: z.array(kind).min(1), blocked: z.array(blockedClaim).min(1) }),
  'features.yaml': z.strictObject({ safeguards: z.array(item).min(1), features: z.array(feature).min(1) }),
  'gates.yaml': z.strictObject({ gates: z.array(gate).min(1) }),
} as const;

export type DefinitionFile = keyof typeof definitionFiles;
export type ValidationCase = z.output<typeof validationCase>;
export type GateDefinition = z.output<typeof gate>;
export type FeatureDefinition = z.output<typeof feature>;
export type Capability = z.output<typeof capability>;
export type KindDefinition = z.output<typeof kind>;
export type WordList = z.output<typeof wordList>;
export type SentenceClass = z.output<typeof sentenceClass>;

/** What is the same for every site: one record of each thing, in the order of its file. */
export interface Definitions {
  capabilities: readonly Capability[];
  cases: readonly ValidationCase[];
  gates: readonly GateDefinition[];
  safeguards: readonly z.output<typeof item>[];
  features: readonly FeatureDefinition[];
  kinds: readonly KindDefinition[];
  blocked: readonly z.output<typeof blockedClaim>[];
}
