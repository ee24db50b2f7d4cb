import type { Passage, PassageRole } from '../passage.ts';
import { bar } from './bars.ts';
import { partsOf } from './features.ts';
import { matterOf } from './matter.ts';
import { mayNamePlatform } from './platform.ts';
import { type Reading, readSentence, type Surroundings } from './reading.ts';
import { readSentences, type Sentence, sentenceOf } from './sentences.ts';
import type { Language } from './tokens.ts';
import { wordsOf } from './words.ts';

/** A sentence of a passage with its reading and the parts that the model weighs. */
export interface Unit {
  reading: Reading;
  parts: string[];
  /** Parts that tell the kinds of claim apart. */
  matter: string[];
  question: Reading | null;
  /** The same for each stretch of a sentence that names ServiceTitan more than once; empty otherwise. */
  stretches: Omit<Unit, 'stretches'>[];
}

/** Whether a sentence speaks of ServiceTitan, by its name, by a word that stands for it, or by the question it answers. */
export function speaksOfPlatform({ reading, question }: Pick<Unit, 'reading' | 'question'>): boolean {
  return reading.focus >= 0 || (question !== null && question.focus >= 0);
}

/** Whether a passage can make a claim at all; cheap, and false for nearly all copy. */
export function mayClaim({ text, context }: Passage): boolean {
  return (
    mayNamePlatform(text) ||
    [context.question, context.before, context.leadIn, context.headings.at(-1)].some(
      (near) => near && mayNamePlatform(near),
    )
  );
}

const plainRoles: ReadonlySet<PassageRole> = new Set<PassageRole>([
  'heading',
  'cta',
  'alt',
  'meta',
  'cell',
  'list-item',
  'label',
]);

function lastReading(text: string | null | undefined, language: Language): Reading | null {
  const sentence = text ? readSentences(text, language).at(-1) : undefined;
  return sentence ? readSentence(sentence, false, null) : null;
}

/** Line that governs a passage: the lead-in of its list or table, or the heading right above a list. */
function governing({ role, context }: Passage, language: Language): Reading | null {
  return lastReading(context.leadIn ?? (role === 'list-item' ? context.headings.at(-1) : null), language);
}

const denial = /^(?:no\b|none\b|not\b|never\b|without\b|n\/a|ninguna?\b|sin\b|nunca\b|[-–—✗✘×❌]\s*$)/i;

/** Whether every other cell of the row says no. */
function rowDenies({ role, context }: Passage): boolean {
  return role === 'cell' && context.beside.length > 0 && context.beside.every((cell) => denial.test(cell.trim()));
}

/** Sentences back that a reader still has in mind. */
const remembered = 6;

/** Reads every sentence of a passage inside what stands around it. */
export function readUnits(passage: Passage): Unit[] {
  const language: Language = passage.lang === 'es' ? 'es' : 'en';
  const { context } = passage;
  const lead = governing(passage, language);
  const heading = context.headings.at(-1);
  const role = passage.role === 'title' ? 'heading' : plainRoles.has(passage.role) ? passage.role : 'paragraph';
  let question = lastReading(context.question, language);
  let before = question ? null : lastReading(context.before, language);
  let near = Boolean(
    question?.named ||
      (before && mayNamePlatform(context.before ?? '')) ||
      (heading && mayNamePlatform(heading)) ||
      (context.leadIn && mayNamePlatform(context.leadIn)),
  );
  const rowDenied = rowDenies(passage);
  const read = readSentences(passage.text, language).map((sentence, position) => {
    const around = { role, lang: language, before, question, lead, near, position, rowDenied };
    const reading = readSentence(sentence, near, before);
    near ||= reading.named;
    question = sentence.question ? reading : null;
    before = reading;
    return { reading, around };
  });
  return read.map(({ reading, around }, position) => {
    const whole: Surroundings = { ...around, after: read[position + 1]?.reading ?? null };
    const earlier = read.slice(Math.max(0, position - remembered), position).map((one) => one.reading);
    const stretches = stretchesOf(reading.sentence).map((stretch) =>
      unitOf(readSentence(stretch, around.near, around.before), whole, earlier),
    );
    return { ...unitOf(reading, whole, earlier), stretches };
  });
}

/** Names the parts of a sentence; what a lead-in or a table row takes back is taken back, whatever its words. */
function unitOf(reading: Reading, around: Surroundings, earlier: readonly Reading[]): Omit<Unit, 'stretches'> {
  const barred = bar(reading, around);
  const outside = barred?.startsWith('lead:') || barred === 'row:denied';
  return {
    reading,
    parts: [...partsOf(reading, around, barred), ...(outside ? [] : wordsOf(reading, around))],
    matter: matterOf(reading, around.question, earlier),
    question: around.question,
  };
}

/** Cuts a sentence that names ServiceTitan more than once at the last comma or dash between two namings. */
function stretchesOf({ tokens, question }: Sentence): Sentence[] {
  const namings = [...tokens.keys()].filter((index) => tokens[index]?.platform);
  if (question || namings.length < 2) return [];
  const cuts = [0];
  for (const [order, naming] of namings.entries()) {
    const next = namings[order + 1];
    if (next === undefined) break;
    let cut = -1;
    for (let index = naming + 1; index < next; index++) if (/^[,;:—]$/.test(tokens[index]?.text ?? '')) cut = index;
    if (cut > 0) cuts.push(cut + 1);
  }
  return cuts.length < 2 ? [] : cuts.map((from, order) => sentenceOf(tokens.slice(from, cuts[order + 1])));
}
