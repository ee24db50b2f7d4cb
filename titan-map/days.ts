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
