import { formatMoney, parseMoney } from '../../titan-map/money.ts';
import { numberWords, readNumber } from './number-words.ts';

/** A price or a share that copy names. */
export interface Amount {
  /** As the map would write it: `$89`, `15%`. */
  value: string;
  /** Whether the words themselves say that it is taken off, such as `half price`. */
  off: boolean;
  start: number;
  end: number;
}

/** What something costs that is given away. */
export const nothing = '$0';

const digits = String.raw`\d{1,3}(?:,\d{3})+|\d+`;
const written = new RegExp(
  String.raw`(?<![\p{L}\d$.,])(?:\$\s?(?<dollars>${digits})(?<cents>\.\d{2})?(?![\d%]|[.,]\d)` +
    String.raw`|(?<counted>${digits}|${numberWords})(?<countedCents>\.\d{2})?\s(?:dollars|bucks|d[oó]lares)\b` +
    String.raw`|(?<share>\d{1,3}|${numberWords})(?:\s?%|\s(?:percent|per cent|por ciento)\b)` +
    String.raw`|(?<half>half[- ](?:price|off)\b|mitad de(?:l)? precio)` +
    String.raw`|(?<free>(?:absolutely |totally |completely )?free(?! of\b|-)\b|complimentary\b|no[- ]charge\b|at no cost\b|gratis\b|gratuit[oa]s?\b))`,
  'giu',
);

function amountIn({ dollars, cents, counted, countedCents, share, half, free }: Record<string, string | undefined>) {
  if (free !== undefined) return nothing;
  if (half !== undefined) return '50%';
  if (share !== undefined) {
    const number = readNumber(share);
    return number === null ? null : `${number}%`;
  }
  const whole = dollars ?? String(readNumber(counted ?? '') ?? '');
  const money = parseMoney(`$${whole}${cents ?? countedCents ?? ''}`);
  return money === null ? null : formatMoney(money);
}

/** Whether a text may name an amount; cheaper than finding it. */
export const mayNameAmount =
  /[$%]|\bdollars\b|\bbucks\b|d[oó]lares\b|\bper ?cent\b|\bpor ciento\b|\bhalf[- ](?:price|off)\b|\bmitad de|\bfree\b|\bcomplimentary\b|\bno[- ]charge\b|\bat no cost\b|\bgratis\b|\bgratuit[oa]/i;

/**
 * Finds amounts of money and shares in copy. Both ends of a range, such as $150–$300, are left out: the map has exact prices.
 * @param text visible copy in English or Spanish
 * @returns amounts in the order of the text, with ranges in UTF-16 units
 */
export function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(written)) {
    const value = amountIn(match.groups ?? {});
    const { half } = match.groups ?? {};
    if (value !== null)
      found.push({ value, off: half !== undefined, start: match.index, end: match.index + match[0].length });
  }
  const joined = (left: Amount, right: Amount) =>
    /^\s?(?:–|—|-|to|a|and|y)\s?$/.test(text.slice(left.end, right.start));
  return found.filter((amount, index) => {
    const before = found[index - 1];
    const after = found[index + 1];
    return !(before && joined(before, amount)) && !(after && joined(amount, after));
  });
}
