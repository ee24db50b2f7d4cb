import { readFileSync } from 'node:fs';
import type { Passage } from '../lint-rules/passage.ts';
import { readMarkdownPage } from '../lint-rules/projection/mdx.ts';

/** What the corpus expects of one place of a page. */
export interface Expectation {
  kind: string | null;
  label: 'blocked' | 'allowed' | 'suppressed';
  /** Source text that occurs once in the page and starts the sentence. */
  at: string;
}

/** A labelled sentence of a page, inside what stands around it. */
export interface PageSentence {
  id: string;
  passage: Passage;
  /** Index of the first unit of the sentence in `passage.text`. */
  start: number;
  label: 'blocked' | 'allowed';
  kind: string | null;
}

const folder = new URL('../tests/corpus/pages/', import.meta.url);

/** A labelled page: its passages, and the sentences that its expectations name. */
export interface LabelledPage {
  file: string;
  passages: readonly Passage[];
  sentences: readonly PageSentence[];
}

/** Reads the labelled pages; sentences that a directive hides are among the blocked ones. */
export function readLabelledPages(): LabelledPage[] {
  const pages = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as Record<string, Expectation[]>;
  return Object.entries(pages).map(([file, rows]) => {
    const text = readFileSync(new URL(file, folder), 'utf8');
    const { passages } = readMarkdownPage({ file, text }, file.endsWith('.md') ? 'md' : 'mdx', 'en');
    const sentences = rows
      .filter(({ kind }) => !kind?.includes('/'))
      .flatMap(({ at, kind, label }, index): PageSentence[] => {
        const offset = text.indexOf(at);
        const passage = passages.find(({ offsets }) => (offsets[0] ?? 0) <= offset && offset < (offsets.at(-1) ?? 0));
        if (!passage) return [];
        const start = passage.offsets.findIndex((from) => from >= offset);
        return [{ id: `${file}#${index}`, passage, start, label: label === 'allowed' ? label : 'blocked', kind }];
      });
    return { file, passages, sentences };
  });
}
