import type { Passage } from '../passage.ts';
import { matterOf, partsOf, type Reading, readSentence } from './features.ts';
import { mayNamePlatform } from './platform.ts';
import { readSentences } from './sentences.ts';
import type { Language } from './tokens.ts';

/** A sentence of a passage with its reading and the parts that the model weighs. */
export interface Unit {
  reading: Reading;
  parts: string[];
  /** Parts that tell the kinds of claim apart. */
  matter: string[];
  /** Position in the passage, from 0. */
  index: number;
  question: Reading | null;
}

/** Whether a passage can make a claim at all; cheap. */
export function mayClaim({ text, context }: Passage): boolean {
  return (
    mayNamePlatform(text) ||
    [
      context.question,
      context.before,
      context.leadIn,
      ...context.headings.slice(-1),
      context.title,
      ...context.beside,
    ].some((near) => near !== null && near !== undefined && mayNamePlatform(near))
  );
}

function lastReading(text: string | null | undefined, language: Language): Reading | null {
  if (!text) return null;
  const sentence = readSentences(text, language).at(-1);
  return sentence ? readSentence(sentence, false, null) : null;
}

/** Reads every sentence of a passage inside what stands around it. */
export function readUnits(passage: Passage): Unit[] {
  const language: Language = passage.lang === 'es' ? 'es' : 'en';
  const { context } = passage;
  const asked = lastReading(context.question, language);
  const heading = context.headings.at(-1);
  const lead = lastReading(context.leadIn ?? heading, language);
  let before = asked ? null : lastReading(context.before, language);
  let question = asked;
  let near = Boolean(
    asked?.named ||
      before?.named ||
      (heading && mayNamePlatform(heading)) ||
      (context.leadIn && mayNamePlatform(context.leadIn)),
  );
  const earlier: Reading[] = [];
  const role =
    passage.role === 'title'
      ? 'heading'
      : ['heading', 'cta', 'alt', 'meta', 'cell', 'list-item', 'label'].includes(passage.role)
        ? passage.role
        : 'paragraph';
  return readSentences(passage.text, language).map((sentence, index) => {
    const reading = readSentence(sentence, near, before);
    const parts = partsOf(reading, {
      role,
      lang: language,
      before,
      question,
      lead,
      near,
      position: index,
    });
    const unit = { reading, parts, matter: matterOf(reading, question, earlier), index, question };
    near ||= reading.named;
    question = sentence.question ? reading : question && index === 0 && asked ? null : null;
    before = reading;
    earlier.push(reading);
    return unit;
  });
}
