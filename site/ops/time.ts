/**
 * A time as the office reads it.
 * @param iso ISO 8601 in UTC
 * @param timeZone IANA name of the time zone of the business
 */
export function officeTime(iso: string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  }).format(new Date(iso));
}
