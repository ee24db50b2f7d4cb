import type { Passage } from '../passage.ts';
import { type Claim, type ClaimPart, isMade, type Modality } from './claim.ts';
import type { WordClass } from './lexicon/classes.ts';
import { classesOf, has } from './mentions.ts';
import { madeScore, rankKinds } from './model.ts';
import type { Reading } from './reading.ts';
import { relationClasses } from './relations.ts';
import type { Token } from './tokens.ts';
import { mayClaim, readUnits, speaksOfPlatform, type Unit } from './units.ts';

export { mayClaim };

const actors: readonly WordClass[] = ['site', 'bot', 'server', 'us', 'vendor', 'display'];
const objects: readonly WordClass[] = [
  'lead',
  'booking',
  'job',
  'customer',
  'money',
  'price',
  'photo',
  'slot',
  'truck',
  'revenue',
  'marketing',
  'credential',
  'scope',
  'event',
  'data',
];
/** Classes too general to be shown as what a claim says, unless nothing else is there. */
const faint: ReadonlySet<WordClass> = new Set<WordClass>([
  'use',
  'rest',
  'hold',
  'appear',
  'show',
  'read',
  'listen',
  'match',
  'change',
]);

/**
 * Reads the claims that passages make, or take back, about a connection with ServiceTitan.
 * @param passages visible copy with what stands around it
 * @returns claims in order of passage and place; `isMade` tells those that a reader would take away
 */
export function readClaims(passages: readonly Passage[]): Claim[] {
  return passages.flatMap((passage) =>
    mayClaim(passage) ? readUnits(passage).flatMap((unit) => claimsOf(passage, unit)) : [],
  );
}

/** One claim for the sentence, or one for each stretch of it that makes a claim of its own. */
function claimsOf(passage: Passage, unit: Unit): Claim[] {
  const whole = claimOf(passage, unit);
  if (!whole) return [];
  if (!isMade(whole)) return [whole];
  const several = unit.stretches.filter(({ parts }) => madeScore(parts) > 0);
  if (several.length < 2) return [whole];
  const claims = several.flatMap((stretch) => claimOf(passage, stretch, true) ?? []);
  for (const [order, claim] of claims.entries()) claim.start = order === 0 ? whole.start : claim.start;
  return claims;
}

function claimOf(passage: Passage, unit: Omit<Unit, 'stretches'>, stretch = false): Claim | null {
  if (!speaksOfPlatform(unit)) return null;
  const { reading, parts, matter, question } = unit;
  const score = madeScore(parts);
  const modality = score > 0 ? assertion(reading) : standing(reading);
  if (!modality) return null;
  const { tokens, start, end } = reading.sentence;
  const first = firstWord(tokens, stretch);
  const last = tokens.findLast((token) => token.text !== '"' && token.text !== "'") ?? tokens.at(-1);
  const relation = relationOf(passage, reading) ?? (question && relationOf(passage, question, true));
  const actor = partOf(passage, reading, actors);
  const platform = platformOf(passage, reading);
  return {
    kind: rankKinds([...parts, ...matter])[0]?.kind ?? 'connection',
    passage,
    start: first?.start ?? start,
    end: last?.end ?? end,
    actor,
    relation: relation ?? { words: passage.text.slice(start, end), from: 'passage' },
    object: partOf(passage, reading, objects),
    platform,
    modality,
    reading: explain(reading, actor, relation, platform, score > 0),
  };
}

const connectives = new Set('and but or plus now with also then so y e o pero con ahora ademas'.split(' '));

/** First word of what is said: past marks, a "Q:" or "A:" label, and words that only join it to what stands before. */
function firstWord(tokens: readonly Token[], stretch = false): Token | undefined {
  const label = tokens[0]?.text.length === 1 && tokens[1]?.text === ':' ? 2 : 0;
  const rest = tokens.slice(label).filter((token) => !token.mark);
  return (stretch ? rest.find((token) => !connectives.has(token.text)) : rest[0]) ?? tokens[0];
}

function platformOf(passage: Passage, { sentence, focus, named }: Reading): ClaimPart {
  const token = sentence.tokens[focus];
  if (!token) return { words: 'ServiceTitan', from: 'context' };
  return { words: passage.text.slice(token.start, token.end), from: named ? 'passage' : 'context' };
}

function relationOf(passage: Passage, reading: Reading, context = false): ClaimPart | null {
  const strong = relationClasses.filter((wordClass) => !faint.has(wordClass));
  return partOf(passage, reading, strong, context) ?? partOf(passage, reading, relationClasses, context);
}

/** First words of the wanted classes, in the clause of ServiceTitan before any other. */
function partOf(
  passage: Passage,
  { sentence, focus, human }: Reading,
  wanted: readonly WordClass[],
  context = false,
): ClaimPart | null {
  const { tokens, clauseOf } = sentence;
  const fits = [...tokens.keys()].filter((index) => {
    const token = tokens[index];
    return (
      token &&
      !token.platform &&
      !token.mark &&
      !human[index] &&
      wanted.some((wordClass) => classesOf(sentence, index).has(wordClass))
    );
  });
  const index = fits.find((at) => focus >= 0 && clauseOf[at] === clauseOf[focus]) ?? fits[0];
  const token = index === undefined ? undefined : tokens[index];
  if (!token || index === undefined) return null;
  const last = tokens[index + Math.max(token.length, 1) - 1] ?? token;
  return context
    ? { words: token.text, from: 'context' }
    : { words: passage.text.slice(token.start, last.end), from: 'passage' };
}

function assertion({ sentence }: Reading): Modality {
  return sentence.tokens.some((token) => has(token, 'future')) ? 'future' : 'asserted';
}

/** Standing that takes a claim back; null where nothing was claimed to begin with. */
function standing(reading: Reading): Modality | null {
  const { tokens, question } = reading.sentence;
  const any = (wordClass: WordClass) => tokens.some((token) => has(token, wordClass));
  if (!relationClasses.some(any)) return null;
  if (question) return 'asked';
  if (reading.banned) return 'prohibited';
  if (reading.gate !== 'no') return 'gated';
  if (reading.negation.any) return 'denied';
  if (reading.human.some(Boolean)) return 'by-hand';
  if (any('past')) return 'past';
  return any('rival') ? 'other-voice' : null;
}

function explain(
  { negation, gate }: Reading,
  actor: ClaimPart | null,
  relation: ClaimPart | null,
  platform: ClaimPart,
  made: boolean,
): string[] {
  const steps = [
    platform.from === 'passage'
      ? `“${platform.words}” names ServiceTitan`
      : `“${platform.words}” stands for ServiceTitan, named in what comes before it`,
    actor ? `“${actor.words}” acts for this site` : 'nobody is named as acting, so the copy speaks for this site',
  ];
  if (relation) steps.push(`“${relation.words}” is what is said to happen`);
  if (!made) return steps;
  steps.push(
    negation.any
      ? 'its negative words do not reach the claim'
      : negation.added || negation.relief
        ? 'its negative words only take work or worry off people'
        : 'no word denies it',
    gate === 'no'
      ? 'nothing makes it wait for approval by ServiceTitan'
      : 'the approval it mentions does not hold the claim back',
  );
  return steps;
}
