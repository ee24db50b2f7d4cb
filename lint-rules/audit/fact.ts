/** Kinds of fact that a page can state about the business. */
export const factKinds = [
  'name',
  'phone',
  'email',
  'address',
  'hours',
  'founded',
  'licence',
  'service',
  'city',
  'zip',
  'price',
  'offer',
  'expiry',
  'boast',
  'reviews',
  'promise',
] as const;
export type FactKind = (typeof factKinds)[number];

/** Where something stands. */
export interface FactPlace {
  file: string;
  line: number;
}

/** One place where a page states a fact. */
export interface Observation extends FactPlace {
  kind: FactKind;
  /** What it says, in one spelling, so that equal facts are equal. */
  value: string;
  /** What it is about: the role of a phone number, the day of hours, the service of a price. */
  subject: string | null;
  /** Last day that it names, YYYY-MM-DD. */
  until: string | null;
  /** How the page says it, on one line and shortened. */
  words: string;
}

/** A fact of a whole site. */
export interface Fact extends Pick<Observation, 'kind' | 'value' | 'subject' | 'until' | 'words'> {
  /** Some of the places, the first of each page. */
  places: FactPlace[];
  /** Pages that state it. */
  pages: number;
}

/** Most facts of one kind, and most places of one fact, that are kept. */
const limits = { facts: 400, places: 5 } as const;

/** Gathers the facts of a site page by page, in memory that does not grow with the number of pages. */
export class FactBook {
  readonly #facts = new Map<string, Fact & { last: string }>();
  readonly #counts = new Map<FactKind, number>();
  /** Facts that were left out because there are too many of their kind. */
  dropped = 0;

  add({ kind, value, subject, until, words, file, line }: Observation): void {
    const key = [kind, subject ?? '', value].join('\0');
    const known = this.#facts.get(key);
    if (known) {
      if (known.last === file) return;
      known.last = file;
      known.pages += 1;
      if (known.places.length < limits.places) known.places.push({ file, line });
      return;
    }
    const count = this.#counts.get(kind) ?? 0;
    if (count >= limits.facts) {
      this.dropped += 1;
      return;
    }
    this.#counts.set(kind, count + 1);
    this.#facts.set(key, { kind, value, subject, until, words, places: [{ file, line }], pages: 1, last: file });
  }

  /** Facts by kind, then by how many pages state them, then by where they first stand. */
  facts(): Fact[] {
    return [...this.#facts.values()]
      .map(({ last: _, ...fact }) => fact)
      .toSorted((a, b) => factKinds.indexOf(a.kind) - factKinds.indexOf(b.kind) || b.pages - a.pages);
  }
}
