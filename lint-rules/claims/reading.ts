import { focusOf, has, isHuman, isName } from './mentions.ts';
import { type Agent, agentsOf, groupsAt, relationClasses, relationGroups } from './relations.ts';
import type { Sentence } from './sentences.ts';
import { answerOf, type Gate, gateOf, type Negation, negationOf } from './standing.ts';

/** How the words of a sentence stand to each other. */
export interface Reading {
  sentence: Sentence;
  /** Index of the token that carries ServiceTitan, or -1. */
  focus: number;
  /** ServiceTitan is named in the sentence itself. */
  named: boolean;
  human: readonly boolean[];
  agents: readonly Agent[];
  negation: Negation;
  gate: Gate;
  banned: boolean;
  wrong: boolean;
  /** ServiceTitan stands inside quotation marks. */
  quoted: boolean;
  answer: 'yes' | 'no' | null;
}

/** What stands around a sentence and colours its reading. */
export interface Surroundings {
  role: string;
  lang: string;
  before: Reading | null;
  /** The sentence that comes next in the same passage. */
  after: Reading | null;
  /** Question that the sentence answers, when it comes right after it. */
  question: Reading | null;
  /** Line or heading that governs the sentence. */
  lead: Reading | null;
  near: boolean;
  position: number;
  /** Every other cell of its table row says no. */
  rowDenied: boolean;
}

/**
 * Reads one sentence.
 * @param near whether ServiceTitan is named close by, so that "it" or "your CRM" may stand for it
 * @param before reading of the sentence before
 */
export function readSentence(sentence: Sentence, near: boolean, before: Reading | null): Reading {
  const { tokens, quoted } = sentence;
  const human = tokens.map((_, index) => isHuman(sentence, index));
  const focus = focusOf(sentence, near, relationClasses);
  const outside = (wordClass: 'ban' | 'wrong') =>
    tokens.some((token, index) => has(token, wordClass) && !quoted[index]);
  return {
    sentence,
    focus,
    named: tokens.some((token) => token.platform),
    human,
    agents: agentsOf(sentence, human, before?.agents.at(-1) ?? 'none'),
    negation: negationOf(sentence, human),
    gate: gateOf(sentence, near),
    banned: outside('ban'),
    wrong: outside('wrong'),
    quoted: focus >= 0 && quoted[focus] === true,
    answer: answerOf(sentence),
  };
}

/** Groups of the words of a sentence, or of one of its clauses; denied relations carry a minus. */
export function present(reading: Reading, clause?: number): Set<string> {
  const found = new Set<string>();
  const { sentence, negation, human } = reading;
  for (let index = 0; index < sentence.tokens.length; index++) {
    if (clause !== undefined && sentence.clauseOf[index] !== clause) continue;
    if (human[index]) found.add('HUM');
    else if (isName(sentence, index)) found.add('NAME');
    for (const group of groupsAt(sentence, index))
      found.add(negation.over[index] && relationGroups.has(group) ? `-${group}` : group);
  }
  return found;
}
