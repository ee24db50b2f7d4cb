import type { WordClass } from './lexicon/classes.ts';
import { has } from './mentions.ts';
import type { Sentence } from './sentences.ts';
import type { Token } from './tokens.ts';

/** Reach of the negative words of a sentence. */
export interface Negation {
  /** Whether each token is denied. */
  over: readonly boolean[];
  /** Whether each token is only set aside: "instead of clicks". */
  aside: readonly boolean[];
  /** A negative word only takes work off people: "nobody retypes", "no waiting". */
  relief: boolean;
  /** A negative word adds to what is said: "not only". */
  added: boolean;
  /** A word denies by its meaning: "instead of", "left out". */
  lexical: boolean;
  /** Some negative word truly denies something. */
  any: boolean;
  /** Words that deny, with the next word of weight that each runs into. */
  words: readonly { at: number; target: number }[];
}

const nobody = new Set('nobody nadie'.split(' '));

/** Reads what the negative words of a sentence deny. */
export function negationOf({ tokens, clauseOf }: Sentence, human: readonly boolean[]): Negation {
  const over = tokens.map(() => false);
  const aside = tokens.map(() => false);
  let relief = false;
  let added = false;
  let lexical = false;
  let any = false;
  const words: { at: number; target: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (has(token, 'trap') && !has(token, 'denial')) {
      added = true;
      if (isRelief(tokens, index)) relief = true;
      continue;
    }
    if (has(token, 'neg')) {
      if (relieves(tokens, clauseOf, human, index)) {
        relief = true;
        continue;
      }
      if (/^[,.:;—!]$/.test(tokens[index + 1]?.text ?? '') && index <= 1) {
        over[index] = true;
        continue;
      }
      any = true;
      words.push({ at: index, target: targetOf(tokens, clauseOf, index) });
      if (/^(?:without|sin)$/.test(token.text)) {
        for (let at = index; at < tokens.length && clauseOf[at] === clauseOf[index]; at++) aside[at] = true;
      }
      for (let at = index; at < tokens.length && clauseOf[at] === clauseOf[index]; at++) over[at] = true;
    }
    if (has(token, 'forward') && !has(token, 'neg')) {
      lexical = true;
      any = true;
      for (let at = index; at < tokens.length && clauseOf[at] === clauseOf[index]; at++) {
        over[at] = true;
        aside[at] = true;
      }
    } else if (has(token, 'denial')) {
      lexical = true;
      any = true;
      for (let at = 0; at < tokens.length; at++) if (clauseOf[at] === clauseOf[index]) over[at] = true;
    }
  }
  if (labelDenied(tokens)) {
    any = true;
    over.fill(true);
  }
  return { over, aside, relief, added, lexical, any, words };
}

/** First word after a negative one that is more than grammar. */
function targetOf(tokens: readonly Token[], clauseOf: readonly number[], index: number): number {
  for (let at = index + 1; at < tokens.length && clauseOf[at] === clauseOf[index]; at++) {
    const token = tokens[at];
    if (
      !token ||
      token.mark ||
      has(token, 'det') ||
      has(token, 'aux') ||
      has(token, 'link') ||
      has(token, 'into') ||
      has(token, 'in') ||
      has(token, 'us') ||
      has(token, 'you') ||
      has(token, 'it')
    )
      continue;
    return at;
  }
  return index;
}

/** Whether a label or table row denies what it names: "Live sync: not included", "Sync | no | no". */
function labelDenied(tokens: readonly Token[]): boolean {
  let cells = 0;
  for (const [index, token] of tokens.entries()) {
    if (token.text !== '|' && token.text !== ':') continue;
    const rest = tokens.slice(index + 1, index + 5).filter((other) => !other.mark || other.text === '|');
    const value = token.text === '|' && rest[1] && !has(rest[0], 'neg') ? rest[1] : rest[0];
    const denied =
      value !== undefined &&
      (has(value, 'neg') || has(value, 'denial') || value.text === 'no' || value.text === 'none');
    const last = token.text === ':' ? tokens.length - index <= 9 : true;
    if (!value || !last) continue;
    cells++;
    if (!denied) return false;
  }
  return cells > 0;
}

function isRelief(tokens: readonly Token[], index: number): boolean {
  return tokens
    .slice(index, index + 4)
    .some((token) => has(token, 'enter') || has(token, 'staff') || has(token, 'effort'));
}

/** Whether a negative word denies only that people have work, worry or delay. */
function relieves(
  tokens: readonly Token[],
  clauseOf: readonly number[],
  human: readonly boolean[],
  index: number,
): boolean {
  const token = tokens[index];
  const ahead: Token[] = [];
  for (let at = index + 1; at < Math.min(index + 5, tokens.length) && clauseOf[at] === clauseOf[index]; at++) {
    const other = tokens[at];
    if (!other || other.mark || other.platform) break;
    ahead.push(other);
  }
  const told =
    ahead.some((other) => has(other, 'notify') || has(other, 'read')) &&
    ahead.some((other, at) => at > 0 && has(other, 'site'));
  if (told || tokens[index + 2]?.platform) return false;
  if (token && nobody.has(token.text)) return true;
  if (token?.text === 'no' && ahead[0]?.text === 'one') return true;
  const denies = (other: Token | undefined) =>
    has(other, 'site') || has(other, 'lead') || has(other, 'booking') || has(other, 'job');
  if (
    /^(?:no|without|zero|sin|ningun|ninguna|not)$/.test(token?.text ?? '') &&
    ahead.slice(0, 3).some((other, at) => has(other, 'staff') || human[index + 1 + at]) &&
    !ahead.slice(0, 2).some(denies)
  )
    return true;
  for (const other of ahead.slice(0, 4)) {
    if (has(other, 'enter') || has(other, 'effort')) return true;
    if (denies(other) || has(other, 'connect') || has(other, 'sync') || has(other, 'partner')) return false;
  }
  return false;
}

/** Whether what a sentence says waits for ServiceTitan to approve or grant something. */
export type Gate = 'yes' | 'maybe' | 'no';

/**
 * Looks for the one gate that counts: an approval or grant by ServiceTitan of a connection, app, scope or status.
 * @param near whether "it" may stand for ServiceTitan
 */
export function gateOf({ tokens, clauseOf }: Sentence, near: boolean): Gate {
  let best: Gate = 'no';
  for (const [index, token] of tokens.entries()) {
    const strong = has(token, 'grant');
    if (!strong && !has(token, 'allow')) continue;
    if (!official(tokens, clauseOf, index, strong, near)) continue;
    if (tokens.some((other, at) => at !== index && Math.abs(at - index) < 18 && waits(tokens, at, other))) return 'yes';
    if (tokens.some((other) => has(other, 'modal') || has(other, 'future') || has(other, 'wish') || has(other, 'neg')))
      best = 'maybe';
  }
  return best;
}

function waits(tokens: readonly Token[], at: number, token: Token): boolean {
  if (has(token, 'condition') || has(token, 'require')) return true;
  if (has(token, 'trigger') || spans.has(token.text)) return grantsNext(tokens, at);
  if (token.text === 'with' || token.text === 'con')
    return tokens[at + 1]?.platform === true && tokens.some((other) => has(other, 'modal') || has(other, 'wish'));
  if (/^(?:were|had|should)$/.test(token.text) && tokens[at + 1]?.platform) return true;
  return token.text === 'should' && at <= 1;
}

const spans = new Set('day week month moment hour morning minute dia semana mes momento hora'.split(' '));

const records: readonly WordClass[] = ['lead', 'booking', 'job', 'customer', 'money', 'slot', 'truck', 'data'];

/** Whether ServiceTitan is said to approve, now or to come, and not to take a booking or a bill: "as soon as ServiceTitan grants". */
function grantsNext(tokens: readonly Token[], at: number): boolean {
  const name = tokens.findIndex((token, index) => index > at && index <= at + 3 && token.platform);
  if (name < 0) return false;
  const verb = tokens.findIndex(
    (token, index) => index > name && index <= name + 4 && (has(token, 'grant') || has(token, 'allow')),
  );
  if (verb < 0 || /(?:ed|o|aron)$/.test(tokens[verb]?.text ?? '')) return false;
  return !tokens.slice(verb + 1, verb + 4).some((token) => records.some((wordClass) => has(token, wordClass)));
}

/** Whether the one who approves is ServiceTitan, or what is approved is a connection, an app or a scope. */
function official(
  tokens: readonly Token[],
  clauseOf: readonly number[],
  index: number,
  strong: boolean,
  near: boolean,
): boolean {
  for (let at = Math.max(0, index - 8); at < Math.min(tokens.length, index + 9); at++) {
    const other = tokens[at];
    if (!other || clauseOf[at] !== clauseOf[index]) continue;
    const gap = Math.abs(at - index);
    if (other.platform && (strong || (at < index && gap <= 3))) return true;
    if (strong && near && gap <= 3 && at < index && (other.text === 'it' || other.text === 'they')) return true;
    if (
      strong &&
      gap <= 5 &&
      (has(other, 'api') ||
        has(other, 'scope') ||
        (gap <= 4 &&
          (has(other, 'connect') ||
            /^(?:access|app|application|applications|integration|solicitud|conexion|acceso)$/.test(other.text))))
    )
      return true;
  }
  return false;
}

/** How the first words answer a question; null when they neither affirm nor deny. */
export function answerOf({ tokens }: Sentence): 'yes' | 'no' | null {
  const labelled = tokens[0]?.text.length === 1 && tokens[1]?.text === ':';
  const words = tokens.slice(labelled ? 2 : 0).filter((token) => !token.mark);
  const first = words[0];
  if (!first) return null;
  const early = words.slice(0, 4).some((token) => has(token, 'neg') && !has(token, 'trap'));
  if (
    has(first, 'no') ||
    (early && (has(first, 'it') || has(first, 'they') || has(first, 'us') || has(first, 'yes') || has(first, 'you')))
  )
    return 'no';
  const late = words.find((token) => token.text === 'answer');
  if (late) return has(late, 'yes') ? 'yes' : has(late, 'no') ? 'no' : null;
  return has(first, 'yes') ? 'yes' : null;
}
