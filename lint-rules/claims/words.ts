import { givenNames } from './names.ts';
import type { Reading } from './reading.ts';

/** The name of ServiceTitan, however it is spelt. */
const platform = 'PLATFORM';

/** Cuts the commonest endings of English and Spanish words, so that forms of one word count together. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ing|ed|es|ly|mente|s)$/, '') : word;
}

function stems({ sentence }: Reading): string[] {
  return sentence.tokens
    .filter(({ text }) => text.isWellFormed())
    .map((token) =>
      token.platform ? platform : token.capital && givenNames.has(token.text) ? 'PERSON' : stem(token.text),
    );
}

/**
 * Names the words of a sentence, its pairs of neighbouring words and the words of the sentence before.
 * They fill in where a word is in no class, and weigh less than what the classes make of the sentence.
 */
export function wordsOf(reading: Reading, before: Reading | null): string[] {
  const words = stems(reading);
  const named = new Set<string>();
  for (const [index, word] of words.entries()) {
    named.add(`word:${word}`);
    if (index > 0) named.add(`words:${words[index - 1]} ${word}`);
  }
  if (before) for (const word of stems(before)) named.add(`word before:${word}`);
  return [...named];
}
