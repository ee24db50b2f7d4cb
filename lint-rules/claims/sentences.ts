import { type Language, type Token, tokenize } from './tokens.ts';

/** A sentence of a passage, cut into clauses. */
export interface Sentence {
  tokens: readonly Token[];
  /** Clause that each token belongs to, counted from 0. */
  clauseOf: readonly number[];
  clauses: number;
  question: boolean;
  /** Whether each token stands inside quotation marks. */
  quoted: readonly boolean[];
  start: number;
  end: number;
  /** Goes on from the sentence before after a semicolon. */
  goesOn: boolean;
}

const abbreviations = new Set(
  'mr mrs ms dr st vs inc co ltd jr sr ave approx dept sra sta num tel ud uds pag'.split(' '),
);
const hardBreaks = new Set([';', ':', '—', '→', '(', ')', '|', '•', '✓', '✔', '·', '/', '[', ']', '=', '+']);
const conjunctions = new Set(
  'and but so because since while whereas although though which who whose where as yet then instead until unless if when once nor or plus except y pero porque pues aunque mientras cuando si ya sino asi que donde entonces hasta ni o'.split(
    ' ',
  ),
);
const bareBreaks = new Set('but because since whereas although though unless pero porque aunque sino'.split(' '));
const subjects = new Set(
  'his her my their its everything everyone everybody all anything something somebody someone whatever whoever both neither nobody we it they you he she i ours our your the this that these each every nobody no nothing el ella nosotros usted tu su nuestro nuestra la los las nadie'.split(
    ' ',
  ),
);
const coordinators = new Set([
  'and',
  'y',
  'so',
  'while',
  'mientras',
  'if',
  'si',
  'once',
  'when',
  'cuando',
  'until',
  'hasta',
  'after',
  'before',
]);

/** Tokens after which a stretch without a full stop is cut, so that cost stays in step with size. */
const longest = 160;

/**
 * Cuts visible copy into sentences and clauses.
 * @param text visible copy of one passage
 */
export function readSentences(text: string, language: Language): Sentence[] {
  const tokens = tokenize(text, language);
  const sentences: Sentence[] = [];
  let from = 0;
  for (let index = 0; index < tokens.length; index++) {
    if (endsSentence(tokens, index, text) || index - from >= longest) {
      while (closes(tokens, index + 1)) index++;
      sentences.push(sentenceOf(tokens.slice(from, index + 1), tokens[from - 1]?.text === ';'));
      from = index + 1;
    }
  }
  if (from < tokens.length) sentences.push(sentenceOf(tokens.slice(from), tokens[from - 1]?.text === ';'));
  return sentences;
}

function closes(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  return (
    !!token && !!before && ((token.start === before.end && /^["')\]]$/.test(token.text)) || /^[.!?…]$/.test(token.text))
  );
}

function endsSentence(tokens: readonly Token[], index: number, text: string): boolean {
  const token = tokens[index];
  if (!token?.mark || !/^[.!?…;]$/.test(token.text)) return false;
  if (token.text === ';') return true;
  let after = index + 1;
  while (closes(tokens, after)) after++;
  const next = tokens[after];
  const before = tokens[index - 1];
  if (!next) return true;
  if (token.text === '.') {
    if (
      before &&
      (abbreviations.has(before.text) ||
        (before.text === 'no' && /^\d/.test(next.text)) ||
        (before.text.length === 1 && before.capital))
    )
      return false;
    if (next.start === token.end) return false;
    if (/^[a-z]/.test(text.slice(next.start, next.start + 1)) && !next.platform && next.text !== 'servicetitan')
      return false;
  }
  return true;
}

/** Makes a sentence of tokens. */
export function sentenceOf(tokens: readonly Token[], goesOn = false): Sentence {
  const clauseOf: number[] = [];
  let clause = 0;
  for (const index of tokens.keys()) {
    if (index > 0 && startsClause(tokens, index)) clause++;
    clauseOf.push(clause);
  }
  let open = false;
  const quoted = tokens.map((token) => {
    if (token.text === '"') {
      open = !open;
      return false;
    }
    return open;
  });
  const first = tokens[0];
  const last = tokens.at(-1);
  const marks = tokens.filter((token, index) => token.text === '?' && index >= tokens.length - 3);
  return {
    tokens,
    clauseOf,
    clauses: clause + 1,
    question: marks.length > 0,
    quoted,
    start: first?.start ?? 0,
    end: last?.end ?? 0,
    goesOn,
  };
}

function startsClause(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const before = tokens[index - 1];
  const next = tokens[index + 1];
  if (!token || !before) return false;
  if (before.mark && hardBreaks.has(before.text)) return true;
  if (before.text === ',' && opensWithCondition(tokens, index)) return true;
  if (before.text === ',') {
    if (conjunctions.has(token.text))
      return !(
        token.text === 'or' ||
        token.text === 'o' ||
        ((token.text === 'and' || token.text === 'y' || token.text === 'ni' || token.text === 'nor') &&
          !(next && startsSubject(next)))
      );
    return startsSubject(token);
  }
  if (bareBreaks.has(token.text)) return true;
  if ((token.text === 'that' || token.text === 'que') && before.classes.has('say') && next && startsSubject(next))
    return true;
  return coordinators.has(token.text) && !!next && startsSubject(next) && index > 2;
}

/** Whether the comma before a word closes a clause that began with "if", "once", "when" and the like. */
function opensWithCondition(tokens: readonly Token[], index: number): boolean {
  for (let at = index - 2; at >= 0 && at > index - 16; at--) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token?.text === ',') return false;
    if (!before || before.mark)
      return (
        !!token &&
        (token.classes.has('condition') ||
          token.classes.has('trigger') ||
          /^(?:after|before|while|with|without|except|unlike|starting|by|from|until|for|once)$/.test(token.text))
      );
  }
  return false;
}

function startsSubject(token: Token): boolean {
  return subjects.has(token.text);
}
