import { has, isName } from './mentions.ts';
import type { Reading } from './reading.ts';
import { groupsAt } from './relations.ts';

/** Longest word that stands for itself beside others; words of grammar are short. */
const grammatical = 4;

/**
 * What each word of a sentence counts as beside others: ServiceTitan, a person, a name, the group of its class, a
 * negative word, or a word of grammar as it stands; null for any other.
 */
export function symbolsOf({ sentence, human }: Reading): (string | null)[] {
  return sentence.tokens.map((token, index) => {
    if (token.mark) return null;
    if (token.platform) return 'PLATFORM';
    if (human[index]) return 'HUM';
    if (isName(sentence, index)) return 'NAME';
    const [group] = groupsAt(sentence, index);
    if (group) return group;
    if (has(token, 'det')) return null;
    if (has(token, 'neg')) return 'not';
    return token.text.length <= grammatical || has(token, 'aux') || has(token, 'modal') ? token.text : null;
  });
}

const lengths = [2, 3, 4, 5];

/** Names the runs of two to five symbols of a sentence, with its start and its end; words without a symbol are passed over. */
export function runsOf(symbols: readonly (string | null)[]): string[] {
  const line = ['^', ...symbols.filter((symbol) => symbol !== null), '$'];
  return lengths.flatMap((length) =>
    line.slice(length - 1).map((_, from) => `run:${line.slice(from, from + length).join(' ')}`),
  );
}
