import { parseArgs } from 'node:util';
import { claimKinds, isMade } from '../lint-rules/claims/claim.ts';
import { readClaims } from '../lint-rules/claims/read.ts';
import { corpusFiles, type Item, passageOf, readItems } from './corpus.ts';
import { bagsOf, crossValidate, leaveFilesOut, type Verdict } from './train.ts';

/** How one text was judged. */
export interface Outcome {
  item: Item;
  blocked: boolean;
  kinds: readonly string[];
}

/** Figures over a set of outcomes; NaN where there is nothing to divide by. */
export interface Score {
  items: number;
  precision: number;
  recall: number;
  f1: number;
  /** Share of rightly blocked texts whose kind is right too. */
  kind: number;
}

/** Judges labelled texts with the shipped reader. */
export function judgeItems(items: readonly Item[]): Outcome[] {
  return items.map((item) => {
    const kinds = readClaims([passageOf(item)])
      .filter(isMade)
      .map(({ kind }) => kind);
    return { item, blocked: kinds.length > 0, kinds };
  });
}

/** Whether a rightly blocked text was given its kind, or one that its note accepts: "(also write)". */
export function kindFits({ item, kinds }: Outcome): boolean {
  const also =
    /\(also ([a-z, ]+)\)/
      .exec(item.why)?.[1]
      ?.split(/,| or | and /)
      .map((name) => name.trim()) ?? [];
  return kinds.some((kind) => kind === item.kind || also.includes(kind));
}

/**
 * Adds outcomes up.
 * @param weightOf how much an outcome counts in the shares; 1 unless told
 */
export function scoreOf(outcomes: readonly Outcome[], weightOf: (outcome: Outcome) => number = () => 1): Score {
  const sum = (of: readonly Outcome[]) => of.reduce((total, outcome) => total + weightOf(outcome), 0);
  const hits = outcomes.filter(({ item, blocked }) => blocked && item.label === 'blocked');
  const alarms = sum(outcomes.filter(({ item, blocked }) => blocked && item.label === 'allowed'));
  const misses = sum(outcomes.filter(({ item, blocked }) => !blocked && item.label === 'blocked'));
  const found = sum(hits);
  return {
    items: outcomes.length,
    precision: found / (found + alarms),
    recall: found / (found + misses),
    f1: (2 * found) / (2 * found + alarms + misses),
    kind: sum(hits.filter(kindFits)) / found,
  };
}

/** Adds outcomes up so that the hard texts count as much together as the plain ones. */
export function evenScore(outcomes: readonly Outcome[]): Score {
  const hard = outcomes.filter(({ item }) => item.hard).length;
  return scoreOf(outcomes, ({ item }) => 1 / (item.hard ? hard : outcomes.length - hard));
}

function row(name: string, score: Score): string {
  const cells = [score.precision, score.recall, score.f1, score.kind].map((value) =>
    (Number.isNaN(value) ? '–' : value.toFixed(3)).padStart(7),
  );
  return `${name.padEnd(22)}${String(score.items).padStart(6)}${cells.join('')}`;
}

/** Table per file, per kind and per difficulty. */
export function table(outcomes: readonly Outcome[]): string {
  const files = [...new Set(outcomes.map(({ item }) => item.file))];
  const lines = [`${''.padEnd(22)} items   prec.    rec.      F1    kind`];
  for (const file of files) lines.push(row(file, scoreOf(outcomes.filter(({ item }) => item.file === file))));
  lines.push('');
  for (const hard of [false, true])
    lines.push(row(hard ? 'hard' : 'plain', scoreOf(outcomes.filter(({ item }) => item.hard === hard))));
  lines.push('', `${''.padEnd(22)} items    rec.  kind right`);
  for (const kind of claimKinds) {
    const of = outcomes.filter(({ item }) => item.kind === kind);
    const { recall, kind: right } = scoreOf(of);
    lines.push(
      `${kind.padEnd(22)}${String(of.length).padStart(6)}${recall.toFixed(3).padStart(8)}${right.toFixed(3).padStart(12)}`,
    );
  }
  lines.push('', row('all', scoreOf(outcomes)), row('half plain, half hard', evenScore(outcomes)));
  return lines.join('\n');
}

function outcomeOf({ item, score, kind }: Verdict): Outcome {
  return { item, blocked: score > 0, kinds: score > 0 ? [kind] : [] };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      errors: { type: 'boolean', default: false },
      unseen: { type: 'boolean', default: false },
      'unseen-files': { type: 'boolean', default: false },
    },
  });
  if (values['unseen-files'] && positionals.length === 0) {
    console.error(
      'Found no file after --unseen-files; expected names of files in tests/corpus/claims/, as in: help pairs',
    );
    process.exit(2);
  }
  const chosen = positionals.length > 0 ? positionals : corpusFiles();
  const outcomes = values.unseen
    ? crossValidate(bagsOf(corpusFiles())).map(outcomeOf)
    : values['unseen-files']
      ? leaveFilesOut(bagsOf(corpusFiles()), positionals).map(outcomeOf)
      : judgeItems(chosen.flatMap(readItems));
  console.log(table(outcomes));
  if (values.errors) {
    for (const { item, blocked } of outcomes) {
      if (blocked !== (item.label === 'blocked')) {
        console.log(
          `${blocked ? 'alarm' : 'miss '}  ${item.file} ${item.id} ${item.kind ?? ''}  ${item.text}  (${item.why})`,
        );
      }
    }
  }
}
