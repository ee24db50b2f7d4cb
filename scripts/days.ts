import { InvalidArgumentError } from 'commander';
import { z } from 'zod';
import { dayAfter } from '../titan-map/days.ts';

/**
 * Reads a day as typed after an option.
 * @param value text
 * @returns the day, YYYY-MM-DD
 * @throws {InvalidArgumentError} when it is no real day
 */
export function readDay(value: string): string {
  if (z.iso.date().safeParse(value).success) return value;
  throw new InvalidArgumentError('Expected a real date written as YYYY-MM-DD.');
}

/** A day, or a number of days from today on. */
export type Until = { day: string } | { days: number };

/** Five years, in days: further than any date of a map reaches in earnest. */
const mostDays = 1827;

/**
 * Reads how far ahead to look: a day, or a time such as 30d or 6w.
 * @param value text as typed after an option
 * @throws {InvalidArgumentError} when it is neither
 */
export function readUntil(value: string): Until {
  const [, count = '', unit] = /^(\d{1,4})([dw])$/.exec(value) ?? [];
  const days = Number(count) * (unit === 'w' ? 7 : 1);
  if (unit !== undefined && days >= 1 && days <= mostDays) return { days };
  if (z.iso.date().safeParse(value).success) return { day: value };
  throw new InvalidArgumentError('Expected a time such as 30d or 6w, or a real date written as YYYY-MM-DD.');
}

/**
 * The day that an option means.
 * @param until as read
 * @param today calendar day, YYYY-MM-DD
 */
export function dayOf(until: Until, today: string): string {
  return 'day' in until ? until.day : dayAfter(today, until.days);
}
