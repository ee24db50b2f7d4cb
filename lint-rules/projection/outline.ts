import type { Passage, PassageContext, PassageRole } from '../passage.ts';

/** Where on the page the next passage stands, apart from the headings above it. */
export interface Surroundings {
  leadIn?: string | null;
  question?: string | null;
  beside?: readonly string[];
}

interface Heading {
  depth: number;
  text: string;
}

const asks = /[?？]["'”’)*_\s]*$/;

/** Whether a text is a question by its last mark. */
export function isQuestion(text: string): boolean {
  return asks.test(text);
}

/** Passages of a page in reading order, each with what a reader has in mind on reaching it. */
export class Outline {
  readonly passages: Passage[] = [];
  #lang: string;
  readonly #title: string | null;
  #headings: Heading[] = [];
  #before: string | null = null;

  constructor(lang: string, title: string | null) {
    this.#lang = lang;
    this.#title = title;
  }

  /** Adds a passage that stands beside the reading order, such as an alternative text. */
  aside(role: PassageRole, read: { text: string; offsets: Uint32Array }, around: Surroundings = {}): void {
    this.passages.push({ role, ...read, lang: this.#lang, context: this.#context(read.text, around) });
  }

  /** Adds a passage of running copy; the next one has it in mind. */
  add(role: PassageRole, read: { text: string; offsets: Uint32Array }, around: Surroundings = {}): void {
    this.aside(role, read, around);
    this.#before = read.text;
  }

  /** Adds a heading and opens its section. A depth of 0 stands above every heading of the body. */
  heading(depth: number, read: { text: string; offsets: Uint32Array }, around: Surroundings = {}): void {
    this.#headings = this.#headings.filter((heading) => heading.depth < depth);
    this.#before = null;
    this.aside('heading', read, around);
    this.#headings.push({ depth, text: read.text });
  }

  /** Reads something in another language, and then goes on in the one before. */
  speaking(lang: string, read: () => void): void {
    const before = this.#lang;
    this.#lang = lang;
    read();
    this.#lang = before;
  }

  /** Reads something apart from the running copy, such as a footnote, and then goes on where it was. */
  apart(read: () => void): void {
    const before = this.#before;
    const headings = this.#headings;
    this.#before = null;
    read();
    this.#before = before;
    this.#headings = headings;
  }

  /** Reads content under a title that is no heading of the page, such as a card's. */
  under(title: string | null, read: () => void): void {
    const headings = this.#headings;
    if (title !== null) this.#headings = [...headings, { depth: 7, text: title }];
    read();
    if (title !== null) this.#headings = headings;
  }

  #context(text: string, { leadIn = null, question = null, beside = [] }: Surroundings): PassageContext {
    const last = this.#headings.at(-1)?.text ?? null;
    const asked =
      question ?? [this.#before, last].find((candidate) => candidate !== null && isQuestion(candidate)) ?? null;
    return {
      title: this.#title,
      headings: this.#headings.map((heading) => heading.text),
      leadIn,
      question: isQuestion(text) ? null : asked,
      before: this.#before,
      beside,
    };
  }
}
