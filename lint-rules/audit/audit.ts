import type { Source } from '../../titan-map/source.ts';
import type { Finding } from '../finding.ts';
import { lintPage } from '../lint.ts';
import { readHtmlPage } from '../projection/html.ts';
import { oneLine } from '../projection/text.ts';
import { type Contradiction, findContradictions } from './contradictions.ts';
import { type Fact, FactBook, type FactPlace } from './fact.ts';
import { type Markup, readMarkup } from './markup.ts';
import { type FamilyNeed, mapNeeds } from './needs.ts';
import { isTemplate, observePage } from './observe.ts';

/** Something about ServiceTitan that pages may not say, or not without a disclaimer. */
export interface AuditClaim {
  rule: string;
  kind: string;
  words: string;
  why: string;
  fix: string;
  say: string | null;
  places: FactPlace[];
  pages: number;
}

/** A file that could not be read as a page, or not as a whole. */
export interface AuditNote {
  file: string;
  note: string;
}

/** What a first meeting about a site can start from. The shape is the contract of `--format json`. */
export interface AuditReport {
  version: 1;
  today: string;
  summary: { pages: number; notes: number; claims: number; facts: number; contradictions: number };
  /** Programs that made the pages, as they say themselves. */
  generators: string[];
  claims: AuditClaim[];
  facts: Fact[];
  /** Facts left out because there are too many of their kind. */
  droppedFacts: number;
  contradictions: Contradiction[];
  map: FamilyNeed[];
  notes: AuditNote[];
}

const schedulers: readonly (readonly [RegExp, string])[] = [
  [/embed\.scheduler\.servicetitan\.com/i, 'Scheduling Pro'],
  [/schedule-?engine|scheduleengine/i, 'Schedule Engine'],
  [/housecallpro\.com/i, 'Housecall Pro'],
  [/getjobber\.com|clienthub/i, 'Jobber'],
  [/calendly\.com/i, 'Calendly'],
  [/workiz\.com/i, 'Workiz'],
];

const limits = { claims: 500, notes: 200, places: 5 } as const;
const nothing: Markup = { menu: [], structured: [], siteNames: [], loads: [], hasForm: false, generator: null };

/** Counts what is said how often, for a handful of different things. */
class Tally {
  readonly #counts = new Map<string, number>();

  add(what: string): void {
    if (this.#counts.size < 50 || this.#counts.has(what)) this.#counts.set(what, (this.#counts.get(what) ?? 0) + 1);
  }

  /** Everything counted, the most frequent first. */
  ranked(): string[] {
    return [...this.#counts].toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([what]) => what);
  }
}

/**
 * Reads a site page by page and keeps what is worth telling, in memory that does not grow with the number of pages.
 * Nothing leaves the process.
 */
export class Audit {
  readonly #today: string;
  readonly #book = new FactBook();
  readonly #claims = new Map<string, AuditClaim & { last: string }>();
  readonly #generators = new Tally();
  readonly #languages = new Tally();
  readonly #calendars = new Tally();
  readonly #notes: AuditNote[] = [];
  #hasForm = false;
  #pages = 0;
  #noted = 0;

  /** @param today calendar day that dates are judged by, YYYY-MM-DD */
  constructor(today: string) {
    this.#today = today;
  }

  /**
   * Reads one page.
   * @param source text of a page, however broken
   */
  read(source: Source): void {
    this.#pages += 1;
    const page = readHtmlPage(source, 'en');
    for (const { message } of page.problems) this.note(source.file, `read in part only: ${message}`);
    if (page.passages.some(({ text }) => isTemplate(text)))
      this.note(source.file, 'holds template code; save the page as visitors see it');
    const markup = page.problems.length > 0 ? nothing : readMarkup(source.text);
    const { findings } = lintPage(page, { source, format: 'html', site: null, today: this.#today });
    for (const finding of findings) this.#claim(finding, page.passages);
    for (const observation of observePage(page, source, markup)) this.#book.add(observation);
    if (markup.generator !== null) this.#generators.add(markup.generator);
    if (page.passages.length > 0 && page.lang !== '') this.#languages.add(page.lang);
    this.#hasForm ||= markup.hasForm;
    for (const url of markup.loads)
      for (const [pattern, name] of schedulers) if (pattern.test(url)) this.#calendars.add(name);
  }

  /**
   * Notes a file that was not read, or not as a whole.
   * @param file path as the report names it
   * @param note why, in words without a full stop
   */
  note(file: string, note: string): void {
    this.#noted += 1;
    if (this.#notes.length < limits.notes) this.#notes.push({ file, note });
  }

  #claim(
    { rule, kind, excerpt, why, fix, say, file, line, offset, endOffset }: Finding,
    passages: readonly { text: string; offsets: Uint32Array }[],
  ): void {
    const within = passages.find(({ offsets }) => (offsets[0] ?? 0) <= offset && (offsets.at(-1) ?? 0) >= endOffset);
    const words = oneLine(within?.text ?? excerpt).slice(0, 300);
    const key = `${rule}\0${words.toLowerCase()}`;
    const known = this.#claims.get(key);
    if (!known) {
      if (this.#claims.size < limits.claims)
        this.#claims.set(key, { rule, kind, words, why, fix, say, places: [{ file, line }], pages: 1, last: file });
    } else if (known.last !== file) {
      known.last = file;
      known.pages += 1;
      if (known.places.length < limits.places) known.places.push({ file, line });
    }
  }

  /** What was read so far, as a report. */
  report(): AuditReport {
    const facts = this.#book.facts();
    const claims = [...this.#claims.values()].map(({ last: _, ...claim }) => claim);
    const contradictions = findContradictions(facts, this.#today);
    const signs = {
      hasForm: this.#hasForm,
      schedulers: this.#calendars.ranked(),
      languages: this.#languages.ranked(),
    };
    return {
      version: 1,
      today: this.#today,
      summary: {
        pages: this.#pages,
        notes: this.#noted,
        claims: claims.length,
        facts: facts.length,
        contradictions: contradictions.length,
      },
      generators: this.#generators.ranked(),
      claims,
      facts,
      droppedFacts: this.#book.dropped,
      contradictions,
      map: mapNeeds(facts, signs),
      notes: this.#notes,
    };
  }
}
