import type { ImportProblem } from './cell.ts';

/**
 * Whether a ZIP, or a start of one with a star, covers another.
 * @param pattern 43215 or 432*
 * @param zip 43215 or 4321*
 */
export function covers(pattern: string, zip: string): boolean {
  return pattern.endsWith('*') ? zip.startsWith(pattern.slice(0, -1)) : pattern === zip;
}

interface Claim {
  zip: string;
  zone: string;
  at: string;
}

/** Remembers which zone of an export has which ZIP, since dispatch counts a ZIP to one zone only. */
export class ZipClaims {
  readonly #exact = new Map<string, Claim>();
  readonly #stars: Claim[] = [];

  /**
   * Takes the ZIPs of one zone.
   * @param zone name of the zone
   * @param at place of its ZIPs
   * @param zips ZIPs and starts of ZIPs
   * @returns a problem for each that another zone of the export has
   */
  claim(zone: string, at: string, zips: readonly string[]): ImportProblem[] {
    const found = zips.flatMap((zip) => {
      const other = this.#other(zip, zone);
      if (!other) return [];
      return {
        at,
        message: `Found ${zip} in the zone “${zone}”; expected each ZIP in one zone, and “${other.zone}” has ${other.zip} at ${other.at}.`,
        hint: 'Settle in the dispatch software which zone it belongs to, then export again.',
      };
    });
    for (const zip of zips) {
      if (zip.endsWith('*')) this.#stars.push({ zip, zone, at });
      else this.#exact.set(zip, { zip, zone, at });
    }
    return found;
  }

  #other(zip: string, zone: string): Claim | undefined {
    const same = this.#exact.get(zip);
    if (same && same.zone !== zone) return same;
    const star = this.#stars.find((claim) => claim.zone !== zone && (covers(claim.zip, zip) || covers(zip, claim.zip)));
    if (star || !zip.endsWith('*')) return star;
    return [...this.#exact.values()].find((claim) => claim.zone !== zone && covers(zip, claim.zip));
  }
}
