import { z } from 'zod';
import { id, isoDate, text, unlessBroken } from './common.ts';

/** What people can decide about a finding. */
export const reviewStates = ['open', 'confirmed-page', 'confirmed-map', 'accepted-until'] as const;
export type ReviewState = (typeof reviewStates)[number];

export const review = z
  .strictObject({
    finding: z
      .string({ error: 'expected the fingerprint of a finding in quotes' })
      .regex(/^[0-9a-f]{16}$/, { error: 'expected the fingerprint of a finding, sixteen digits and letters up to f' })
      .meta({ description: 'Fingerprint of the finding, as `truecopy review show` prints it.' }),
    rule: text.meta({ description: 'Rule that found it.', examples: ['drift/price-differs'] }),
    file: text.meta({ description: 'Page that it was found on.', examples: ['content/larkwater/index.mdx'] }),
    excerpt: text.optional().meta({ description: 'What the page said when it was decided.' }),
    expected: text.optional().meta({
      description: 'What the map said when it was decided. When it says something else, the finding is open again.',
    }),
    state: z.enum(reviewStates).meta({
      description:
        'confirmed-page: the page is right and the map must change. confirmed-map: the map is right and the page must change. accepted-until: both may stay as they are until a day. open: nobody has decided.',
    }),
    owner: id.meta({ description: 'Owner who decided, or who is asked to.' }),
    note: text.meta({ description: 'Why it was decided so.' }),
    artifact: text.optional().meta({
      description: 'Document or conversation that it rests on.',
      examples: ['mail from the owner, 2026-11-19'],
    }),
    date: isoDate.meta({ description: 'Day of the decision.' }),
    expires: isoDate.optional().meta({ description: 'Last day on which an accepted finding is tolerated.' }),
  })
  .refine(({ state, expires }) => state !== 'accepted-until' || expires !== undefined, {
    error: 'expected the last day on which it is tolerated',
    path: ['expires'],
    when: unlessBroken('state', 'expires'),
  })
  .refine(({ state, expires }) => state === 'accepted-until' || expires === undefined, {
    error: 'expected a last day beside the state accepted-until only',
    path: ['expires'],
    when: unlessBroken('state', 'expires'),
  })
  .refine(({ date, expires }) => expires === undefined || date <= expires, {
    error: 'expected the last day on or after the day of the decision',
    path: ['expires'],
    when: unlessBroken('date', 'expires'),
  })
  .meta({ description: 'A decision about one finding.' });

export type Review = z.output<typeof review>;

/** The whole file of a site. */
export const reviewFile = z.strictObject({
  reviews: z.array(review).default([]).meta({ description: 'Decisions, one for each finding.' }),
});
