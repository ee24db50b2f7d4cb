import { findAmounts } from '../facts/amounts.ts';
import type { Notation } from './notation.ts';

const dollars = /^(?<sign>\$\s?)(?<number>[\d,]+)(?<cents>\.\d{2})?$/;
const counted = /^(?<number>[\d,]+)(?<cents>\.\d{2})?(?<unit>\s(?:dollars|bucks|d[oó]lares))$/i;
const share = /^\d+(?<unit>\s?%|\s(?:percent|per cent|por ciento))$/i;

/** An amount with its thousands and cents set off as in another. */
function numberLike(written: Record<string, string | undefined>, value: string): string {
  const [whole = '', cents] = value.replace(/^\$/, '').split('.');
  const number = written.number ?? '';
  const separated = number.includes(',') || number.length < 4 ? whole : whole.replaceAll(',', '');
  const shown = cents ?? (written.cents === undefined ? undefined : '00');
  return shown === undefined ? separated : `${separated}.${shown}`;
}

/** Prices and savings: $1,250, $89.00, 79 dollars, 15%, 15 percent. Half price and amounts in words are left alone. */
export const money: Notation = {
  onPage(written, value) {
    if (value.endsWith('%')) {
      const { unit } = share.exec(written)?.groups ?? {};
      return unit === undefined ? null : value.replace('%', unit);
    }
    const { groups } = dollars.exec(written) ?? counted.exec(written) ?? {};
    if (!groups || !value.startsWith('$')) return null;
    return `${groups.sign ?? ''}${numberLike(groups, value)}${groups.unit ?? ''}`;
  },
  inMap(written, value) {
    const [amount, ...others] = findAmounts(written);
    if (!amount || others.length > 0 || amount.off) return null;
    return amount.value.endsWith('%') === value.endsWith('%') ? amount.value : null;
  },
  plain: (value) => findAmounts(value)[0]?.value ?? value,
};
