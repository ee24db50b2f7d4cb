import { classesOf, has, isName, isVerb } from './mentions.ts';
import { type Agent, groupsAt, isPassive } from './relations.ts';
import type { Sentence } from './sentences.ts';

/** Place of ServiceTitan in what its clause says. */
export type Role = 'subject' | 'object' | 'into' | 'from' | 'with' | 'in' | 'by' | 'for' | 'fragment' | 'none';

/** Who does what to what in the clause that carries ServiceTitan. */
export interface Frame {
  agent: Agent;
  role: Role;
  /** Groups of the verb that governs ServiceTitan, or of the participle or noun that takes its place. */
  verb: readonly string[];
  passive: boolean;
  /** Groups of the noun that ServiceTitan stands before: "ServiceTitan board". */
  head: readonly string[];
  /** Groups of the verb's object, where ServiceTitan is not in it. */
  object: readonly string[];
}

const roles = ['into', 'from', 'with', 'by', 'in'] as const;
const articles = new Set(
  'the a an our your my their its his her this that same el la los las su sus tu tus nuestro nuestra un una'.split(' '),
);

/**
 * Reads the frame of the clause that carries ServiceTitan.
 * @param focus index of the token that carries it
 * @param agent who acts in that clause
 */
export function frameOf(sentence: Sentence, focus: number, agent: Agent): Frame {
  const { tokens, clauseOf } = sentence;
  const clause = clauseOf[focus];
  let verbAt = -1;
  let link = -1;
  for (let index = focus - 1; index >= 0 && clauseOf[index] === clause; index--) {
    if (!isVerb(sentence, index)) continue;
    if (groupsAt(sentence, index).length > 0 && !has(tokens[index], 'link')) {
      verbAt = index;
      break;
    }
    if (link < 0) link = index;
  }
  const leads = verbAt < 0 && link < 0;
  if (leads) {
    for (let index = focus + 1; index < tokens.length && clauseOf[index] === clause; index++) {
      if (!isVerb(sentence, index)) continue;
      if (groupsAt(sentence, index).length > 0 && !has(tokens[index], 'link')) {
        verbAt = index;
        break;
      }
      if (link < 0) link = index;
    }
  }
  let headAt = focus + 1;
  if (has(tokens[headAt], 'possessive')) headAt++;
  const head: string[] = [];
  for (let index = headAt; index < headAt + 3 && clauseOf[index] === clause; index++) {
    const token = tokens[index];
    if (!token || token.mark || has(token, 'into') || has(token, 'in') || has(token, 'aux') || has(token, 'with'))
      break;
    const groups = groupsAt(sentence, index);
    if (groups.length > 0) {
      head.push(...groups);
      break;
    }
  }
  const object: string[] = [];
  if (verbAt >= 0) {
    for (let index = verbAt + 1; index < tokens.length && clauseOf[index] === clause && index < verbAt + 7; index++) {
      const token = tokens[index];
      if (!token || token.mark || token.platform) break;
      if (index > verbAt + 1 && (has(token, 'into') || has(token, 'from') || has(token, 'by'))) break;
      const groups = groupsAt(sentence, index).filter((group) => !/^(?:US|YOU|LIV|AUT|DIR|TRI|HERE|FUT)$/.test(group));
      if (groups.length > 0) {
        object.push(...groups);
        break;
      }
    }
  }
  return {
    agent,
    role: roleOf(sentence, focus, leads, verbAt >= 0 || link >= 0),
    verb: verbAt >= 0 ? groupsAt(sentence, verbAt) : link >= 0 ? ['LINK'] : [],
    passive: link >= 0 && isPassive(sentence, link),
    head,
    object,
  };
}

function roleOf({ tokens, clauseOf }: Sentence, focus: number, leads: boolean, verbs: boolean): Role {
  for (let index = focus - 1; index >= Math.max(0, focus - 4) && clauseOf[index] === clauseOf[focus]; index--) {
    const token = tokens[index];
    if (!token || token.mark) break;
    if (token.text === 'for' || token.text === 'para') return 'for';
    for (const role of roles)
      if (has(token, role) && !(role === 'with' && (token.text === 'and' || token.text === 'y'))) return role;
    if (token.text === 'and' || token.text === 'y') return 'with';
    if (
      !articles.has(token.text) &&
      !has(token, 'us') &&
      !has(token, 'you') &&
      !has(token, 'live') &&
      !has(token, 'partner')
    )
      break;
  }
  if (!verbs) return 'fragment';
  return leads ? 'subject' : 'object';
}

/** Groups of the verb that a sentence opens with, when it tells the reader to do something. */
export function commandOf(sentence: Sentence): readonly string[] {
  const index = sentence.tokens.findIndex((token) => !token.mark);
  const token = sentence.tokens[index];
  if (
    !token ||
    has(token, 'det') ||
    has(token, 'us') ||
    has(token, 'wh') ||
    has(token, 'aux') ||
    isName(sentence, index)
  )
    return [];
  return /(?:ed|ing|s)$/.test(token.text)
    ? []
    : [...classesOf(sentence, index)].length > 0
      ? groupsAt(sentence, index)
      : [];
}
