import type { SentenceClass, WordList } from '../../titan-map/readiness/definitions-schema.ts';
import type { Claim } from '../claims/claim.ts';
import { fold } from '../claims/fold.ts';
import { conjugate, inflectNoun, inflectVerb, pluralEs } from '../claims/lexicon/inflect.ts';
import { readSentences, type Sentence } from '../claims/sentences.ts';
import type { Language, Token } from '../claims/tokens.ts';
import { laterWords, mentionWords, monthNumber, plainWords } from './plain-words.ts';
import { type Excess, strongerWords } from './stronger-words.ts';

/** Where a claim says more than its sentence class permits. */
export type Overreach =
  | { what: 'stronger'; words: string; excess: Excess }
  | { what: 'word'; words: string }
  | { what: 'direction'; found: Direction }
  | { what: 'early'; words: string }
  | { what: 'silent'; mention: SentenceClass['mentions'][number] };

export type Direction = 'to' | 'from' | 'both' | 'unclear';

const split = (list: string | undefined) => (list ?? '').split(',').flatMap((entry) => entry.trim() || []);

function formsOf({ verbs, nouns, words }: WordList, language: Language): string[] {
  const english = language === 'en';
  return [
    ...split(verbs).flatMap((verb) => (english ? inflectVerb(verb) : conjugate(verb))),
    ...split(nouns).flatMap((noun) => {
      const at = noun.lastIndexOf(' ') + 1;
      const forms = english ? inflectNoun(noun.slice(at)) : pluralEs(noun.slice(at));
      return [...noun.slice(0, at).split(' '), ...forms];
    }),
    ...split(words).flatMap((phrase) => phrase.split(/[ -]/)),
  ];
}

const lists = new Map<string, ReadonlySet<string>>();

function remembered(key: string, make: () => string[]): ReadonlySet<string> {
  const known = lists.get(key) ?? new Set(make());
  lists.set(key, known);
  return known;
}

/** Every word that a sentence of the class may be made of. */
function vocabularyOf({ id, words }: SentenceClass, language: Language): ReadonlySet<string> {
  return remembered(`${id} ${language}`, () => [
    ...formsOf(plainWords[language], language),
    ...formsOf(words[language], language),
  ]);
}

const laterIn = (language: Language) => remembered(language, () => formsOf(laterWords[language], language));

const marks = /^(?:[^\p{L}\p{N}]+|'s|'ll|'re|'ve|'m)$/u;
const year = /^20\d\d$/;
const dayOfMonth = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

/** Months and years that a sentence names, with the tokens that they are made of. */
function datesIn(tokens: readonly Token[], language: Language): { first: string; indexes: readonly number[] }[] {
  return tokens.flatMap((token, index) => {
    if (!year.test(token.text)) return [];
    const near = [index - 1, index - 2, index - 3, index - 4].filter((at) => at >= 0);
    const at = near.find((place) => monthNumber(tokens[place]?.text ?? '', language) > 0);
    if (at === undefined) return { first: `${token.text}-12`, indexes: [index] };
    const days = [at - 1, at - 2, at + 1].filter((place) => dayOfMonth.test(tokens[place]?.text ?? ''));
    const month = String(monthNumber(tokens[at]?.text ?? '', language)).padStart(2, '0');
    return { first: `${token.text}-${month}`, indexes: [index, at, ...days] };
  });
}

/** The words of a claim; after the question that it answers, when it leaves to the question what is meant. */
function saidBy({ passage, start, end, platform }: Claim, language: Language): string {
  const { text, context } = passage;
  const own = text.slice(start, end);
  if (platform.from === 'passage' && readSentences(own, language).some(namesPlatform)) return own;
  const asked = readSentences(text, language).findLast((sentence) => sentence.question && sentence.start < start);
  const question = asked ? text.slice(asked.start, asked.end) : context.question;
  return question ? `${question} ${own}` : own;
}

const namesPlatform = ({ tokens }: Sentence) => tokens.some(({ platform }) => platform);

const articles = new Set('the our your their el la los las nuestro nuestra su al del'.split(' '));
const towards = new Set('to into onto in inside a al en hacia'.split(' '));
const outOf = new Set('from out of de del desde'.split(' '));
const alongside = new Set('with and con y between entre'.split(' '));
const senders = /^(?:send|notif|push|tell|report|give|pass|envi|manda|avis|notific|deliver|feed|come|provide)/;
const turnsInto = /^(?:become|becoming|became|conviert|convert)/;

/** Which way things go, seen from the site, by what stands around the name. */
function directionOf(tokens: readonly Token[]): Direction {
  const found = new Set<Direction>();
  for (const [index, token] of tokens.entries()) {
    if (!token.platform || tokens[index - 1]?.platform) continue;
    let at = index - 1;
    while (articles.has(tokens[at]?.text ?? '') && !outOf.has(tokens[at]?.text ?? '')) at--;
    const before = tokens[at]?.text ?? '';
    const next = tokens.slice(index + 1).find((other) => !other.platform);
    if (towards.has(before) || turnsInto.test(before)) found.add('to');
    else if (outOf.has(before)) found.add('from');
    else if (alongside.has(before)) found.add('both');
    else if (next && senders.test(next.text)) found.add('from');
  }
  if (found.size > 1 || found.has('both')) return 'both';
  return [...found][0] ?? 'unclear';
}

/** A kind of event, price or scope of ServiceTitan comes from there, when nothing else is said: "ServiceTitan events". */
function goesAsPermitted(found: Direction, permitted: SentenceClass['direction']): boolean {
  return permitted === 'any' || found === permitted || (found === 'unclear' && permitted === 'from');
}

function stronger(text: string, language: Language): Overreach[] {
  const folded = fold(text).text.toLowerCase();
  return strongerWords[language].flatMap(([excess, pattern]) =>
    [...folded.matchAll(pattern)].map((match): Overreach => ({ what: 'stronger', words: match[0], excess })),
  );
}

/** Longest sentence, in words and marks, that only adds to the one before: "In real time, every time." */
const afterthought = 8;

/** What comes right after a claim and is read with it. */
function addition({ passage, end }: Claim, language: Language): string {
  const next = readSentences(passage.text, language).find((sentence) => sentence.start >= end);
  if (!next || next.tokens.length > afterthought || namesPlatform(next)) return '';
  return passage.text.slice(next.start, next.end);
}

/**
 * Holds a claim against a sentence class.
 * @param claim claim that is made
 * @param permit class of its kind
 * @param names words of the name of the business, folded, which promise nothing
 * @param since first day on which the class was open, YYYY-MM-DD; null while it is shut
 * @returns what goes further than the class; nothing for a sentence that it permits
 */
export function overreaches(
  claim: Claim,
  permit: SentenceClass,
  names: ReadonlySet<string>,
  since: string | null,
): Overreach[] {
  const language: Language = claim.passage.lang === 'es' ? 'es' : 'en';
  const { context } = claim.passage;
  const said = saidBy(claim, language);
  const tokens = readSentences(said, language).flatMap((sentence) => sentence.tokens);
  const vocabulary = vocabularyOf(permit, language);
  const read = [said, context.leadIn, context.question, addition(claim, language)];
  const strong = read
    .flatMap((words) => (words ? stronger(words, language) : []))
    .filter((each) => each.what !== 'stronger' || !vocabulary.has(each.words));
  const dates = datesIn(tokens, language);
  const known = new Set([
    ...names,
    ...strong.flatMap((each) => (each.what === 'stronger' ? each.words.split(/[ -]/) : [])),
    ...dates.flatMap(({ indexes }) => indexes.map((index) => tokens[index]?.text ?? '')),
  ]);
  const named = tokens.findIndex(({ platform }) => platform);
  const words = tokens.flatMap((token, index): Overreach[] => {
    const later = named >= 0 && index > named && laterIn(language).has(token.text);
    if (token.platform || marks.test(token.text) || later || vocabulary.has(token.text) || known.has(token.text))
      return [];
    return [{ what: 'word', words: said.slice(token.start, token.end) }];
  });
  const early = dates.flatMap(({ first }): Overreach[] =>
    since !== null && first < since.slice(0, 7) ? [{ what: 'early', words: first.replace(/-12$/, '') }] : [],
  );
  const direction = directionOf(tokens);
  const way: Overreach[] = goesAsPermitted(direction, permit.direction)
    ? []
    : [{ what: 'direction', found: direction }];
  const silent = permit.mentions.flatMap((mention): Overreach[] =>
    tokens.some((token) => mentionWords[mention].test(token.text)) ? [] : [{ what: 'silent', mention }],
  );
  return [...strong, ...words, ...early, ...way, ...silent];
}
