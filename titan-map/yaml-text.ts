import { isScalar, type Node, Scalar, stringify } from 'yaml';

/** Data as a map file can hold it. */
export type Plain = string | number | boolean | readonly Plain[] | { readonly [key: string]: Plain };

/** Texts that a careless reader of YAML takes for something else: days, amounts, ZIPs. */
const wantsQuotes = /^(\d{4}-\d{2}-\d{2}|\$.*|\d[\d,.]*)$/;

function quoted(text: string): string {
  return stringify(text, { defaultStringType: Scalar.QUOTE_DOUBLE, lineWidth: 0 }).trimEnd();
}

function plainOrQuoted(text: string, inFlow: boolean): string {
  const written = stringify(text, { lineWidth: 0, blockQuote: false }).trimEnd();
  return inFlow && !/^["']/.test(written) && /[,[\]{}]/.test(written) ? quoted(text) : written;
}

/**
 * Writes a scalar on one line.
 * @param value text, number, true or false
 * @param inFlow whether it stands in brackets
 */
export function scalarText(value: string | number | boolean, inFlow: boolean): string {
  if (typeof value !== 'string') return String(value);
  return wantsQuotes.test(value) ? quoted(value) : plainOrQuoted(value, inFlow);
}

/**
 * Writes a value in brackets, on one line.
 * @param value any plain data
 */
export function flowText(value: Plain): string {
  if (typeof value !== 'object') return scalarText(value, true);
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, inner]) => `${key}: ${flowText(inner)}`);
  return pairs.length === 0 ? '{}' : `{ ${pairs.join(', ')} }`;
}

/**
 * Writes an entry of a list in lines, one key to a line.
 * @param entry keys and values
 * @param indent what stands before the hyphen
 * @param newline line end of the file
 */
export function blockEntry(entry: { readonly [key: string]: Plain }, indent: string, newline: string): string {
  return Object.entries(entry)
    .map(([key, value], index) => {
      const text = typeof value === 'object' ? flowText(value) : scalarText(value, false);
      return `${indent}${index === 0 ? '- ' : '  '}${key}: ${text}`;
    })
    .join(newline);
}

/**
 * Writes plain data in lines: groups and entries of lists below their key, short lists in brackets.
 * @param data group of keys
 * @param comments lines to stand above a key, by its path such as `business.hours`
 * @param path path of the group
 * @returns lines without a newline at the end
 */
export function blockText(
  data: { readonly [key: string]: Plain },
  comments: Readonly<Record<string, string>> = {},
  path = '',
): string {
  const indent = '  '.repeat(path === '' ? 0 : path.split('.').length);
  return Object.entries(data)
    .flatMap(([key, value]) => {
      const at = path === '' ? key : `${path}.${key}`;
      const above = (comments[at]?.split('\n') ?? []).map((line) => `${indent}# ${line}`);
      return [...above, `${indent}${key}:${belowKey(value, indent, comments, at)}`];
    })
    .join('\n');
}

function belowKey(value: Plain, indent: string, comments: Readonly<Record<string, string>>, path: string): string {
  if (typeof value !== 'object') return ` ${scalarText(value, false)}`;
  if (!isList(value)) return Object.keys(value).length === 0 ? ' {}' : `\n${blockText(value, comments, path)}`;
  const groups = value.filter(
    (item): item is { readonly [key: string]: Plain } => typeof item === 'object' && !isList(item),
  );
  if (groups.length < value.length || value.length === 0) return ` ${flowText(value)}`;
  return `\n${groups.map((entry) => blockEntry(entry, `${indent}  `, '\n')).join('\n\n')}`;
}

/** Columns that folded text is wrapped at, like the rest of a map. */
const lineWidth = 118;

function folded(text: string, indent: string, newline: string): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > lineWidth) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return `>-${newline}${[...lines, line].map((each) => indent + each).join(newline)}`;
}

/** Text that can stand in folded lines as it is: single spaces only, no line of its own. */
const foldable = /^[^\s#](?:[^\s]| (?=[^\s]))*$/;

/**
 * Writes a scalar the way in which the one before it was written: the same quotes, or folded lines.
 * @param value new value
 * @param old node that it replaces
 * @param context text of the old node with its line end, and whether it stands in brackets
 */
export function scalarLike(
  value: string | number | boolean,
  old: Node | null,
  { slice, inFlow }: { slice: string; inFlow: boolean },
): string {
  if (typeof value !== 'string' || !isScalar(old)) return scalarText(value, inFlow);
  const newline = slice.includes('\r\n') ? '\r\n' : '\n';
  switch (old.type) {
    case Scalar.QUOTE_DOUBLE:
      return quoted(value);
    case Scalar.QUOTE_SINGLE:
      return value.includes('\n') ? quoted(value) : `'${value.replaceAll("'", "''")}'`;
    case Scalar.PLAIN:
      return plainOrQuoted(value, inFlow);
    case Scalar.BLOCK_FOLDED: {
      const indent = /^>-[ \t]*\r?\n([ \t]+)\S/.exec(slice)?.[1];
      return indent !== undefined && foldable.test(value) ? folded(value, indent, newline) : quoted(value);
    }
    default:
      return quoted(value);
  }
}

/** Whether plain data is a list. */
export function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
