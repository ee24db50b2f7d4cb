import type { Passage } from '../passage.ts';
import type { Claim, ClaimPart, Modality } from './claim.ts';
import type { Reading } from './features.ts';
import { classesOf } from './mentions.ts';
import { relationClasses } from './relations.ts';
import type { WordClass } from './lexicon/classes.ts';
import { madeScore, rankKinds } from './model.ts';
import { mayClaim, readUnits, type Unit } from './units.ts';

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

/**
 * Reads the claims that passages make, or take back, about a connection with ServiceTitan.
 * @param passages visible copy with what stands around it
 * @returns claims in order of passage and place; `isMade` tells those that a reader would take away
 */
export function readClaims(passages: readonly Passage[]): Claim[] {
  const claims: Claim[] = [];
  for (const passage of passages) {
    if (!mayClaim(passage)) continue;
    for (const unit of readUnits(passage)) {
      const claim = claimOf(passage, unit);
      if (claim) claims.push(claim);
    }
  }
  return claims;
}

function claimOf(passage: Passage, unit: Unit): Claim | null {
  const { reading, parts, question } = unit;
  if (reading.focus < 0 && !question) return null;
  const score = madeScore(parts);
  const relation = partOf(reading, relationClasses) ?? (question && partOf(question, relationClasses));
  const modality = score > 0 ? assertion(reading) : standing(reading);
  if (!modality) return null;
  const kind = rankKinds([...parts, ...unit.matter])[0]?.kind ?? 'connection';
  const { tokens, start, end } = reading.sentence;
  const focus = tokens[reading.focus];
  const first = tokens.find((token) => !token.mark) ?? tokens[0];
  const platform: ClaimPart =
    reading.named && focus
      ? { words: passage.text.slice(focus.start, focus.end), from: 'passage' }
      : { words: focus ? passage.text.slice(focus.start, focus.end) : 'ServiceTitan', from: 'context' };
  const actor = partOf(reading, actors);
  return {
    kind,
    passage,
    start: first?.start ?? start,
    end,
    actor,
    relation: relation ?? { words: passage.text.slice(start, end), from: 'passage' },
    object: partOf(reading, objects),
    platform,
    modality,
    reading: explain(reading, actor, relation, platform, score),
  };

  function partOf(from: Reading, wanted: readonly WordClass[]): ClaimPart | null {
    const { sentence } = from;
    for (const [index, token] of sentence.tokens.entries()) {
      if (
        token.platform ||
        token.mark ||
        from.human[index] ||
        !wanted.some((wordClass) => classesOf(sentence, index).has(wordClass))
      )
        continue;
      const last = sentence.tokens[index + Math.max(token.length, 1) - 1] ?? token;
      return from === reading
        ? { words: passage.text.slice(token.start, last.end), from: 'passage' }
        : { words: token.text, from: 'context' };
    }
    return null;
  }
}

function assertion({ sentence }: Reading): Modality {
  return sentence.tokens.some((token) => token.classes.has('future')) ? 'future' : 'asserted';
}

/** Standing that takes a claim back; null where nothing was claimed to begin with. */
function standing(reading: Reading): Modality | null {
  const { sentence } = reading;
  if (!sentence.tokens.some((token) => relationClasses.some((wordClass) => token.classes.has(wordClass)))) return null;
  if (sentence.question) return 'asked';
  if (reading.banned) return 'prohibited';
  if (reading.gate !== 'no') return 'gated';
  if (reading.negation.any) return 'denied';
  if (reading.human.some(Boolean)) return 'by-hand';
  if (sentence.tokens.some((token) => token.classes.has('past'))) return 'past';
  return sentence.tokens.some((token) => token.classes.has('rival')) ? 'other-voice' : null;
}

function explain(
  reading: Reading,
  actor: ClaimPart | null,
  relation: ClaimPart | null,
  platform: ClaimPart,
  score: number,
): string[] {
  const steps = [
    platform.from === 'passage'
      ? `“${platform.words}” names ServiceTitan`
      : `ServiceTitan is carried in by what stands around the sentence (“${platform.words}”)`,
    actor
      ? `“${actor.words}” is who acts, on the side of this site`
      : 'no one is named as acting, so the sentence speaks for this site',
  ];
  if (relation) steps.push(`“${relation.words}” is what is said to happen`);
  if (score > 0) {
    steps.push(
      reading.negation.added || reading.negation.relief
        ? 'the negative word takes work off people or adds to the claim, so it does not deny it'
        : reading.negation.any
          ? 'the negative word belongs to another clause, so it does not deny it'
          : 'no word denies it',
      reading.gate === 'no'
        ? 'it does not wait for an approval by ServiceTitan'
        : 'the approval it mentions does not hold the claim back',
    );
  }
  return steps;
}
