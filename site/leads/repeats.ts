import type { Lead } from './lead.ts';

/** Time in which equal words from a form without a key count as the same request, in milliseconds. */
export const repeatWindow = 10 * 60_000;

/** What is needed of a lead to know it again. */
export interface KnownLead {
  id: string;
  site: string;
  idempotencyKey: string | null;
  contentHash: string;
  /** Milliseconds since 1970. */
  receivedAt: number;
}

/** Tells which lead a request repeats: under the same key or, without a key, in the same words of late. */
export class Repeats {
  readonly #byKey = new Map<string, KnownLead>();
  readonly #byWords = new Map<string, KnownLead[]>();

  /** @param known leads that are there already, oldest first */
  constructor(known: Iterable<KnownLead>) {
    for (const lead of known) this.#add(lead);
  }

  /**
   * The earlier lead that this one repeats; a lead that repeats none is remembered for those that follow.
   * @param lead lead to look for
   */
  meet(lead: Lead): KnownLead | undefined {
    const { id, site, idempotencyKey, contentHash } = lead;
    const receivedAt = lead.receivedAt.getTime();
    const earlier =
      idempotencyKey === null
        ? this.#byWords.get(inSite(site, contentHash))?.find((other) => other.receivedAt >= receivedAt - repeatWindow)
        : this.#byKey.get(inSite(site, idempotencyKey));
    if (!earlier) this.#add({ id, site, idempotencyKey, contentHash, receivedAt });
    return earlier;
  }

  #add(lead: KnownLead): void {
    if (lead.idempotencyKey !== null) this.#byKey.set(inSite(lead.site, lead.idempotencyKey), lead);
    const words = inSite(lead.site, lead.contentHash);
    this.#byWords.set(words, [...(this.#byWords.get(words) ?? []), lead]);
  }
}

const inSite = (site: string, value: string) => `${site} ${value}`;
