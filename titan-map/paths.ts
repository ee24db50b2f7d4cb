export type Path = readonly PropertyKey[];

/**
 * The value that a path leads to.
 * @param data any data
 * @param path keys and indexes
 * @returns the value, or undefined when the path leads nowhere
 */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = Reflect.get(value, step);
  }
  return value;
}

/**
 * Every value that a pattern fits. Data of another shape has none, so that checks can run on a map that is not valid.
 * @param data any data
 * @param pattern keys joined by dots, with * for each entry of a list: offers.*.services.*
 */
export function pick(data: unknown, pattern: string): { path: (string | number)[]; value: unknown }[] {
  let found: { path: (string | number)[]; value: unknown }[] = [{ path: [], value: data }];
  for (const step of pattern.split('.')) {
    found = found.flatMap(({ path, value }) => {
      if (step === '*') {
        return Array.isArray(value) ? value.map((item, index) => ({ path: [...path, index], value: item })) : [];
      }
      const inner = valueAt(value, [step]);
      return inner === undefined ? [] : [{ path: [...path, step], value: inner }];
    });
  }
  return found;
}

/**
 * The texts that a pattern fits.
 * @param data any data
 * @param pattern as for pick
 */
export function pickTexts(data: unknown, pattern: string): { path: (string | number)[]; value: string }[] {
  return pick(data, pattern).flatMap(({ path, value }) => (typeof value === 'string' ? { path, value } : []));
}

/**
 * Names a place as its writer would: entries of a list by their id, else by their number.
 * @param data data that the path leads into
 * @param path keys and indexes
 * @returns such as offers › spring-tune-up › price
 */
export function placeWords(data: unknown, path: Path): string {
  const parts = path.map((step, index) => {
    if (typeof step !== 'number') return String(step);
    const id = valueAt(data, [...path.slice(0, index + 1), 'id']);
    return typeof id === 'string' && id !== '' ? id : `entry ${step + 1}`;
  });
  return parts.join(' › ');
}

/**
 * Text in quotes, cut when it is long.
 * @param text any text
 */
export function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

/**
 * Names a value in a message.
 * @param value value as read from a file
 */
export function valueWords(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (typeof value === 'string') return value === '' ? 'empty text' : quoted(value);
  if (typeof value === 'number') return `the number ${value}`;
  if (typeof value !== 'object') return `the unquoted word ${value}`;
  const empty = Object.keys(value).length === 0;
  if (Array.isArray(value)) return empty ? 'an empty list' : 'a list';
  return empty ? 'an empty group' : 'a group of keys';
}
