import type { Rule, RuleInfo } from './rule.ts';
import { suppressionRules } from './suppression/suppress.ts';

/** Rules that look at one page. */
export const pageRules: readonly Rule[] = [];

/** Every rule there is, for `truecopy explain`, the rules page and reports. */
export const allRules: readonly RuleInfo[] = [...pageRules, ...suppressionRules];

export const ruleIds: ReadonlySet<string> = new Set(allRules.map((rule) => rule.id));
