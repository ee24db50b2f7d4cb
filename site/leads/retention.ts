import { SettingError } from './settings.ts';

/** An age as people write it: days, calendar months or calendar years. */
export interface Age {
  count: number;
  unit: 'd' | 'mo' | 'y';
}

/**
 * Reads an age.
 * @param text a whole number from 1 to 9999 and d, mo or y, such as 90d, 24mo or 7y
 * @returns null for anything else
 */
export function readAge(text: string): Age | null {
  const [, count = '', unit] = /^([1-9]\d{0,3})(d|mo|y)$/.exec(text) ?? [];
  return unit ? { count: Number(count), unit: unit as Age['unit'] } : null;
}

/**
 * Reads LEADS_RETENTION, which says how long leads are kept.
 * @param env environment of the process; an empty variable counts as not set
 * @returns null when leads are kept until somebody deletes them
 * @throws {SettingError} when it is not an age
 */
export function readRetention(env: Readonly<Record<string, string | undefined>>): Age | null {
  if (!env.LEADS_RETENTION) return null;
  const age = readAge(env.LEADS_RETENTION);
  if (age) return age;
  throw new SettingError(
    `LEADS_RETENTION is "${env.LEADS_RETENTION}". Expected a whole number with d, mo or y, such as 90d, 24mo or 7y.`,
  );
}

/**
 * The instant that lies an age back. Months and years keep the day of the month, or take the last one of a shorter month.
 * @param now instant to count from, in UTC
 * @param age how far back
 */
export function timeBefore(now: Date, { count, unit }: Age): Date {
  const then = new Date(now);
  if (unit === 'd') {
    then.setUTCDate(then.getUTCDate() - count);
    return then;
  }
  const day = then.getUTCDate();
  then.setUTCDate(1);
  then.setUTCMonth(then.getUTCMonth() - count * (unit === 'y' ? 12 : 1));
  const lastDay = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, lastDay));
  return then;
}
