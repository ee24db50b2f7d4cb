/**
 * Writes a day as the map does. Whether the calendar has it is not checked.
 * @param year year, with its century
 * @param month month of the year from 1
 * @param day day of the month from 1
 * @returns YYYY-MM-DD
 */
export function isoDay(year: number, month: number, day: number): string {
  const digits = (count: number, length: number) => String(count).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}

/**
 * The day that is some days after another.
 * @param day calendar day, YYYY-MM-DD
 * @param days how many; negative for days before
 */
export function dayAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
