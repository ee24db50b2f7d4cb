import type { WordClass } from './lexicon/classes.ts';
import { givenNames } from './names.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

const nouns: ReadonlySet<WordClass> = new Set<WordClass>([
  'lead',
  'booking',
  'job',
  'customer',
  'money',
  'price',
  'photo',
  'data',
  'slot',
  'truck',
  'event',
  'report',
  'site',
  'display',
  'staff',
  'channel',
  'device',
  'number',
  'marketing',
  'revenue',
]);
const verbs: ReadonlySet<WordClass> = new Set<WordClass>([
  'move',
  'create',
  'change',
  'notify',
  'listen',
  'show',
  'read',
  'use',
  'match',
  'press',
  'hold',
  'appear',
  'enter',
  'allow',
  'login',
  'become',
  'speak',
  'sync',
  'connect',
]);
const beforeVerb = new Set(
  "we they it he she you i who to will can could would may might should does do did not never cannot n't 'll 'd that which also then now simply just".split(
    ' ',
  ),
);
const beforeNoun = new Set(
  'the a an our your my its his her this that these those each every any no another'.split(' '),
);

/**
 * Whether a word is of a class.
 * @param token word; nothing before the first word of a sentence and after its last
 * @param wordClass class of the lexicon
 */
export function has(token: Token | undefined, wordClass: WordClass): boolean {
  return token?.classes.has(wordClass) ?? false;
}

/** Classes of a word, narrowed by the word before it: a noun after "the", a verb after "we". */
export function classesOf({ tokens }: Sentence, index: number): ReadonlySet<WordClass> {
  const token = tokens[index];
  if (!token) return new Set();
  const before = tokens[index - 1];
  if (token.classes.size < 2 || !before) return token.classes;
  const drop =
    beforeNoun.has(before.text) && !/(?:ed|ing)$/.test(token.text) ? verbs : beforeVerb.has(before.text) ? nouns : null;
  if (!drop) return token.classes;
  const kept = new Set([...token.classes].filter((wordClass) => !drop.has(wordClass)));
  return kept.size > 0 ? kept : token.classes;
}

/** Whether a word acts as a verb where it stands. */
export function isVerb(sentence: Sentence, index: number): boolean {
  const token = sentence.tokens[index];
  if (!token || token.mark || token.platform) return false;
  if (token.classes.has('aux') || token.classes.has('link')) return true;
  const classes = classesOf(sentence, index);
  let verb = false;
  for (const wordClass of classes) {
    if (verbs.has(wordClass)) verb = true;
  }
  return verb && !beforeNoun.has(sentence.tokens[index - 1]?.text ?? '');
}

/** What only people do. */
const acts: readonly WordClass[] = ['enter', 'channel', 'handwork'];
const afterName = new Set('who herself himself'.split(' '));
const beforeName = new Set(
  ', to by from then and until ask where while with only ; : — after when as once para por a y si cuando que " ( before till let have meet'.split(
    ' ',
  ),
);

/** Whether a word is a name that nothing tells more about; brands of vendors mostly. */
export function isName(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  const token = tokens[index];
  if (!token || token.mark || token.platform || !token.capital || token.shout || token.classes.size > 0) return false;
  if (has(tokens[index - 1], 'in') || !/^[a-z]{3,}/.test(token.text)) return false;
  return true;
}

/** Whether a word names a person: a role, a given name, or an unknown capitalised word that acts like one. */
export function isHuman(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  const token = tokens[index];
  if (!token || token.mark || token.platform) return false;
  const classes = classesOf(sentence, index);
  if (classes.has('he')) return true;
  if (/^[a-z]{3,}(?:man|woman|men|women|person)$/.test(token.text) && !/^(?:human|woman)$/.test(token.text))
    return true;
  if (classes.has('staff') && lends(sentence, index + 1)) return false;
  if (classes.has('staff')) return !classes.has('site') && !classes.has('bot') && !classes.has('rival');
  if (!token.capital || token.shout) return false;
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (next?.text === '&' || before?.text === '&') return false;
  if (givenNames.has(token.text))
    return !has(next, 'company') && !(next?.capital && (has(next, 'site') || has(next, 'slot')));
  const inName =
    (before?.capital && !before.mark && index > 1) ||
    (next?.capital && !next.mark && !next.platform && !has(next, 'person'));
  if (inName || (classes.size > 0 && !classes.has('person')) || has(before, 'in') || !/^[a-z]/.test(token.text))
    return false;
  if (index > 0 && !beforeName.has(before?.text ?? '')) return false;
  return !!next && (acts.some((wordClass) => has(next, wordClass)) || afterName.has(next.text));
}

const lent: readonly WordClass[] = [
  'slot',
  'truck',
  'data',
  'job',
  'booking',
  'customer',
  'display',
  'number',
  'event',
  'report',
];

/** Whether a word is a thing that the word for a person before it only describes: "crew openings". */
function lends(sentence: Sentence, index: number): boolean {
  return lent.some((wordClass) => classesOf(sentence, index).has(wordClass)) && !isVerb(sentence, index);
}

/**
 * The word that carries ServiceTitan: its name where most is said about it, else a pronoun or alias that may stand for it.
 * @param near whether ServiceTitan is named close by
 * @returns index of the token, or -1
 */
export function focusOf(
  { tokens, clauseOf, quoted }: Sentence,
  near: boolean,
  relations: readonly WordClass[],
): number {
  let best = -1;
  let most = -1;
  for (const [index, token] of tokens.entries()) {
    if (!token.platform) continue;
    let weight = quoted[index] ? 0 : 0.5;
    for (const [at, other] of tokens.entries()) {
      if (
        clauseOf[at] === clauseOf[index] &&
        relations.some((wordClass) => wordClass !== 'use' && wordClass !== 'rest' && other.classes.has(wordClass))
      )
        weight++;
    }
    if (has(tokens[index + 1], 'ready')) weight = -0.5;
    if (weight > most) {
      most = weight;
      best = index;
    }
  }
  if (best >= 0 || !near) return best;
  for (const wordClass of ['alias', 'there', 'they', 'it'] as const) {
    const index = tokens.findIndex((token) => token.classes.has(wordClass));
    if (index >= 0) return index;
  }
  return -1;
}
