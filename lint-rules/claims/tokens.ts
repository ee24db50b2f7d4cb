import { distance } from 'fastest-levenshtein';
import { fold } from './fold.ts';
import { type Entries, type Lexicon, type WordClass, wordClasses } from './lexicon/classes.ts';
import { en } from './lexicon/en.ts';
import { es } from './lexicon/es.ts';
import { conjugate, inflectNoun, inflectVerb, pluralEs } from './lexicon/inflect.ts';
import { isPlatformPair, isPlatformWord } from './platform.ts';

export type Language = 'en' | 'es';

/** A word or mark of a passage with what the lexicon knows of it. */
export interface Token {
  /** Folded, lower case. */
  text: string;
  /** Range in the text that was tokenised. */
  start: number;
  end: number;
  /** Index of the first and last token of the entry that gave the classes; phrases share one set. */
  classes: ReadonlySet<WordClass>;
  /** First letter is a capital. */
  capital: boolean;
  /** Every letter is a capital. */
  shout: boolean;
  mark: boolean;
  /** Names ServiceTitan or its product. */
  platform: boolean;
  /** Tied to the word before by a hyphen. */
  hyphened: boolean;
  /** Number of tokens in the phrase that begins here; 0 inside a phrase. */
  length: number;
}

interface Node {
  next: Map<string, Node>;
  /** What the phrase is; it takes the place of what its words are. */
  content: Set<WordClass> | null;
  /** What the phrase does in the sentence; its words keep their own classes. */
  overlay: Set<WordClass> | null;
}

const overlays: ReadonlySet<WordClass> = new Set<WordClass>([
  'yes',
  'no',
  'trap',
  'neg',
  'ban',
  'say',
  'wrong',
  'condition',
  'require',
  'trigger',
  'modal',
  'future',
  'past',
  'wish',
  'wh',
  'auto',
  'live',
  'here',
  'press',
  'appear',
  'handwork',
  'denial',
  'aux',
  'link',
  'det',
  'contrast',
  'match',
  'show',
  'alias',
  'there',
  'into',
  'from',
  'with',
  'in',
  'by',
  'rest',
  'become',
  'grant',
  'urge',
  'office',
  'forward',
  'allow',
  'effort',
  'wish',
]);
/** Classes whose every word carries them, so that a shorter reading inside is overruled. */
const covering: ReadonlySet<WordClass> = new Set<WordClass>(['trap', 'ban', 'neg']);

const none: ReadonlySet<WordClass> = new Set();
const words = /[a-z0-9@$]+(?:[.&][a-z0-9]+)*|'(?:s|ll|d|re|ve|m|t)\b|—|→|[^\s\w]/gi;

interface Piece {
  text: string;
  start: number;
  end: number;
  raw: string;
}

function pieces(folded: string): Piece[] {
  const found: Piece[] = [];
  for (const match of folded.matchAll(words)) {
    const raw = match[0];
    const start = match.index;
    const end = start + raw.length;
    const text = raw.toLowerCase();
    const before = found.at(-1);
    if (text === "'t" && before?.text.endsWith('n') && before.end === start) {
      before.text = before.text === 'can' ? 'can' : before.text.slice(0, -1);
      if (before.text === '') found.pop();
      found.push({ text: "n't", raw, start, end });
    } else found.push({ text, raw, start, end });
  }
  return found;
}

class Dictionary {
  readonly root: Node = { next: new Map(), content: null, overlay: null };
  /** Words of seven letters or more by first letter. */
  readonly long = new Map<string, Set<string>>();

  add(phrase: string, wordClass: WordClass): void {
    let node = this.root;
    const parts = pieces(phrase).filter((piece) => piece.text !== '-');
    for (const { text } of parts) {
      let next = node.next.get(text);
      if (!next) {
        next = { next: new Map(), content: null, overlay: null };
        node.next.set(text, next);
      }
      node = next;
    }
    const kind = overlays.has(wordClass) ? 'overlay' : 'content';
    node[kind] ??= new Set();
    node[kind].add(wordClass);
    const only = parts.length === 1 ? parts[0]?.text : undefined;
    if (only && only.length >= 7) {
      const letter = only.charAt(0);
      const known = this.long.get(letter);
      if (known) known.add(only);
      else this.long.set(letter, new Set([only]));
    }
  }

  /** The known word of seven letters or more that this one is a slip of, if any. */
  mend(word: string): string | undefined {
    for (const known of this.long.get(word.charAt(0)) ?? []) {
      if (Math.abs(known.length - word.length) <= 1 && distance(known, word) === 1) return known;
    }
    return undefined;
  }
}

function split(list: string | undefined): string[] {
  return (list ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean);
}

function compile(lexicon: Lexicon, language: Language): Dictionary {
  const dictionary = new Dictionary();
  for (const wordClass of wordClasses) {
    const entries: Entries = lexicon[wordClass] ?? {};
    for (const entry of split(entries.words)) dictionary.add(entry, wordClass);
    for (const entry of split(entries.nouns)) {
      const at = language === 'en' ? entry.lastIndexOf(' ') + 1 : 0;
      const [head, rest] =
        language === 'en'
          ? [entry.slice(at), '']
          : [entry.split(' ')[0] ?? '', entry.slice((entry.split(' ')[0] ?? '').length)];
      const forms = language === 'en' ? inflectNoun(head) : pluralEs(head);
      for (const form of forms) dictionary.add(entry.slice(0, at) + form + rest, wordClass);
    }
    for (const entry of split(entries.verbs)) {
      const [head = '', ...rest] = entry.split(' ');
      for (const form of new Set(language === 'en' ? inflectVerb(head) : conjugate(head)))
        dictionary.add([form, ...rest].join(' '), wordClass);
    }
  }
  return dictionary;
}

const compiled = new Map<Language, Dictionary>();

function dictionaryOf(language: Language): Dictionary {
  let dictionary = compiled.get(language);
  if (!dictionary) {
    dictionary = compile(language === 'es' ? es : en, language);
    compiled.set(language, dictionary);
  }
  return dictionary;
}

/**
 * Cuts text into words and marks, and looks each up, longest phrase first.
 * @param original visible copy
 * @returns tokens in order; ranges are UTF-16 units of `original`
 */
export function tokenize(original: string, language: Language): Token[] {
  const folded = fold(original);
  const parts = pieces(folded.text);
  const dictionary = dictionaryOf(language);
  const tokens: Token[] = [];
  let hyphened = false;
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index];
    if (!part) break;
    const next = parts[index + 1];
    const word = /^[a-z0-9@$']/.test(part.text);
    const glued =
      next !== undefined && next.text === '-' && next.start === part.end && parts[index + 2]?.start === next.end;
    const following = glued ? parts[index + 2] : next;
    let end = part.end;
    let platform = word && isPlatformWord(part.text);
    if (
      word &&
      !platform &&
      following &&
      isPlatformPair(part.text, following.text) &&
      !(part.raw[0] === part.raw[0]?.toLowerCase() && /^[A-Z]/.test(following.raw))
    ) {
      platform = true;
      end = following.end;
      index += glued ? 2 : 1;
    }
    if (part.text === '-' && hyphenates(parts, index)) {
      hyphened = true;
      continue;
    }
    const raw = part.raw;
    tokens.push({
      text: platform ? 'servicetitan' : part.text,
      start: folded.at[part.start] ?? 0,
      end: (folded.at[end - 1] ?? 0) + 1,
      classes: none,
      capital: /^[A-Z]/.test(raw),
      shout: raw.length > 1 && raw === raw.toUpperCase() && /[A-Z]/.test(raw),
      mark: !word,
      platform,
      hyphened,
      length: 1,
    });
    hyphened = false;
  }
  look(tokens, dictionary);
  if (language === 'es') tellYesFromIf(tokens, original);
  else tellDwellingFromLive(tokens);
  return tokens;
}

function hyphenates(parts: readonly Piece[], index: number): boolean {
  const before = parts[index - 1];
  const here = parts[index];
  const after = parts[index + 1];
  return !!before && !!here && !!after && before.end === here.start && here.end === after.start;
}

function look(tokens: Token[], dictionary: Dictionary): void {
  const found = tokens.map(() => new Set<WordClass>());
  let swallowed = 0;
  for (const [index, first] of tokens.entries()) {
    if (first.platform) continue;
    let node: Node | undefined = dictionary.root;
    let best = 0;
    let content: Set<WordClass> | null = null;
    for (let ahead = index; ahead < tokens.length; ahead++) {
      const token = tokens[ahead];
      if (!token || token.platform) break;
      node = node.next.get(token.text);
      if (!node) break;
      if (node.content) {
        best = ahead - index + 1;
        content = node.content;
      }
      for (const wordClass of node.overlay ?? []) {
        for (let inside = index; inside <= (covering.has(wordClass) ? ahead : index); inside++)
          found[inside]?.add(wordClass);
      }
    }
    if (index < swallowed) continue;
    if (!content && found[index]?.size === 0 && !first.mark && !first.capital && first.text.length >= 7) {
      const known = dictionary.mend(first.text);
      content = (known && dictionary.root.next.get(known)?.content) || null;
      best = content ? 1 : 0;
    }
    for (const wordClass of content ?? []) found[index]?.add(wordClass);
    for (let inside = 1; inside < best; inside++) {
      const token = tokens[index + inside];
      if (token) token.length = 0;
    }
    if (content) {
      first.length = best;
      swallowed = index + best;
    }
  }
  for (const [index, token] of tokens.entries()) token.classes = found[index] ?? none;
}

/** Folding drops the accent that tells "sí" (yes) from "si" (if); the original still has it. */
function tellYesFromIf(tokens: readonly Token[], original: string): void {
  for (const token of tokens) {
    if (token.text !== 'si') continue;
    const accented = original.slice(token.start, token.end).normalize('NFC').toLowerCase() === 'sí';
    token.classes = new Set([...token.classes].filter((wordClass) => wordClass !== (accented ? 'condition' : 'yes')));
  }
}

/** "Live in" is where someone lives, not the moment something happens. */
function tellDwellingFromLive(tokens: readonly Token[]): void {
  for (const [index, token] of tokens.entries()) {
    if (token.text !== 'live' || !/^(?:in|inside|on)$/.test(tokens[index + 1]?.text ?? '')) continue;
    if (
      tokens[index - 1]?.mark !== false ||
      /^(?:is|are|goes|go|now|shown|updated)$/.test(tokens[index - 1]?.text ?? '')
    )
      continue;
    token.classes = new Set([...token.classes].filter((wordClass) => wordClass !== 'live'));
  }
}
