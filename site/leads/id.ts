/**
 * Makes an id that sorts by its time, as UUID version 7 of RFC 9562: rows that come together then stand together on
 * disk, where random ids would touch a page of every index each.
 * @param now milliseconds since 1970
 * @param random random UUID of version 4, which gives all other digits
 */
export function timeOrderedId(now: number, random: string): string {
  const time = now.toString(16).padStart(12, '0').slice(-12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(15)}`;
}
