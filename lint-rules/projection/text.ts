import { decodeNamedCharacterReference } from 'decode-named-character-reference';

/** How a surface writes characters that it does not write as themselves. */
export type Escapes = 'markdown' | 'html' | 'yaml-single' | 'yaml-double' | 'javascript' | 'none';

/** Stands in a passage for something that is shown but whose words are not in the source, such as a phone number from the map. */
export const placeholder = '\uFFFC';

interface Unit {
  value: string;
  length: number;
}

const characterReference = /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z][a-z0-9]{1,31}));/iy;
const punctuation = /[!-/:-@[-`{-~]/;
const space = /[ \t\r\n]/;

function readReference(source: string, at: number): Unit | null {
  characterReference.lastIndex = at;
  const match = characterReference.exec(source);
  if (!match) return null;
  const [whole, hexadecimal, decimal, name] = match;
  if (name) {
    const value = decodeNamedCharacterReference(name);
    return value === false ? null : { value, length: whole.length };
  }
  const code = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
  const valid = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return { value: valid ? String.fromCodePoint(code) : '\uFFFD', length: whole.length };
}

const namedEscapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1b',
  N: '\x85',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
};
const numericEscape = /\\(?:u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})|x([0-9a-f]{2})|U([0-9a-f]{8}))/iy;

function readBackslash(source: string, at: number): Unit | null {
  numericEscape.lastIndex = at;
  const numeric = numericEscape.exec(source);
  if (numeric) {
    const code = Number.parseInt(numeric[1] ?? numeric[2] ?? numeric[3] ?? numeric[4] ?? '', 16);
    return code <= 0x10ffff ? { value: String.fromCodePoint(code), length: numeric[0].length } : null;
  }
  const next = source[at + 1];
  if (next === undefined || next === '\n' || next === '\r') return null;
  return { value: namedEscapes[next] ?? next, length: 2 };
}

/** Text with its HTML character references as the characters they stand for. */
export function decodeReferences(text: string): string {
  if (!text.includes('&')) return text;
  let decoded = '';
  for (let at = 0; at < text.length; ) {
    const unit = text[at] === '&' ? readReference(text, at) : null;
    decoded += unit?.value ?? text[at] ?? '';
    at += unit?.length ?? 1;
  }
  return decoded;
}

/** Reads one escape where there is one; null when the source character stands for itself. */
function readEscape(source: string, at: number, escapes: Escapes): Unit | null {
  const character = source[at];
  if (character === '&' && (escapes === 'markdown' || escapes === 'html')) return readReference(source, at);
  if (character === '\\') {
    if (escapes === 'markdown' && punctuation.test(source[at + 1] ?? ''))
      return { value: source[at + 1] ?? '', length: 2 };
    if (escapes === 'yaml-double' || escapes === 'javascript') return readBackslash(source, at);
  }
  if (character === "'" && escapes === 'yaml-single' && source[at + 1] === "'") return { value: "'", length: 2 };
  return null;
}

/**
 * Finds where each unit of a parsed value stands in the source it was parsed from. Knows escapes, folded and indented
 * lines and the marks of quotes and lists at the start of lines; whatever else the parser dropped is stepped over.
 * @param value text as the parser gave it
 * @param source whole source
 * @param start offset at or before the first unit
 * @param limit offset after the last unit at the latest
 * @param escapes how the surface writes special characters
 * @returns one offset for each unit of `value` and one more for its end; never decreasing, within `start` and `limit`
 */
export function align(value: string, source: string, start: number, limit: number, escapes: Escapes): Uint32Array {
  const offsets = new Uint32Array(value.length + 1);
  if (limit - start === value.length && source.startsWith(value, start)) {
    for (let index = 0; index <= value.length; index += 1) offsets[index] = start + index;
    return offsets;
  }
  let at = start;
  let index = 0;
  while (index < value.length) {
    const escaped = at < limit ? readEscape(source, at, escapes) : null;
    if (escaped && value.startsWith(escaped.value, index)) {
      for (let unit = 0; unit < escaped.value.length; unit += 1) offsets[index++] = at;
      at += escaped.length;
      continue;
    }
    const wanted = value[index] ?? '';
    if (at < limit && source[at] === wanted && !(space.test(wanted) && wanted !== ' ')) {
      offsets[index++] = at++;
      continue;
    }
    if (space.test(wanted)) {
      offsets[index++] = Math.min(at, limit);
      while (at < limit && space.test(source[at] ?? '')) at += 1;
      continue;
    }
    if (at >= limit) {
      offsets[index++] = limit;
      continue;
    }
    at += 1;
  }
  offsets[value.length] = Math.min(at, limit);
  return offsets;
}

const invisible = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const blank = /\s/;

/** Text as a visitor reads it, growing from left to right. Runs of blanks become one space; invisible characters are dropped. */
export interface TextBuilder {
  /** Adds a parsed value whose unit `i` came from `offsets[i]`. */
  add(value: string, offsets: ArrayLike<number>): void;
  /** Adds text that has no words of its own in the source, read at one place. */
  addAt(value: string, offset: number): void;
  /** Whether any character was added that is not a blank. */
  readonly hasText: boolean;
  /** The text without blanks at its ends, with the offset of each unit and of the end. */
  finish(): { text: string; offsets: Uint32Array };
}

/** Starts an empty text. */
export function createTextBuilder(): TextBuilder {
  let text = '';
  const offsets: number[] = [];
  let end = 0;
  let pendingSpace = -1;
  const put = (unit: string, offset: number, after: number) => {
    if (blank.test(unit)) {
      if (text !== '' && pendingSpace < 0) pendingSpace = offset;
      return;
    }
    if (invisible.test(unit)) return;
    if (pendingSpace >= 0) {
      text += ' ';
      offsets.push(pendingSpace);
      pendingSpace = -1;
    }
    text += unit;
    offsets.push(offset);
    end = after;
  };
  return {
    add(value, from) {
      for (let index = 0; index < value.length; index += 1) {
        const offset = from[index] ?? end;
        put(value[index] ?? '', offset, Math.max(offset + 1, from[index + 1] ?? 0));
      }
    },
    addAt(value, offset) {
      for (let index = 0; index < value.length; index += 1) put(value[index] ?? '', offset, offset + 1);
    },
    get hasText() {
      return text !== '';
    },
    finish() {
      const all = new Uint32Array(text.length + 1);
      let last = 0;
      for (let index = 0; index < text.length; index += 1) {
        last = Math.max(last, offsets[index] ?? 0);
        all[index] = last;
      }
      all[text.length] = Math.max(last, end);
      return { text, offsets: all };
    },
  };
}

/** A text with its line breaks and runs of blanks as single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
