/**
 * An entry of the map by its id.
 * @param list family of the map, such as map.offers
 * @param id as a page names it
 * @throws {RangeError} when the map has no such entry; lint reports this with its line before a build starts
 */
export function entry<T extends { id: string }>(list: readonly T[], id: string): T {
  const found = list.find((candidate) => candidate.id === id);
  if (found) return found;
  const known = list.map((candidate) => candidate.id).join(', ');
  throw new RangeError(
    `A page names “${id}”, which the map does not have. It has: ${known}. Run truecopy lint to see where.`,
  );
}
