import { givenNames } from './names.ts';
import type { Reading } from './reading.ts';

/** The name of ServiceTitan, however it is spelt. */
const platform = 'PLATFORM';

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
    if (token.platform) return { text: platform, at };
    return { text: token.capital && givenNames.has(token.text) ? 'PERSON' : stem(token.text), at };
  });
}

/** Where a word stands to the one that carries ServiceTitan: before or after it, and how far off. */
function reach(at: number, focus: number): string {
  const gap = Math.abs(at - focus);
  return `${at < focus ? 'before' : 'after'} ${gap <= 2 ? 'near' : gap <= 5 ? 'off' : 'far'}`;
}

/**
 * Names the words of a sentence, its runs of two and three, where each stands to ServiceTitan, and the words of the
 * sentence before. They fill in where a word is in no class, and weigh less than what the classes make of the sentence.
 */
export function wordsOf(reading: Reading, before: Reading | null): string[] {
  const { focus } = reading;
  const words = wordsIn(reading);
  const named = new Set<string>();
  for (const [index, { text, at }] of words.entries()) {
    const last = words[index - 1];
    const lastButOne = words[index - 2];
    named.add(`word:${text}`);
    if (last) named.add(`words:${last.text} ${text}`);
    if (last && lastButOne) named.add(`words:${lastButOne.text} ${last.text} ${text}`);
    if (focus >= 0 && at !== focus) named.add(`word ${reach(at, focus)}:${text}`);
  }
  if (before) for (const { text } of wordsIn(before)) named.add(`word of before:${text}`);
  return [...named];
}
