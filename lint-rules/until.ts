import { dayAfter } from '../titan-map/days.ts';
import type { Source } from '../titan-map/source.ts';
import { parseYaml, plainValue } from '../titan-map/yaml.ts';
import type { Finding } from './finding.ts';
import { type LintOptions, type LintRun, lintFiles } from './lint-files.ts';

/** Keys of the records that hold a day, and how many days after it things are different. */
const turns: Readonly<Record<string, number>> = { starts: 0, ends: 1, expires: 1 };

const record = /^titan-map\/[^/]+\/.+\.ya?ml$/i;
const isDay = /^\d{4}-\d{2}-\d{2}$/;

function* turningDays(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const after = turns[key];
    if (after !== undefined && typeof inner === 'string' && isDay.test(inner)) yield dayAfter(inner, after);
    else yield* turningDays(inner);
  }
}

/**
 * The days on which something that is written down begins, ends or expires: offers, campaigns, licences, credentials,
 * evidence, decisions.
 * @param sources files that were read; those of titan-map/ count
 * @param from calendar day, YYYY-MM-DD; only later days count
 * @param through last day that counts
 * @returns days in order, each once
 */
export function daysOfChange(sources: Iterable<Source>, from: string, through: string): string[] {
  const days = new Set<string>();
  for (const source of sources) {
    const { root } = record.test(source.file) ? parseYaml(source) : { root: null };
    for (const day of root ? turningDays(plainValue(root)) : []) if (day > from && day <= through) days.add(day);
  }
  return [...days].sort();
}

const isWrong = ({ severity }: Finding) => severity !== 'info';

function upcoming(finding: Finding, from: string): Finding {
  const { severity, message } = finding;
  const found = message.charAt(0).toLowerCase() + message.slice(1);
  const becomes = severity === 'error' ? 'an error' : 'a warning';
  return { ...finding, severity: 'warning', from, message: `From ${from} this will be ${becomes}: ${found}` };
}

/**
 * Says what is right today and will be wrong by a day, if nobody changes anything. The pages of a site are looked at
 * again for the days on which something changes there; neither they nor the maps are read again.
 * @param options what was linted
 * @param run what is wrong today
 * @param throughOf last day to look at, YYYY-MM-DD, given what day it is at a site
 * @returns warnings, each with the first day on which it is wrong
 */
export function lintUntil(options: LintOptions, run: LintRun, throughOf: (today: string) => string): Finding[] {
  const seen = new Set(run.findings.filter(isWrong).map(({ fingerprint }) => fingerprint));
  const found: Finding[] = [];
  for (const [site, { today }] of run.reviews) {
    const sources = [...run.sources.values()].filter(({ file }) => file.startsWith(`titan-map/${site}/`));
    for (const day of daysOfChange(sources, today, throughOf(today))) {
      const then = lintFiles({ ...options, site, today: day, held: run });
      for (const finding of then.findings) {
        if (!isWrong(finding) || seen.has(finding.fingerprint)) continue;
        seen.add(finding.fingerprint);
        found.push(upcoming(finding, day));
      }
    }
  }
  return found;
}
