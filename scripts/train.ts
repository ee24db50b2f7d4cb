import { writeFileSync } from 'node:fs';
import { type ClaimKind, claimKinds } from '../lint-rules/claims/claim.ts';
import { madeScore, rankKinds, type Weights } from '../lint-rules/claims/model.ts';
import { claimRules } from '../lint-rules/claims/rules.ts';
import { readUnits, speaksOfPlatform, type Unit } from '../lint-rules/claims/units.ts';
import { sharedDefinitions } from '../titan-map/readiness/definitions.ts';
import { corpusFiles, type Item, passageOf, readItems, twinKeys } from './corpus.ts';
import { readLabelledPages } from './corpus-pages.ts';
import { type Example, ftrl, type Learnt, type Pace } from './ftrl.ts';
import { randomFrom, shuffled } from './random.ts';

interface Bag {
  item: Item;
  units: Unit[];
  key: string;
}

interface Options extends Pace {
  /** `l1` for telling the kinds of claim apart. */
  kindL1: number;
  /** How often each text is seen. */
  rounds: number;
  /** Least number of sentences that a part must occur in. */
  rare: number;
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

const defaults: Options = {
  rate: 0.2,
  l1: 3,
  kindL1: 6,
  rounds: 4,
  rare: 4,
  plain: 1.5,
  made: 1.2,
  reference: 2,
  pages: 6,
};

/** Numbers the parts that occur often enough to be learnt. */
function numbered(bags: readonly Bag[], rare: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { units } of bags) {
    for (const { parts, matter } of units)
      for (const part of [...parts, ...matter]) counts.set(part, (counts.get(part) ?? 0) + 1);
  }
  counts.delete('bias');
  return new Map([...counts].filter(([, count]) => count >= rare).map(([part], index) => [part, index]));
}

/** The sentence that speaks most for a claim; the first of equals. */
function best(units: readonly Unit[], weights: Weights): Unit | undefined {
  const scores = units.map(({ parts }) => madeScore(parts, weights));
  return units[scores.indexOf(Math.max(...scores))];
}

function weightOf({ item }: Bag, { plain, made, reference, pages }: Options): number {
  return (
    (item.hard ? 1 : plain) *
    (item.label === 'blocked' ? made : 1) *
    (referenceFiles.has(item.file) ? reference : 1) *
    (item.file === 'pages' ? pages : 1)
  );
}

/** Examples as often as each is to be seen, in another order each time. */
function inRounds(examples: readonly Example[], rounds: number, random: () => number): Example[] {
  return Array.from({ length: rounds }, () => shuffled(examples, random)).flat();
}

/** Orders that the examples are learnt in; the mean leans on none of them. */
const orders = 3;

/** First learns which parts weigh anything, then how much those weigh when nothing holds them back. */
function chooseAndWeigh(
  examples: readonly Example[],
  numbers: ReadonlyMap<string, number>,
  { rounds, ...pace }: Pace & { rounds: number },
): Map<string, number> {
  const random = randomFrom(1);
  const first = ftrl(inRounds(examples, rounds, random), numbers.size, pace);
  const kept = examples.map((example) => ({
    ...example,
    sentences: example.sentences.map((parts) => parts.filter((part) => first.weights[part] !== 0)),
  }));
  const learnt = Array.from({ length: orders }, () =>
    ftrl(inRounds(kept, rounds, random), numbers.size, { ...pace, l1: 0 }),
  );
  const mean = (read: (one: Learnt) => number) => learnt.reduce((sum, one) => sum + read(one), 0) / orders;
  return new Map([
    ['bias', mean(({ bias }) => bias)],
    ...[...numbers].map(([part, number]): [string, number] => [part, mean(({ weights }) => weights[number] ?? 0)]),
  ]);
}

/** Learns weights from bags of sentences, of which only the whole is labelled. */
export function learn(bags: readonly Bag[], options: Options = defaults): Weights {
  const numbers = numbered(bags, options.rare);
  const numbersOf = (parts: readonly string[]): Int32Array => {
    const found: number[] = [];
    for (const part of parts) {
      const number = numbers.get(part);
      if (number !== undefined) found.push(number);
    }
    return Int32Array.from(found);
  };
  const mean = bags.reduce((sum, bag) => sum + weightOf(bag, options), 0) / bags.length;
  const counts = (bag: Bag) => weightOf(bag, options) / mean;
  const texts = bags.map(
    (bag): Example => ({
      sentences: bag.units.map(({ parts }) => numbersOf(parts)),
      target: bag.item.label === 'blocked' ? 1 : 0,
      weight: counts(bag),
    }),
  );
  const made = Object.fromEntries(chooseAndWeigh(texts, numbers, options));
  const claims = bags.filter(({ item }) => item.label === 'blocked');
  const sentences = claims.map(({ units }) => {
    const unit = best(units, { made, kind: {} });
    return [numbersOf(unit ? [...unit.parts, ...unit.matter] : [])];
  });
  const kind: Record<string, number[]> = {};
  for (const [index, name] of claimKinds.entries()) {
    const examples = claims.map(
      (bag, at): Example => ({
        sentences: sentences[at] ?? [],
        target: bag.item.kind === name ? 1 : 0,
        weight: counts(bag),
      }),
    );
    for (const [part, value] of chooseAndWeigh(examples, numbers, { ...options, l1: options.kindL1 })) {
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

/** Scores a bag as the reader would: of the sentences that speak of ServiceTitan the best decides. */
export function judge({ item, units }: Bag, weights: Weights): Verdict {
  const { parts, matter } = best(units.filter(speaksOfPlatform), weights) ?? { parts: [], matter: [] };
  return { item, score: madeScore(parts, weights), kind: rankKinds([...parts, ...matter], weights)[0]?.kind ?? '' };
}

function hash(text: string): number {
  let value = 2166136261;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619) >>> 0;
  return value;
}

const folds = 5;

/** Scores every bag with weights that never saw it or its twin. */
export function crossValidate(bags: readonly Bag[]): Verdict[] {
  const verdicts: Verdict[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const weights = learn(bags.filter(({ key }) => hash(key) % folds !== fold));
    for (const bag of bags) if (hash(bag.key) % folds === fold) verdicts.push(judge(bag, weights));
  }
  return verdicts;
}

/**
 * Scores every bag of some files with weights that never saw a text of any of them.
 * @throws when no bag is of a file
 */
export function leaveFilesOut(bags: readonly Bag[], files: readonly string[]): Verdict[] {
  const unknown = files.find((file) => !bags.some(({ item }) => item.file === file));
  if (unknown) throw new Error(`No file of tests/corpus/claims/ is named ${unknown}.`);
  const weights = learn(bags.filter(({ item }) => !files.includes(item.file)));
  return bags.filter(({ item }) => files.includes(item.file)).map((bag) => judge(bag, weights));
}

/** Keeps weights short enough to be read, and leaves out those that weigh nothing. */
export function rounded(weights: Weights): Weights {
  const made = Object.fromEntries(
    Object.entries(weights.made)
      .filter(([, value]) => Math.abs(value) >= 0.005)
      .map(([part, value]) => [part, Number(value.toFixed(2))])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
  );
  const kind = Object.fromEntries(
    Object.entries(weights.kind)
      .filter(([, row]) => row.some((value) => Math.abs(value) >= 0.15))
      .map(([part, row]) => [part, row.map((value) => Number(value.toFixed(1)))] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return { made, kind };
}

/** A text that stands in no file of the corpus, as if it were an item of one. */
function itemOf(file: string, id: string, text: string, kind: string | null): Item {
  const known = claimKinds.find((name) => name === kind) ?? null;
  return { file, id, text, label: known ? 'blocked' : 'allowed', kind: known, context: 'body', hard: false, why: '' };
}

function ruleBag(id: string, text: string, kind: ClaimKind | null, lang: string): Bag {
  const item = itemOf('rules', id, text, kind);
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

/** The sentences of whole pages, each inside what stands around it; one that no expectation names makes no claim. */
export function pageBags(): Bag[] {
  return readLabelledPages().flatMap(({ file, passages, sentences }) =>
    passages.flatMap((passage, place) =>
      readUnits(passage).flatMap((unit, position): Bag[] => {
        const { start, end } = unit.reading.sentence;
        const named = sentences.find((one) => one.passage === passage && start <= one.start && one.start < end);
        if (!named && unit.reading.focus < 0) return [];
        const id = named?.id ?? `${file}/${place}/${position}`;
        const kind = named?.label === 'blocked' ? named.kind : null;
        return [{ item: itemOf('pages', id, passage.text, kind), units: [unit], key: id }];
      }),
    ),
  );
}

if (import.meta.main) {
  const bags = [...bagsOf(corpusFiles()), ...exampleBags(), ...pageBags()];
  const weights = rounded(learn(bags));
  const rows = (table: object) =>
    Object.entries(table)
      .map(([part, value]) => `    ${JSON.stringify(part)}: ${JSON.stringify(value)}`)
      .join(',\n');
  writeFileSync(
    new URL('../lint-rules/claims/weights.json', import.meta.url),
    `{\n  "made": {\n${rows(weights.made)}\n  },\n  "kind": {\n${rows(weights.kind)}\n  }\n}\n`,
  );
  console.log(`${Object.keys(weights.made).length} parts weighed from ${bags.length} items.`);
}
