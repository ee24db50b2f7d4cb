import { nearest } from '../../titan-map/nearest.ts';
import type { Source } from '../../titan-map/source.ts';
import type { Finding, RawFinding, SuppressedFinding } from '../finding.ts';
import type { SourceComment } from '../projection/page.ts';
import { type RuleInfo, report } from '../rule.ts';
import { applyDirectives } from './apply.ts';
import { type Directive, readDirectives } from './directive.ts';
import { malformed as malformedRule } from './malformed.ts';
import { noReason } from './no-reason.ts';
import { unknownRule } from './unknown-rule.ts';
import { unused as unusedRule } from './unused.ts';

/** Rules about directives themselves. No directive can switch these off. */
export const suppressionRules: readonly RuleInfo[] = [noReason, unknownRule, unusedRule, malformedRule];

const nameOf = ({ rule, fingerprint }: Directive) => (fingerprint === null ? rule : `${rule}#${fingerprint}`);

interface KnownRules {
  /** Ids of all rules there are. */
  all: ReadonlySet<string>;
  /** Ids of the rules that looked at this file. */
  ran: ReadonlySet<string>;
}

/**
 * Applies the directives of a page to its findings and reports the directives that are wrong.
 * @param findings findings of the page
 * @param comments its comments
 * @param source the file
 * @param rules ids of the rules there are and of those that ran
 * @returns what stays, what is covered with its reason, and findings about the directives themselves
 */
export function suppress(
  findings: readonly Finding[],
  comments: readonly SourceComment[],
  source: Source,
  rules: KnownRules,
): { kept: Finding[]; suppressed: SuppressedFinding[]; about: RawFinding[] } {
  const { directives, malformed } = readDirectives(comments);
  if (directives.length + malformed.length === 0) return { kept: [...findings], suppressed: [], about: [] };
  const known = directives.filter(({ rule }) => rules.all.has(rule));
  const { kept, suppressed, unused } = applyDirectives(findings, known, source);
  const about: RawFinding[] = [
    ...malformed.map((comment) =>
      report(malformedRule, comment, {
        message: `Found the comment "${comment.text.split('\n', 1)[0]}"; expected a directive, one rule, and after two hyphens the reason.`,
      }),
    ),
    ...directives
      .filter(({ rule }) => !rules.all.has(rule))
      .map((directive) => {
        const meant = nearest(directive.rule, rules.all);
        return report(unknownRule, directive, {
          message: `Found the rule "${directive.rule}" in a directive; expected ${meant ? `"${meant}"` : 'a rule that exists'}.`,
          ...(meant && { fix: `Write ${meant}, or remove the comment.` }),
        });
      }),
    ...directives
      .filter(({ kind, rule, reason }) => kind !== 'enable' && reason === null && rules.all.has(rule))
      .map((directive) =>
        report(noReason, directive, {
          message: `Found a directive for ${directive.rule} without a reason; expected one after two hyphens.`,
        }),
      ),
    ...unused
      .filter(({ rule }) => rules.ran.has(rule))
      .map((directive) =>
        report(unusedRule, directive, {
          message:
            directive.kind === 'enable'
              ? `Found an end of an exception for ${directive.rule}; expected its beginning above.`
              : `Found an exception for ${nameOf(directive)}; expected such a finding where it points, and there is none.`,
        }),
      ),
  ];
  return { kept, suppressed: suppressed.map(({ finding, reason }) => ({ ...finding, reason })), about };
}
