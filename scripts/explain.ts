import type { Command } from 'commander';
import pc from 'picocolors';
import { allRules } from '../lint-rules/registry.ts';
import type { RuleInfo } from '../lint-rules/rule.ts';
import { neededFor } from '../lint-rules/rules-page.ts';
import { nearest } from '../titan-map/nearest.ts';
import { mapRules } from '../titan-map/rules.ts';
import { CannotRun, exit, runAction } from './sites.ts';

const indent = (text: string) => text.trimEnd().replace(/^(?=.)/gm, '    ');

/**
 * Words about one rule for a terminal.
 * @param rule rule to explain
 * @param colour whether the output understands terminal colours
 */
export function explainRule({ id, severity, owner, docs }: RuleInfo, colour: boolean): string {
  const { bold, dim } = pc.createColors(colour);
  const needed = neededFor(id);
  const examples = (label: string, pages: readonly string[]) =>
    pages.map((page) => `${dim(`  ${label}:`)}\n${indent(page)}\n`).join('\n');
  return [
    `${bold(id)}  ${severity}, for ${owner} to put right`,
    '',
    `${bold('What')}  ${docs.what}`,
    `${bold('Why')}   ${docs.why}`,
    `${bold('How')}   ${docs.how}`,
    ...(needed.length > 0 ? ['', bold('Needs first'), ...needed.map((proof) => `  ${proof}`)] : []),
    '',
    bold('Examples'),
    examples('reported', docs.examples.reported),
    examples('accepted', docs.examples.accepted),
  ].join('\n');
}

/**
 * Words about one rule of the map for a terminal. What to do depends on the entry, and stands with each problem.
 * @param id id of the rule
 * @param rule its record
 * @param colour whether the output understands terminal colours
 */
export function explainMapRule(id: string, { what, why }: { what: string; why: string }, colour: boolean): string {
  const { bold } = pc.createColors(colour);
  return [
    `${bold(id)}  error, for whoever keeps the map to put right`,
    '',
    `${bold('What')}  ${what}`,
    `${bold('Why')}   ${why}`,
    `${bold('How')}   truecopy map check points to the line, and says below it what to write there.`,
    '',
  ].join('\n');
}

function explanationOf(id: string, colour: boolean): string | null {
  const rule = allRules.find((each) => each.id === id);
  if (rule) return explainRule(rule, colour);
  const ofMap = Object.entries(mapRules).find(([known]) => known === id)?.[1];
  return ofMap ? explainMapRule(id, ofMap, colour) : null;
}

function explain(id: string): number {
  const text = explanationOf(id, pc.isColorSupported && process.stdout.isTTY === true);
  if (text !== null) {
    process.stdout.write(text);
    return exit.clean;
  }
  const ids = [...allRules.map((each) => each.id), ...Object.keys(mapRules)];
  const byName = new Map(ids.map((each) => [each.slice(each.indexOf('/') + 1), each]));
  const meant = nearest(id, ids) ?? byName.get(nearest(id, byName.keys()) ?? '');
  const advice = meant ? `Did you mean ${meant}?` : `There are these:\n${ids.map((each) => `  ${each}`).join('\n')}`;
  throw new CannotRun(`Found no rule "${id}"; expected the id that a finding prints. ${advice}`);
}

/**
 * Adds `truecopy explain` to the program.
 * @param program the `truecopy` command
 */
export function registerExplain(program: Command): void {
  program
    .command('explain')
    .summary('what a rule means')
    .description('Says what a rule reports, why, how to put it right, and shows examples.')
    .argument('<rule>', 'id of the rule, such as claims/sync')
    .action((id: string) => runAction(async () => explain(id)));
}
