/** Columns that say who the visitor is, where, and what they wrote. */
const personal = new Set([
  'name',
  'phone',
  'phone_e164',
  'email',
  'zip',
  'address',
  'service',
  'preferred_time',
  'message',
  'advocate_code',
  'context',
  'content_hash',
]);

/**
 * A value that may be shown to anybody.
 * @param column column of the lead that it stands in
 * @param value value as stored
 * @returns the value itself, or its length when it is personal
 */
export function masked(column: string, value: string | number): string {
  return personal.has(column) ? `(${String(value).length} characters)` : String(value);
}
