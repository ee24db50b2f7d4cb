import { frameOf } from './frames.ts';
import { has } from './mentions.ts';
import type { Reading, Surroundings } from './reading.ts';
import { groupsAt, relationGroups } from './relations.ts';

/** What takes a claim back outright, strongest first; null when nothing does. */
export function bar(reading: Reading, { question, before, lead, rowDenied }: Surroundings): string | null {
  const { sentence, focus, negation } = reading;
  if (sentence.question) return 'question';
  if (focus >= 0 && sentence.tokens.every((token) => token.mark || token.platform || has(token, 'det')))
    return 'name only';
  const urged =
    sentence.tokens.some((token, index) => has(token, 'urge') && !sentence.quoted[index]) && !reading.banned;
  if (reading.banned && (reading.quoted || sentence.tokens.some((token) => has(token, 'say')))) return 'ban';
  if (reading.wrong && reading.quoted) return 'wrong';
  if (!urged && reported(reading)) return 'mention';
  if (lead?.banned) return 'lead:ban';
  if (reading.gate === 'yes') return 'gate';
  if (lead?.gate === 'yes') return 'lead:gate';
  if (lead?.negation.any) return 'lead:denied';
  if (rowDenied) return 'row:denied';
  const possible = sentence.tokens.some((token) => has(token, 'modal') || has(token, 'condition'));
  if (before && (before.gate === 'yes' || (before.gate === 'maybe' && before.negation.any)) && possible)
    return 'before:gate';
  if (question && reading.answer === 'no' && !asksForWork(question)) return 'answer:no';
  if (focus >= 0 && negation.over[focus]) return 'denied';
  if (focus >= 0) {
    const clause = sentence.clauseOf[focus];
    for (const [index] of sentence.tokens.entries()) {
      if (sentence.clauseOf[index] !== clause || !negation.over[index] || (negation.aside[index] && index > focus))
        continue;
      if (groupsAt(sentence, index).some((group) => relationGroups.has(group) && group !== 'USE' && group !== 'RST'))
        return 'denied';
    }
  }
  return softBar(reading);
}

/** Nouns of ServiceTitan that a company has or has not, whoever of it is named. */
const claimsAlone = new Set('PART CERT BAD MKP CRED SCOPE ACC API'.split(' '));

const handled = new Set([
  'CRE',
  'MOV',
  'ENT',
  'CHG',
  'REA',
  'SHO',
  'USE',
  'RST',
  'MAT',
  'LIS',
  'CHN',
  'HND',
  'SYN',
  'APP',
]);

/** What leaves a claim unlikely without denying it: a person, a rival or ServiceTitan alone is said to act. */
function softBar(reading: Reading): string | null {
  const { sentence, focus } = reading;
  if (focus < 0) return null;
  const clause = sentence.clauseOf[focus] ?? 0;
  const first = sentence.tokens.findIndex((_, index) => sentence.clauseOf[index] === clause);
  if (has(sentence.tokens[first], 'trigger') || has(sentence.tokens[first], 'condition')) return null;
  const agent = reading.agents[clause] ?? 'none';
  const frame = frameOf(sentence, focus, agent);
  const helped = reading.agents.some((other, at) => at !== clause && (other === 'SITE' || other === 'BOT'));
  const official = frame.head.some((group) => claimsAlone.has(group));
  if (agent === 'HUM' && !helped && !official && frame.verb.some((group) => handled.has(group))) return 'person';
  if (agent === 'RIV') return 'rival';
  if (
    (agent === 'US' || agent === 'VIS') &&
    frame.role === 'object' &&
    frame.verb.includes('USE') &&
    frame.head.length === 0
  )
    return 'use';
  return null;
}

const burdens = new Set(
  'wait delay lag limit fee catch cost charge guess guesses guesswork export copy espera demora'.split(' '),
);

/** Whether a question asks if people have to do something. */
export function asksForWork({ sentence, human }: Reading): boolean {
  return (
    human.some(Boolean) ||
    sentence.tokens.some((token) => has(token, 'enter') || has(token, 'handwork') || burdens.has(token.text))
  );
}

/** Whether ServiceTitan stands in words that somebody is told not to say, or that are said to be said. */
function reported({ sentence, focus, quoted }: Reading): boolean {
  const { tokens } = sentence;
  if (focus < 0) return false;
  const saying = tokens.findIndex(
    (token, index) => index < focus && has(token, 'say') && !sentence.quoted[index] && !tokens[index - 1]?.platform,
  );
  if (saying < 0) return false;
  const clause = sentence.clauseOf[focus];
  const opener = tokens.find((_, index) => sentence.clauseOf[index] === clause)?.text;
  if (!quoted && sentence.clauseOf[saying] !== clause && opener !== 'that' && opener !== 'que') return false;
  const limit = tokens.some(
    (token, index) =>
      !sentence.quoted[index] &&
      ((has(token, 'neg') && index < saying) ||
        has(token, 'modal') ||
        has(token, 'wrong') ||
        has(token, 'ban') ||
        has(token, 'denial') ||
        /^(?:any|anyone|should|pulled|rejected|rejects|lie|false)$/.test(token.text)),
  );
  return limit && (quoted || saying < focus);
}

const echoing = new Set(
  "do does did is are was were has have had can will would be so too it one them n't not always never already now finally either neither hace hacen es son esta estan tambien tampoco si no ya".split(
    ' ',
  ),
);

/** Whether a short sentence only affirms or denies the one before: "This one does." */
export function echoes({ sentence }: Reading): boolean {
  const words = sentence.tokens.filter((token) => !token.mark);
  const last = words.at(-1);
  return (
    words.length <= 7 &&
    !!last &&
    echoing.has(last.text) &&
    words.some((token) => has(token, 'aux') || has(token, 'link'))
  );
}
