import { classesOf, has, isVerb } from './mentions.ts';
import { present, type Reading } from './reading.ts';
import { groupsAt, isPassive, relationGroups } from './relations.ts';
import type { Sentence } from './sentences.ts';

/** Signs that strengthen or weaken a claim wherever they stand. */
export function cues(reading: Reading): string[] {
  const { sentence, focus, negation, human } = reading;
  const { tokens, clauseOf, quoted } = sentence;
  const found: string[] = [];
  const clause = focus >= 0 ? clauseOf[focus] : -1;
  const inClause = (test: (index: number) => boolean) =>
    tokens.some((_, index) => clauseOf[index] === clause && test(index));
  if (negation.relief) found.push('relief');
  if (negation.added) found.push('added');
  if (negation.lexical) found.push('lexical');
  if (negation.any) found.push('negative');
  if (reading.gate === 'maybe') found.push('gate?');
  if (reading.banned) found.push('ban');
  if (tokens.some((token, index) => has(token, 'urge') && !quoted[index])) found.push('urge');
  if (reading.wrong) found.push('wrong');
  if (reading.quoted)
    found.push(tokens.some((token, index) => has(token, 'say') && !quoted[index]) ? 'quote+say' : 'quote');
  if (tokens.some((token) => has(token, 'modal'))) found.push('modal');
  if (tokens.some((token) => has(token, 'condition'))) found.push('condition');
  if (tokens.some((token) => has(token, 'require'))) found.push('require');
  const active = tokens.map((_, index) => human[index] === true && !negation.over[index] && acts(sentence, index));
  if (focus >= 0 && inClause((index) => active[index] === true)) found.push('person in clause');
  if (focus >= 0 && inClause((index) => active[index] === true && index < focus)) found.push('person first');
  if (active.some(Boolean)) found.push('person acts');
  const works = reading.agents.some(
    (agent, at) =>
      agent === 'HUM' &&
      tokens.some(
        (token, index) =>
          clauseOf[index] === at &&
          (has(token, 'enter') || has(token, 'handwork') || has(token, 'create') || has(token, 'move')),
      ),
  );
  if (works) found.push('person works');
  if (tokens.some((_, index) => classesOf(sentence, index).has('handwork'))) found.push('by hand');
  if (reading.agents.some((agent) => agent === 'SITE' || agent === 'BOT')) found.push('site acts');
  if (tokens[0] && has(tokens[0], 'wh')) found.push('wh');
  const groups = present(reading);
  for (const group of ['AUT', 'LIV', 'SITE', 'BOT', 'DISP', 'HERE', 'TRI', 'PRS', 'HND', 'CHN'])
    if (groups.has(group)) found.push(group);
  return found;
}

/** Whether a person is said to do something, or is asked to, rather than having something done to them. */
function acts(sentence: Sentence, index: number): boolean {
  const { tokens } = sentence;
  if (
    /^(?:by|ask|have|let|from|reaches|por|pida|pide|through)$/.test(tokens[index - 1]?.text ?? '') ||
    /^(?:by|ask|have|let|por|reaches)$/.test(tokens[index - 2]?.text ?? '')
  )
    return true;
  for (let ahead = index + 1; ahead <= index + 5; ahead++) {
    const token = tokens[ahead];
    if (!token) return false;
    if (token.mark && token.text !== ',') return false;
    if (isVerb(sentence, ahead)) return !isPassive(sentence, ahead);
  }
  return false;
}

/** How the negative words of the clause of ServiceTitan reach what it says. */
export function denialOf({ sentence, focus, negation }: Reading): string[] {
  const { tokens, clauseOf } = sentence;
  const found: string[] = [];
  const clause = clauseOf[focus];
  const words = negation.words.filter(({ at }) => clauseOf[at] === clause);
  if (words.length + (negation.lexical ? 1 : 0) > 1) found.push('double');
  if (words.length === 0) found.push('lexical only');
  for (const { at, target } of words) {
    found.push(
      `word:${tokens[at]?.text}`,
      at < focus ? 'before' : 'after',
      `gap:${Math.min(4, Math.floor(Math.abs(focus - at) / 3))}`,
    );
    if (tokens[target]?.platform) found.push('target:name');
    for (const group of groupsAt(sentence, target)) found.push(`target:${group}`);
    if (at < focus) {
      let verbs = 0;
      for (let index = at + 1; index < focus; index++)
        if (isVerb(sentence, index) && !has(tokens[index], 'aux')) verbs++;
      found.push(`verbs between:${Math.min(verbs, 3)}`);
    }
    if (at === 0 || clauseOf[at - 1] !== clause) found.push('opens');
  }
  const first = tokens.findIndex((_, index) => clauseOf[index] === clause);
  if (has(tokens[first], 'condition') || has(tokens[first], 'trigger')) found.push('condition');
  for (let index = 0; index < tokens.length; index++)
    if (clauseOf[index] === clause && !negation.over[index])
      for (const group of groupsAt(sentence, index))
        if (relationGroups.has(group) || group === 'SITE' || group === 'AUT' || group === 'LIV')
          found.push(`free:${group}`);
  return found;
}
