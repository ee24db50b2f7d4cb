import { has } from './mentions.ts';
import { givenNames } from './names.ts';
import type { Reading, Surroundings } from './reading.ts';
import { runsOf, symbolsOf } from './sequences.ts';

/** Cuts the commonest endings of English and Spanish words, so that forms of one word count together. */
function stem(word: string): string {
  return word.replace(/(?<=.{4})(?:ing|ed|es|ly|mente|s)$/, '');
}

interface Word {
  text: string;
  /** Place among the tokens of the sentence. */
  at: number;
}

function wordsIn({ sentence }: Reading): Word[] {
  return sentence.tokens.flatMap((token, at) => {
    if (!token.text.isWellFormed()) return [];
    if (token.platform) return { text: 'PLATFORM', at };
    return { text: token.capital && givenNames.has(token.text) ? 'PERSON' : stem(token.text), at };
  });
}

/** What a sentence holds, or answers, that changes what its words mean. */
function company({ negation, human, named }: Reading, question: Reading | null): string {
  const found = [
    negation.any && 'denial',
    human.some(Boolean) && 'person',
    named && 'ServiceTitan',
    question && 'question',
  ].filter(Boolean);
  return found.length > 0 ? found.join(', ') : 'nothing';
}

/** Words that a sentence may open with. */
const opening = 3;
/** How many words further on a word may stand from one that it is paired with. */
const apart = { least: 2, most: 5 };

/**
 * Names the words of a sentence: each, beside what else is there and beside the class of its neighbours; pairs, next to
 * each other and apart; its opening; its runs of classes; and the words of the sentences before and after.
 */
export function wordsOf(reading: Reading, { before, after, question }: Surroundings): string[] {
  const { tokens } = reading.sentence;
  const words = wordsIn(reading);
  const symbols = symbolsOf(reading);
  const beside = company(reading, question);
  const names = new Set<string>();
  for (const [index, { text }] of words.entries()) {
    const last = words[index - 1];
    names.add(`word:${text}`);
    names.add(`word with ${beside}:${text}`);
    if (last) names.add(`words:${last.text} ${text}`);
  }
  const first = words.slice(0, opening).map(({ text }) => text);
  for (const index of first.keys()) names.add(`words first:${first.slice(0, index + 1).join(' ')}`);
  const content = words.filter(({ at }) => !tokens[at]?.mark && !has(tokens[at], 'det'));
  for (const [index, { text }] of content.entries()) {
    for (const other of content.slice(index + apart.least, index + apart.most + 1))
      names.add(`words apart:${text} … ${other.text}`);
    const last = content[index - 1];
    const next = content[index + 1];
    const left = last ? symbols[last.at] : '^';
    const right = next ? symbols[next.at] : '$';
    if (left) names.add(`word after ${left}:${text}`);
    if (right) names.add(`word before ${right}:${text}`);
    if (left && right) names.add(`word between ${left} and ${right}:${text}`);
  }
  for (const run of runsOf(symbols)) names.add(run);
  if (before) for (const { text } of wordsIn(before)) names.add(`word of before:${text}`);
  if (after) for (const { text } of wordsIn(after)) names.add(`word of after:${text}`);
  return [...names];
}
