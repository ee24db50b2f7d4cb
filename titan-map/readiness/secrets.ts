import { looksRandom } from './randomness.ts';
import { secretShapes } from './secret-shapes.ts';

/** A secret in a text. What it says is told nowhere. */
export interface Leak {
  /** What it is, for a message: "an app key", "a password in an address". */
  kind: string;
  /** Range in UTF-16 units of the text. */
  offset: number;
  endOffset: number;
}

/** Words that name a secret, by what its value looks like: anything for passwords, random characters for the rest. */
const passwordName = /pass(?:word|wd|phrase|code)|(?<![a-z])pass(?![a-z])|pwd|contrase(?:ñ|n)a/i;
const secretName =
  /pass(?:word|wd|phrase|code)|(?<![a-z])pass(?=["']?\s*[:=])|\bpwd\b|contrase(?:ñ|n)a|secret|token|credentials?|bearer|(?:api|app|application|access|account|signing|encryption|hmac|master|private|shared|subscription|auth|webhook)[ _.-]?key|\bst-app-key\b|authorization|cookie|session[_-]?id|\bsig(?:nature)?\b(?==)|client[ _-]?id\b|clave (?:secreta|de acceso)/giu;

/** What follows a name that speaks of a secret without being one: "token_type", "secret rotation", "password policy". */
const about =
  /^[\w.-]*?[ _.-]?(?:s\b[ _-]?)?(?:types?|lifetime|ttl|expir\w*|issued\w*|created\w*|updated\w*|rotat\w*|renew\w*|refresh(?:ed|es)?|revo\w*|scopes?|ur[il]s?|endpoints?|names?|counts?|status|states?|dates?|times?|policy|policies|length|version|references?|refs?|hash\w*|sha\d*|digest|fingerprints?|metadata|approv\w*|storage|bucket|limits?|used|usage|format|header|prefix|handling|review\w*|scann\w*|removed|deleted|owners?|class|kind|required|age|bytes|chars|characters)\b/i;

const placeholder =
  /^(?:[*•xX.·_#-]{3,}.*|<.*|\[.*|\{\{.*|\$\{?.*|%[a-z({].*|process\.env.*|import\.meta.*|os\.environ.*|env[.(:].*|secrets?[.:/].*|vault:.*|arn:.*|ref[:_-].*|(?:re|un)?dacted.*|removed|masked|hidden|none|null|nil|undefined|true|false|yes|no|not|never|nothing|n\/a|unknown|empty|unset|set|missing|absent|present|stored|encrypted|hashed|rotated|renewed|revoked|deleted|issued|expired|valid|invalid|required|optional|changed|unchanged|string|text|bytes|here|your[-_a-z]*|example|sample|placeholder|password|passwd|pass|secret|token|key|username|user|todo|tbd|ok|passed|failed|pending|approved|granted|only|and|or|is|was|the|a|an|for|in|by|to|from|with|on|of|at|that|which|must|may|should|can|cannot|will|has|have|had|are|were|bearer|basic|oauth2?|jwt|hmac.*|sha-?\d*|aes.*|rs256|reset|manager|prompt|field|form|policy|login|sign|access|refresh|validation|exchange|expires|metadata|lifetime)[.,;:!?)]*$/i;

const opening = String.raw`(?:"|'|\`|<!\[CDATA\[)*\s*(?:bearer\s+|basic\s+|token\s+)?`;
const assignment = new RegExp(
  String.raw`^["'\`\])*]{0,3}\s*(?:\([^)\n]{0,30}\)\s*)?(?:[:=]{1,3}>?|->|=>|[|>]|\t|[\s",]*value["']?\s*[:=])\s*(?:[|>][-+]?\s*)?${opening}`,
  'i',
);
/** Prose needs more than a word after it: "the password is required" names none. */
const prose = new RegExp(String.raw`^["'\`)]{0,2}\s+(?:is|was|es|to|reads?|equals)\s+${opening}`, 'i');
/** A word with a digit in it right after "password", such as the one of a note: "login office, password Maple-42". */
const beside = /^\s+(?=[^\s]*\d)(?=[^\s]*[A-Za-z])(?=[^\s]{6})/;
const flagValue = /^["'`]?\s+["'`]?/;
const valueEnd = /[\s"'`,;<>&|)\]}]/;

function valueAt(text: string, from: number): { value: string; offset: number } {
  const end = text.slice(from).search(valueEnd);
  return { value: end < 0 ? text.slice(from) : text.slice(from, from + end), offset: from };
}

/** Hashes and ids, which are random on purpose and open nothing. */
const harmless =
  /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:?\d\d)?)?|sha\d+[-:].*|https?:.*|[\w.-]+@[\w.-]+|\/.*|[\d.,:/+-]+)$/i;
const hashNearby =
  /\b(?:sha-?\d*|hash\w*|digest|checksum|commit|etag|integrity|fingerprint|revision|blob|md5|idempotency|trace\w*|request[ _-]?id|uuid|ulid)\b[^\n]{0,24}$/i;

function isSecretValue(name: string, value: string): boolean {
  const bare = value.replace(/[.,;:!?]+$/, '');
  if (bare.length < 4 || placeholder.test(value)) return false;
  if (passwordName.test(name)) return !/^[\d.]{1,3}$/.test(bare);
  if (harmless.test(bare) && !/^[0-9a-f-]{36}$/i.test(bare)) return false;
  return (
    looksRandom(bare, 10) ||
    /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]+$/i.test(bare) ||
    /^[a-z]+[-_]?[a-z0-9]*\d{3,}/i.test(bare)
  );
}

interface NamedValue {
  name: string;
  value: string;
  offset: number;
}

/** Values that stand right after the name of a secret, on its line or alone on the next one. */
function namedValues(text: string): NamedValue[] {
  return [...text.matchAll(secretName)].flatMap((match): NamedValue[] => {
    const before = /[\w.-]*$/.exec(text.slice(Math.max(0, match.index - 40), match.index))?.[0] ?? '';
    const tail = /^[\w-]*/.exec(text.slice(match.index + match[0].length))?.[0] ?? '';
    const end = match.index + match[0].length + tail.length;
    const name = before + match[0] + tail;
    const rest = text.slice(end, end + 160);
    if (about.test(tail) || /idempotency|public|csrf|primary|foreign/i.test(before)) return [];
    const flag = /(?:^|\s)--?[\w-]*$/.test(text.slice(Math.max(0, match.index - 24), match.index));
    const assigned = assignment.exec(rest) ?? (flag ? flagValue.exec(rest) : null);
    const bare = passwordName.test(name) ? beside.exec(rest) : null;
    const lead = assigned ?? prose.exec(rest) ?? bare;
    if (!lead) return [];
    const found = valueAt(text, end + lead[0].length);
    const after = text.slice(found.offset + found.value.length, found.offset + found.value.length + 12);
    const isWord = /^[a-záéíóúñ]+$/.test(found.value) && !/phrase/i.test(name);
    if (isWord && (lead !== assigned || (/:\s*$/.test(lead[0]) && /^[,;]?[ ]+[a-z(]/.test(after)))) return [];
    return [{ name, ...found }];
  });
}

/** Characters between the name of a secret and what may be its value. */
const farthest = 80;
const candidate = /[A-Za-z0-9+/_~.=-]{16,}/g;

/** The name of a secret that stands alone on its line, above random characters that stand alone on theirs. */
const nameAlone = new RegExp(`(?:${secretName.source})[\\w -]{0,12}\\n[ \\t]*[A-Za-z0-9+/_~.=-]{16,}[ \\t]*$`, 'gimu');

/** Random characters on a line that speaks of a secret. */
function nearbyValues(text: string): NamedValue[] {
  const lines = text.replace(nameAlone, (whole) => whole.replace('\n', ' '));
  const names = [...lines.matchAll(secretName)].filter(({ index, 0: name }) => {
    const end = index + name.length;
    return !about.test(lines.slice(end, end + farthest).replace(/^ /, '_'));
  });
  return names.flatMap(({ index, 0: name }): NamedValue[] => {
    const start = Math.max(0, index - farthest);
    const from = start + lines.slice(start, index).lastIndexOf('\n') + 1;
    const stretch = /^[^\n]*/.exec(lines.slice(from, index + name.length + 3 * farthest))?.[0] ?? '';
    return [...stretch.matchAll(candidate)].flatMap((match): NamedValue[] => {
      const value = match[0].replace(/[.=-]+$/, '');
      const explained =
        hashNearby.test(stretch.slice(0, match.index)) || harmless.test(value) || placeholder.test(value);
      const near = match.index <= index - from + name.length + farthest;
      return near && !explained && looksRandom(value, 16) ? [{ name, value, offset: from + match.index }] : [];
    });
  });
}

const heading = /^["']?(?:[\w#()/-]+[ .]?){0,4}["']?$/;

/** Values of a table below the name of a secret in its head. */
function tabledValues(text: string): NamedValue[] {
  const lines = text.split('\n');
  const starts: number[] = [];
  let at = 0;
  for (const line of lines) {
    starts.push(at);
    at += line.length + 1;
  }
  return lines.flatMap((line, index) => {
    const mark = [',', '\t', '|', ';'].find((each) => line.split(each).length > 2);
    if (!mark) return [];
    const columns = line.split(mark);
    if (!columns.every((column) => heading.test(column.trim()))) return [];
    return columns.flatMap((column, position) => {
      const bare = column.trim().replace(/^["']|["']$/g, '');
      const match = new RegExp(secretName.source, 'iu').exec(bare);
      if (!match || bare.length > 40 || about.test(bare.slice(match.index + match[0].length))) return [];
      return lines.slice(index + 1, index + 51).flatMap((row, below): NamedValue[] => {
        const cells = row.split(mark);
        const cell = cells[position];
        if (cells.length !== columns.length || cell === undefined) return [];
        const value = cell.trim().replace(/^["']|["']$/g, '');
        const offset =
          (starts[index + 1 + below] ?? 0) + cells.slice(0, position).join(mark).length + (position > 0 ? 1 : 0);
        return [{ name: bare, value, offset: offset + cell.indexOf(value) }];
      });
    });
  });
}

function kindOf(name: string): string {
  if (passwordName.test(name)) return 'a password';
  if (/client[ _-]?id/i.test(name)) return 'a client id';
  if (/key/i.test(name)) return 'an app key or API key';
  if (/token|bearer|authorization|cookie|session/i.test(name)) return 'a token';
  return 'a client secret or credential';
}

const coded = /%[0-9a-f]{2}|\\u00[0-9a-f]{2}|\u200b|\u00ad|\ufeff/gi;

/** The text with coded and invisible characters made plain, and where each of its units came from. */
function decode(original: string): { text: string; at: (index: number) => number } {
  const shifts: { from: number; by: number }[] = [];
  let text = '';
  let last = 0;
  for (const match of original.matchAll(coded)) {
    const digits = /[0-9a-f]{2}$/i.exec(match[0])?.[0];
    const letter = digits === undefined ? '' : String.fromCharCode(Number.parseInt(digits, 16));
    if (letter !== '' && !/[\x21-?A-~]/.test(letter)) continue;
    text += original.slice(last, match.index) + letter;
    last = match.index + match[0].length;
    shifts.push({ from: text.length, by: last - text.length });
  }
  text += original.slice(last);
  const at = (index: number) => index + (shifts.findLast(({ from }) => from <= index)?.by ?? 0);
  return { text, at };
}

/**
 * Leaves one of the places that overlap: the one that begins first, and the longer of two.
 * @param leaks places in any order
 * @returns places in the order of the text
 */
export function withoutOverlaps(leaks: readonly Leak[]): Leak[] {
  let end = -1;
  return leaks
    .toSorted((a, b) => a.offset - b.offset || b.endOffset - a.endOffset)
    .filter(({ offset, endOffset }) => {
      if (offset < end) return false;
      end = endOffset;
      return true;
    });
}

/**
 * Finds secrets in a text: ServiceTitan keys, tokens, passwords, private keys, and random characters that are named or
 * stand near such words. Hashes, ids, placeholders and talk about secrets are none.
 * @param original any text
 * @returns each place once, in the order of the text, without its value
 */
export function findSecrets(original: string): Leak[] {
  const { text, at } = decode(original);
  const shaped = secretShapes.flatMap(({ kind, pattern, counts }) =>
    [...text.matchAll(pattern)].flatMap((match): Leak[] =>
      (counts?.(match) ?? true) ? [{ kind, offset: match.index, endOffset: match.index + match[0].length }] : [],
    ),
  );
  const named = [...namedValues(text), ...tabledValues(text)].filter(({ name, value }) => isSecretValue(name, value));
  const valued = [...named, ...nearbyValues(text)].map(({ name, value, offset }) => ({
    kind: kindOf(name),
    offset,
    endOffset: offset + value.length,
  }));
  return withoutOverlaps([...shaped, ...valued]).map(({ kind, offset, endOffset }) => ({
    kind,
    offset: at(offset),
    endOffset: at(endOffset - 1) + 1,
  }));
}
