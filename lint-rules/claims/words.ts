import { givenNames } from './names.ts';
import { present, type Reading, type Surroundings } from './reading.ts';

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

/** Who there is to act in a sentence. */
function actorsOf(reading: Reading): string {
  const groups = present(reading);
  const person = reading.human.some(Boolean);
  const machine = groups.has('SITE') || groups.has('BOT');
  return person && machine ? 'both' : person ? 'person' : machine ? 'machine' : 'nobody';
}

/**
 * Names the words of a sentence, its runs of two and three, where each stands to ServiceTitan, who there is to act
 * beside it, and the words of the sentences before and after. They fill in where a word is in no class, and weigh less
 * than what the classes make of the sentence.
 * @param barred what takes a claim back outright; who acts makes no difference then
 */
export function wordsOf(reading: Reading, { before, after }: Surroundings, barred: string | null): string[] {
  const { focus } = reading;
  const words = wordsIn(reading);
  const actors = actorsOf(reading);
  const named = new Set<string>();
  for (const [index, { text, at }] of words.entries()) {
    const last = words[index - 1];
    const lastButOne = words[index - 2];
    named.add(`word:${text}`);
    if (!barred) named.add(`word with ${actors}:${text}`);
    if (last) named.add(`words:${last.text} ${text}`);
    if (last && lastButOne) named.add(`words:${lastButOne.text} ${last.text} ${text}`);
    if (focus >= 0 && at !== focus) named.add(`word ${reach(at, focus)}:${text}`);
  }
  if (before) for (const { text } of wordsIn(before)) named.add(`word of before:${text}`);
  if (after) for (const { text } of wordsIn(after)) named.add(`word of after:${text}`);
  return [...named];
}
