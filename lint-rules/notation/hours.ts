import type { Notation } from './notation.ts';

const clock = (side: string) =>
  String.raw`(?<h${side}>\d{1,2})(?::(?<m${side}>\d{2}))?(?<gap${side}>\s?)(?<half${side}>[ap]\.?\s?m\.?)?`;
const fromTo = new RegExp(
  `^${clock('1')}(?<between>\\s?(?:-|–|—|to|until|till|through|a|hasta)\\s?(?:las\\s)?)${clock('2')}$`,
  'i',
);
const range = /^(\d{2}):(\d{2})-(\d{2}):(\d{2})$/;

interface Style {
  hour: string;
  minute: string | undefined;
  gap: string;
  half: string | undefined;
  /** Whether the clock goes to 24. */
  long: boolean;
}

function timeLike({ hour: old, minute: oldMinute, gap, half, long }: Style, hour: number, minute: string): string {
  const shown = long ? hour : hour % 12 || 12;
  const padded = String(shown).padStart(old.startsWith('0') ? 2 : 1, '0');
  const minutes = oldMinute === undefined && minute === '00' ? '' : `:${minute}`;
  if (half === undefined) return padded + minutes;
  const letter = hour < 12 ? 'a' : 'p';
  const mark = half.charAt(0) === half.charAt(0).toUpperCase() ? letter.toUpperCase() : letter;
  return `${padded}${minutes}${gap}${mark}${half.slice(1)}`;
}

/** Opening hours from one time to another: 8 am to 5 pm, 8:00–17:00, 7 to 6. */
export const hours: Notation = {
  onPage(written, value) {
    const parts = fromTo.exec(written)?.groups;
    const [, h1 = '', m1 = '', h2 = '', m2 = ''] = range.exec(value) ?? [];
    if (!parts || h1 === '') return null;
    const style = (side: '1' | '2'): Style => ({
      hour: parts[`h${side}`] ?? '',
      minute: parts[`m${side}`],
      gap: parts[`gap${side}`] ?? '',
      half: parts[`half${side}`],
      long: Number(parts.h2) > 12,
    });
    const first = style('1');
    const second = style('2');
    // Without am and pm the reader takes the first time for one before noon, and the second for one after it.
    const morningFirst = Number(h1) < 12 && Number(h2) >= 12;
    if (!first.long && (!first.half || !second.half) && !morningFirst) return null;
    const space = first.half === undefined ? first.gap : '';
    return `${timeLike(first, Number(h1), m1)}${space}${parts.between}${timeLike(second, Number(h2), m2)}`;
  },
  // A sentence may speak of several days, each of which stands on a line of its own.
  inMap: () => null,
  plain: (value) => value,
};
