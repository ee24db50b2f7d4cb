import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClaimKind } from '../lint-rules/claims/claim.ts';
import type { Passage, PassageRole } from '../lint-rules/passage.ts';

/** A labelled text of the claims corpus. */
export interface Item {
  file: string;
  id: string;
  text: string;
  label: 'blocked' | 'allowed';
  kind: ClaimKind | null;
  context: string;
  hard: boolean;
  why: string;
}

const folder = new URL('../tests/corpus/claims/', import.meta.url);
const roles: Readonly<Record<string, PassageRole>> = { heading: 'heading', cta: 'cta', meta: 'meta', alt: 'alt' };

/** Names of the labelled files, without ending. */
export function corpusFiles(): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .map((name) => basename(name, '.jsonl'))
    .sort();
}

/** Where a file of the corpus stands, by its name without ending, or by its path. */
export function corpusFile(file: string): URL {
  return file.endsWith('.jsonl') ? pathToFileURL(file) : new URL(`${file}.jsonl`, folder);
}

/** Reads one file of the corpus. */
export function readItems(file: string): Item[] {
  return readFileSync(corpusFile(file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => ({ ...(JSON.parse(line) as Omit<Item, 'file'>), file: basename(file, '.jsonl') }));
}

/** Language an item is written in. */
export function languageOf({ file, lang }: Item & { lang?: string }): 'en' | 'es' {
  return lang === 'es' || /es$|spanish/.test(file) ? 'es' : 'en';
}

/** The passage that the engine would make of an item standing alone. */
export function passageOf(item: Item): Passage {
  return {
    role: roles[item.context] ?? 'paragraph',
    text: item.text,
    offsets: Uint32Array.from({ length: item.text.length + 1 }, (_, index) => index),
    lang: languageOf(item),
    context: { title: null, headings: [], leadIn: null, question: null, before: null, beside: [] },
  };
}

/** Gives items that name each other as twins one common key, so that no split parts them. */
export function twinKeys(items: readonly Item[]): Map<Item, string> {
  const parent = new Map<string, string>();
  const root = (id: string): string => {
    const up = parent.get(id);
    return up === undefined || up === id ? id : root(up);
  };
  const ids = new Set(items.map(({ id }) => id));
  for (const { id, why } of items) {
    for (const [other] of why.matchAll(/\b[a-z]{1,3}-[a-z0-9-]*\d+[ab]?\b/g)) {
      if (ids.has(other) && other !== id) parent.set(root(id), root(other));
    }
    const base = /^(.*\d)[ab]$/.exec(id)?.[1];
    if (base && (ids.has(`${base}a`) || ids.has(`${base}b`))) parent.set(root(id), root(`${base}#`));
  }
  return new Map(items.map((item) => [item, root(item.id)]));
}
