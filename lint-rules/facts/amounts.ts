import { formatMoney, parseMoney } from '../../titan-map/money.ts';

/** A price or a share that copy names. */
export interface Amount {
  /** As the map would write it: `$89`, `15%`. */
  value: string;
  start: number;
  end: number;
}

const written =
  /(?<![\p{L}\d$.,])(?:\$\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d{2})?(?![\d%]|[.,]\d)|(\d{1,3}(?:,\d{3})+|\d+)(\.\d{2})?\s(?:dollars|dólares)\b|(\d{1,3})\s?(?:%|percent\b|por ciento\b))/giu;

/**
 * Finds amounts of money and shares in copy. Both ends of a range, such as $150–$300, are left out: the map has exact prices.
 * @param text visible copy in English or Spanish
 * @returns amounts in the order of the text, with ranges in UTF-16 units
 */
export function findAmounts(text: string): Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(written)) {
    const [whole, dollars, cents, spelled, spelledCents, share] = match;
    const money = parseMoney(`$${dollars ?? spelled}${cents ?? spelledCents ?? ''}`);
    const value = share === undefined ? (money === null ? null : formatMoney(money)) : `${Number(share)}%`;
    if (value !== null) found.push({ value, start: match.index, end: match.index + whole.length });
  }
  const joined = (left: Amount, right: Amount) =>
    /^\s?(?:–|—|-|to|a|and|y)\s?$/.test(text.slice(left.end, right.start));
  return found.filter((amount, index) => {
    const before = found[index - 1];
    const after = found[index + 1];
    return !(before && joined(before, amount)) && !(after && joined(amount, after));
  });
}
