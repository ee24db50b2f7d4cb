import { writeFileSync } from 'node:fs';
import { type ClaimKind, claimKinds } from '../lint-rules/claims/claim.ts';
import { madeScore, rankKinds, type Weights } from '../lint-rules/claims/model.ts';
import { claimRules } from '../lint-rules/claims/rules.ts';
import { readUnits, type Unit } from '../lint-rules/claims/units.ts';
import type { Passage } from '../lint-rules/passage.ts';
import { sharedDefinitions } from '../titan-map/readiness/definitions.ts';
import { corpusFiles, type Item, passageOf, readItems, twinKeys } from './corpus.ts';
import { readLabelledPages } from './corpus-pages.ts';
import { type Row, regress } from './regress.ts';

interface Bag {
  item: Item;
  units: Unit[];
  key: string;
}

interface Options {
  /** Pull of the weights towards zero. */
  l2: number;
  /** How much harder words are pulled than what the classes make of a sentence. */
  words: number;
  /** The same where the kinds are told apart, which words do better than classes. */
  kindWords: number;
  /** Least number of sentences that a part must occur in. */
  rare: number;
  /** The same for words. */
  rareWords: number;
  /** How much it counts to tell twins apart. */
  twins: number;
  /** Weight of a plain text against a hard one; the corpus holds far more hard ones than real pages do. */
  plain: number;
  /** How much a text that makes a claim counts against one that does not: a missed claim is published, a false alarm is read. */
  made: number;
  /** How much a text of the reference files counts: the author of the policy labelled them. */
  reference: number;
  /** How much a sentence of a whole page counts on top: few stand among lists, tables, headings and other sentences. */
  pages: number;
}

/** Files that the author of the labelling policy wrote, and the examples of the rules themselves. */
const referenceFiles: ReadonlySet<string> = new Set(
  'claims claims-es contractor editorial help pairs spanish vendor rules pages'.split(' '),
);

export const defaults: Options = {
  l2: 1,
  words: 3,
  kindWords: 0.4,
  rare: 3,
  rareWords: 5,
  twins: 2,
  plain: 3,
  made: 1.2,
  reference: 2,
  pages: 6,
};

function penaltyOf(l2: number, words: number): (part: string) => number {
  return (part) => (part === 'bias' ? 0 : isWord(part) ? l2 * words : l2);
}

function isWord(part: string): boolean {
  return part.startsWith('word');
}

function common(bags: readonly Bag[], { rare, rareWords }: Options): Set<string> {
  const counts = new Map<string, number>();
  for (const { units } of bags) {
    for (const { parts, matter } of units)
      for (const part of [...parts, ...matter]) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  return new Set(
    [...counts].filter(([part, count]) => count >= (isWord(part) ? rareWords : rare)).map(([part]) => part),
  );
}

function firstGuess(units: readonly Unit[]): Unit | undefined {
  return (
    units.filter(({ reading }) => reading.focus >= 0 && !reading.sentence.question).at(-1) ??
    units.filter(({ reading }) => reading.focus >= 0).at(-1) ??
    units.at(-1)
  );
}

/** The sentence that speaks most for a claim; the first of equals. */
function best(units: readonly Unit[], made: Readonly<Record<string, number>>): Unit | undefined {
  const scores = units.map(({ parts }) => madeScore(parts, { made, kind: {} }));
  return units[scores.indexOf(Math.max(...scores))];
}

/** Pairs of a text that makes a claim and its twin that does not. */
function twinsOf(bags: readonly Bag[]): [Bag, Bag][] {
  const families = Map.groupBy(bags, ({ key }) => key);
  return [...families.values()].flatMap((family) => {
    const ours = family.filter(({ item }) => item.label === 'blocked');
    const theirs = family.filter(({ item }) => item.label === 'allowed');
    return ours.length === 1 ? theirs.slice(0, 2).map((other): [Bag, Bag] => [ours[0] as Bag, other]) : [];
  });
}

function weightOf({ item }: Bag, { plain, reference, pages }: Options): number {
  return (
    (item.hard ? 1 : plain) * (referenceFiles.has(item.file) ? reference : 1) * (item.file === 'pages' ? pages : 1)
  );
}

/** Learns weights from bags of sentences, of which only the whole is labelled. */
export function learn(bags: readonly Bag[], options: Options = defaults): Weights {
  const known = common(bags, options);
  const broadOnly = new Set([...known].filter((part) => !part.startsWith('k:')));
  let chosen = new Map(bags.filter(({ item }) => item.label === 'blocked').map((bag) => [bag, firstGuess(bag.units)]));
  let made: Readonly<Record<string, number>> = {};
  for (let round = 0; round < 3; round++) {
    const rows: Row[] = [];
    for (const bag of bags) {
      const one = chosen.get(bag);
      const weight = weightOf(bag, options);
      if (one) rows.push({ parts: one.parts, target: 1, weight: options.made * weight });
      else if (bag.item.label === 'allowed') for (const { parts } of bag.units) rows.push({ parts, target: 0, weight });
    }
    for (const [ours, theirs] of twinsOf(bags)) {
      const claim = chosen.get(ours)?.parts ?? [];
      const rest = best(theirs.units, made)?.parts ?? [];
      rows.push({ parts: claim, against: rest, target: 1, weight: options.twins });
    }
    made = Object.fromEntries(regress(rows, broadOnly, penaltyOf(options.l2, options.words)));
    chosen = new Map([...chosen.keys()].map((bag) => [bag, best(bag.units, made)]));
  }
  const kind: Record<string, number[]> = {};
  for (const [index, name] of claimKinds.entries()) {
    const rows = [...chosen].map(
      ([bag, unit]): Row => ({
        parts: unit ? [...unit.parts, ...unit.matter] : [],
        target: bag.item.kind === name ? 1 : 0,
        weight: 1,
      }),
    );
    for (const [part, value] of regress(rows, known, penaltyOf(options.l2, options.kindWords))) {
      kind[part] ??= claimKinds.map(() => 0);
      const row = kind[part];
      if (row) row[index] = value;
    }
  }
  return { made, kind };
}

/** Reads items into bags of sentences. */
export function bagsOf(files: readonly string[]): Bag[] {
  const items = files.flatMap(readItems);
  const keys = twinKeys(items);
  return items.map((item) => ({ item, units: readUnits(passageOf(item)), key: keys.get(item) ?? item.id }));
}

export interface Verdict {
  item: Item;
  score: number;
  kind: string;
}

/** Scores a bag: its best sentence decides. */
export function judge(bag: Bag, weights: Weights): Verdict {
  let best = Number.NEGATIVE_INFINITY;
  let parts: string[] = [];
  for (const unit of bag.units) {
    const score = madeScore(unit.parts, weights);
    if (score > best) {
      best = score;
      parts = [...unit.parts, ...unit.matter];
    }
  }
  return { item: bag.item, score: best, kind: rankKinds(parts, weights)[0]?.kind ?? '' };
}

function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619) >>> 0;
  return value;
}

/** Scores every bag with weights that never saw it or its twin. */
export function crossValidate(bags: readonly Bag[], folds = 5, options: Options = defaults): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn(
      bags.filter(({ key }) => hash(key) % folds !== fold),
      options,
    );
    for (const bag of bags) if (hash(bag.key) % folds === fold) verdicts.push(judge(bag, weights));
  }
  return verdicts;
}

/** Scores every bag with weights that never saw a text of its file. */
export function leaveFileOut(bags: readonly Bag[]): Verdict[] {
  const files = [...new Set(bags.map(({ item }) => item.file))];
  return files.flatMap((file) => {
    const weights = learn(bags.filter(({ item }) => item.file !== file));
    return bags.filter(({ item }) => item.file === file).map((bag) => judge(bag, weights));
  });
}

/** Keeps weights short enough to be read, and leaves out those that weigh nothing. */
export function rounded(weights: Weights): Weights {
  const made = Object.fromEntries(
    Object.entries(weights.made)
      .filter(([, value]) => Math.abs(value) >= 0.1)
      .map(([part, value]) => [part, Number(value.toFixed(2))])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
  const kind = Object.fromEntries(
    Object.entries(weights.kind)
      .filter(([, row]) => row.some((value) => Math.abs(value) >= 0.3))
      .map(([part, row]) => [part, row.map((value) => Number(value.toFixed(1)))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { made, kind };
}

function ruleBag(id: string, text: string, kind: ClaimKind | null, lang: string): Bag {
  const label = kind ? 'blocked' : 'allowed';
  const item: Item = { file: 'rules', id, text, label, kind, context: 'body', hard: false, why: '' };
  return { item, units: readUnits({ ...passageOf(item), lang }), key: id };
}

/** The examples that each rule carries and the sentences that open gates permit, as labelled texts. */
export function exampleBags(): Bag[] {
  const examples = claimRules.flatMap(({ kind, blocked, allowed }) =>
    [...blocked, ...allowed].map((text, index) => {
      const lang = /[áéíóúñ¿]|\b(?:nuestr[oa]|sitio|cita|cada|socios?)\b/i.test(text) ? 'es' : 'en';
      return ruleBag(`${kind}-${index}`, text, index < blocked.length ? kind : null, lang);
    }),
  );
  const permitted = sharedDefinitions().kinds.flatMap(({ kind, permits }) =>
    permits.flatMap(({ id, sentence }) =>
      Object.entries(sentence).map(([lang, text]) => ruleBag(`${id}-${lang}`, text, kind, lang)),
    ),
  );
  return [...examples, ...permitted];
}

function pageBag(id: string, passage: Passage, unit: Unit, label: Item['label'], kind: string | null): Bag {
  const item: Item = {
    file: 'pages',
    id,
    text: passage.text,
    label,
    kind: claimKinds.find((name) => name === kind) ?? null,
    context: passage.role,
    hard: false,
    why: '',
  };
  return { item, units: [unit], key: id };
}

/** The sentences of whole pages, each inside what stands around it; one that no expectation names makes no claim. */
export function pageBags(): Bag[] {
  return readLabelledPages().flatMap(({ file, passages, sentences }) =>
    passages.flatMap((passage, place) =>
      readUnits(passage).flatMap((unit, position): Bag[] => {
        const { start, end } = unit.reading.sentence;
        const named = sentences.find((one) => one.passage === passage && start <= one.start && one.start < end);
        if (named) return [pageBag(named.id, passage, unit, named.label, named.kind)];
        return unit.reading.focus < 0 ? [] : [pageBag(`${file}/${place}/${position}`, passage, unit, 'allowed', null)];
      }),
    ),
  );
}

if (import.meta.main) {
  const bags = [...bagsOf(corpusFiles()), ...exampleBags(), ...pageBags()];
  const weights = rounded(learn(bags));
  const rows = (table: object) =>
    Object.entries(table)
      .map(([part, value]) => `    ${JSON.stringify(part)}: ${JSON.stringify(value).replaceAll(',', ', ')}`)
      .join(',\n');
  writeFileSync(
    new URL('../lint-rules/claims/weights.json', import.meta.url),
    `{\n  "made": {\n${rows(weights.made)}\n  },\n  "kind": {\n${rows(weights.kind)}\n  }\n}\n`,
  );
  console.log(`${Object.keys(weights.made).length} parts weighed from ${bags.length} items.`);
}
