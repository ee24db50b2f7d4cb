import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { nearest } from './nearest.ts';
import { quoted } from './paths.ts';
import { readMapFile } from './read.ts';
import { readRecord } from './record.ts';
import { unlessBroken } from './schema/common.ts';
import { type Review, type ReviewState, review, reviewFile } from './schema/review.ts';
import type { Source, SourceProblem, SourceRange } from './source.ts';

/** Name of the file in the folder of a site. */
export const reviewsName = 'reviews.yaml';

/** What the decisions of a site are checked against. */
export interface ReviewContext {
  /** Ids of the owners of the map. */
  owners: ReadonlySet<string>;
  /** Ids of all rules there are. */
  rules: ReadonlySet<string>;
  /** Latest day that a decision may be dated, YYYY-MM-DD. */
  today: string;
}

/** The decisions of a site, each with its place. */
export interface LoadedReviews {
  /** Path from the project's folder. */
  file: string;
  /** Null when the site has no such file, or when it cannot be read. */
  source: Source | null;
  /** Empty when there is any problem. */
  reviews: readonly Review[];
  problems: SourceProblem[];
  /** Where a decision stands, by its position in the file. */
  at: (index: number) => SourceRange | null;
}

const settled: readonly ReviewState[] = ['accepted-until', 'confirmed-page'];

const marks =
  'a rule that protects the name and marks of ServiceTitan, which no decision of the site sets aside. Put the page right';

/** Rules, and groups of rules, that people cannot decide against. */
const refusals: Readonly<Record<string, string>> = {
  claims:
    'a claim about ServiceTitan, which no person can wave through: only evidence opens its gate. Say it in another way, or prove it',
  'page/disclaimer': marks,
  'page/logo': marks,
  suppression: 'a directive that is wrong in itself. Put the directive right',
};

/**
 * Why people may not decide so about what a rule finds.
 * @param rule rule id
 * @param state decision
 * @returns what the rule is about and what to do instead; null when they may
 */
export function refusalOf(rule: string, state: ReviewState): string | null {
  if (!settled.includes(state)) return null;
  return refusals[rule] ?? refusals[rule.slice(0, rule.indexOf('/'))] ?? null;
}

const didYouMean = (written: unknown, known: ReadonlySet<string>) => {
  const meant = nearest(String(written), known);
  return meant === null ? '' : `, perhaps ${quoted(meant)}`;
};

function fileSchema({ owners, rules, today }: ReviewContext) {
  const entry = review
    .safeExtend({
      owner: review.shape.owner.refine((owner) => owners.has(owner), {
        error: ({ input }) => `expected an owner of the map${didYouMean(input, owners)}`,
      }),
      rule: review.shape.rule.refine((rule) => rules.has(rule), {
        error: ({ input }) => `expected a rule that exists${didYouMean(input, rules)}`,
      }),
      date: review.shape.date.refine((date) => date <= today, {
        error: `expected a day that has come; today is ${today}`,
      }),
    })
    .refine(({ rule, state }) => refusalOf(rule, state) === null, {
      error: ({ input }) => {
        const { rule, state } = input as Pick<Review, 'rule' | 'state'>;
        return `expected open or confirmed-map, as ${rule} is ${refusalOf(rule, state)}`;
      },
      path: ['state'],
      when: unlessBroken('rule', 'state'),
    });
  return reviewFile.extend({
    reviews: z
      .array(entry)
      .default([])
      .superRefine((all, context) => {
        for (const [index, { finding }] of all.entries()) {
          const first = all.findIndex((other) => other.finding === finding);
          if (first < index)
            context.addIssue({
              code: 'custom',
              path: [index, 'finding'],
              message: `expected one decision for each finding, and entry ${first + 1} is about this one already`,
            });
        }
      }),
  });
}

/**
 * Reads the decisions of a site. Never throws for what stands in the file; everything wrong comes as a problem.
 * @param source the file
 * @param context owners, rules and day to check them against
 */
export function readReviews(source: Source, context: ReviewContext): LoadedReviews {
  const { value, problems, locate } = readRecord(source, fileSchema(context));
  const reviews = value?.reviews ?? [];
  return { file: source.file, source, reviews, problems, at: (index) => locate(['reviews', index]) };
}

/**
 * Loads the decisions of a site; a site without the file has none.
 * @param root folder of the project
 * @param folder folder of the site from there, such as titan-map/larkwater
 * @param context owners, rules and day to check them against
 */
export function loadReviews(root: string, folder: string, context: ReviewContext): LoadedReviews {
  const file = `${folder}/${reviewsName}`;
  const none = { file, source: null, reviews: [], at: () => null };
  const path = join(root, folder);
  if (!existsSync(join(path, reviewsName))) return { ...none, problems: [] };
  const source = readMapFile(path, reviewsName, file);
  return 'text' in source ? readReviews(source, context) : { ...none, problems: [source] };
}
