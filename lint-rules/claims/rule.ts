import type { PassageRole } from '../passage.ts';
import type { ClaimKind } from './claim.ts';

/** Shape that a replacement has to fit: a heading gets a heading, a button a button, everything else a sentence. */
export type Place = 'heading' | 'cta' | 'sentence';

/** What is known about one kind of claim. Text only; the reading is done elsewhere. */
export interface ClaimRule {
  id: `claims/${ClaimKind}`;
  kind: ClaimKind;
  /** Short name for tables and headings, such as "Live connection". */
  title: string;
  docs: {
    /** What counts as this kind. */
    what: string;
    /** Why it is blocked until its gates are met. */
    why: string;
    /** What the editor does about it. */
    how: string;
  };
  /** Wording to publish instead, by language and place. */
  say: Readonly<Record<'en' | 'es', Readonly<Record<Place, string>>>>;
  /** Copy that makes the claim; each is run as a test. */
  blocked: readonly string[];
  /** Copy that stays clear of it; each is run as a test. */
  allowed: readonly string[];
}

const places: Partial<Record<PassageRole, Place>> = {
  title: 'heading',
  heading: 'heading',
  alt: 'heading',
  cell: 'heading',
  cta: 'cta',
  label: 'cta',
};

/**
 * The wording to publish in place of a claim.
 * @param rule kind of the claim
 * @param role where the claim stands
 * @param lang BCP 47 primary language tag; other languages than Spanish get English
 */
export function sayInstead(rule: ClaimRule, role: PassageRole, lang: string): string {
  return rule.say[lang === 'es' ? 'es' : 'en'][places[role] ?? 'sentence'];
}

/** Checks that a rule carries at least ten examples of each side. @throws {RangeError} naming the rule that does not. */
export function checkRule(rule: ClaimRule): ClaimRule {
  for (const side of ['blocked', 'allowed'] as const) {
    if (new Set(rule[side]).size < 10)
      throw new RangeError(
        `${rule.id} has ${rule[side].length} ${side} examples, expected ten different ones or more.`,
      );
  }
  return rule;
}
