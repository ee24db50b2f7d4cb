import { z } from 'zod';
import { id, isoDate, text } from '../schema/common.ts';

/** Where a test ran. What ran offline is practice, and opens nothing. */
export const environments = ['offline', 'sandbox', 'production'] as const;

/** Where the data of an artifact came from. */
export const sourceFamilies = [
  'crm',
  'jobs',
  'settings',
  'dispatch',
  'marketing',
  'pricebook',
  'memberships',
  'accounting',
  'site',
  'queue',
  'webhook',
  'documents',
] as const;

export const customerStates = ['pending', 'approved', 'declined'] as const;

const fileName = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { error: 'expected a file name without a folder, like attempt-log.json' })
  .meta({ description: 'File in the folder of the record.', examples: ['attempt-log.json'] });

const artifact = z.strictObject({
  file: fileName,
  sha256: z.string().regex(/^[0-9a-f]{64}$/, {
    error: 'expected a SHA-256 of 64 hexadecimal digits, as truecopy evidence add writes it',
  }),
  family: z.enum(sourceFamilies).meta({ description: 'Source family of the data in it.' }),
  timestamp: z.iso
    .datetime({ offset: true, error: 'expected a time with its zone, like "2026-11-10T15:04:00Z"' })
    .meta({ description: 'When the source made it.' }),
  shows: z
    .array(id)
    .min(1)
    .meta({ description: 'Items of the case that it shows.', examples: [['attempt-log']] }),
});

const count = z.int().min(0);

/** A dated record that a validation case was tried, with what it showed. */
export const evidenceRecord = z.strictObject({
  case: id.meta({ description: 'Case of definitions/cases.yaml.', examples: ['lead-handoff'] }),
  environment: z.enum(environments),
  date: isoDate.meta({ description: 'Day of the test.' }),
  expires: isoDate.meta({ description: 'Last day on which it counts.' }),
  operator: text.meta({ description: 'Who ran the test.' }),
  review: z
    .strictObject({ by: text, date: isoDate })
    .optional()
    .meta({ description: 'Somebody else who read it, and when.' }),
  happyPath: text.meta({ description: 'What worked, as it was seen.' }),
  failures: z
    .array(z.strictObject({ proves: id, seen: text }))
    .default([])
    .meta({ description: 'What went wrong on purpose, and what that proved; at least one before it counts.' }),
  artifacts: z.array(artifact).default([]),
  matches: z
    .strictObject({ matched: count, unmatched: count, needsReview: count })
    .optional()
    .meta({ description: 'How many records were matched, by label.' }),
  customerReview: z.strictObject({ state: z.enum(customerStates), by: text.optional(), date: isoDate.optional() }),
});

export type EvidenceRecord = z.output<typeof evidenceRecord>;
