/** An amount as the map writes it. */
export const moneyPattern = /^\$\s?(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{2}))?$/;

/**
 * Reads an amount as a person writes it.
 * @param value US dollars with a leading sign: `$79`, `$1,250`, `$89.50`
 * @returns integer cents, or null when the text is not such an amount or too large for exact integers
 */
export function parseMoney(value: string): number | null {
  const match = moneyPattern.exec(value.trim());
  if (!match?.[1]) return null;
  const cents = Number(match[1].replaceAll(',', '')) * 100 + Number(match[2] ?? 0);
  return Number.isSafeInteger(cents) ? cents : null;
}

/**
 * Writes an amount for a reader, without cents when they are zero.
 * @param cents integer US cents
 * @returns `$79`, `$1,250`, `$89.50`
 */
export function formatMoney(cents: number): string {
  const whole = Math.floor(cents / 100).toLocaleString('en-US');
  const rest = cents % 100;
  return rest === 0 ? `$${whole}` : `$${whole}.${String(rest).padStart(2, '0')}`;
}
