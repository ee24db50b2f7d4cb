import type { Source } from '../../titan-map/source.ts';
import { childSlot, parseYaml, plainValue, type Slot } from '../../titan-map/yaml.ts';
import type { PassageRole } from '../passage.ts';
import type { Surroundings } from './outline.ts';
import type { Frontmatter, SourceComment } from './page.ts';
import { type ShownScalar, shownScalars, yamlComments } from './yaml.ts';

/** What the frontmatter says to visitors and to the reader of the page. */
export interface FrontmatterReading {
  frontmatter: Frontmatter;
  lang: string | null;
  title: string | null;
  copy: { role: PassageRole; read: { text: string; offsets: Uint32Array }; around: Surroundings }[];
  comments: SourceComment[];
}

const roleOfKey: Readonly<Record<string, PassageRole>> = {
  title: 'title',
  description: 'meta',
  heading: 'heading',
  lead: 'paragraph',
  label: 'label',
  cta: 'cta',
  button: 'cta',
  alt: 'alt',
  q: 'question',
  question: 'question',
  a: 'answer',
  answer: 'answer',
};

function describe({ keys, siblings, text, offsets }: ShownScalar): FrontmatterReading['copy'][number] {
  const nested = keys.length > 1;
  const known = roleOfKey[keys.at(-1) ?? ''] ?? 'meta';
  const role = nested && (known === 'title' || known === 'heading') ? 'label' : known;
  const question = role === 'answer' ? (siblings.get('question') ?? siblings.get('q') ?? null) : null;
  const beside = nested
    ? [...siblings.values()].filter((value) => value !== text && value !== question).slice(0, 12)
    : [];
  return { role, read: { text, offsets }, around: { question, beside } };
}

function textAt(root: Slot | null, key: string): string | null {
  const slot = root && childSlot(root, key);
  const value = slot && plainValue(slot);
  return typeof value === 'string' ? value.trim() || null : null;
}

/**
 * Reads the frontmatter of a page.
 * @param source page that starts with `---`
 */
export function readFrontmatter(source: Source): FrontmatterReading {
  const start = source.text.indexOf('\n') + 1;
  const close = /^---[ \t]*$/gm;
  close.lastIndex = start;
  const end = close.exec(source.text)?.index ?? source.text.length;
  const { root, problems, readable } = parseYaml(source, { start, end });
  return {
    frontmatter: { root, readable, problems, offset: 0, endOffset: Math.min(end + 3, source.text.length) },
    lang: textAt(root, 'lang'),
    title: textAt(root, 'title'),
    copy: root ? shownScalars(root).map(describe) : [],
    comments: root ? yamlComments(root, end) : [],
  };
}

/**
 * Where a value of the frontmatter stands.
 * @param frontmatter readable frontmatter
 * @param path keys and list positions; the deepest part that exists is taken
 */
export function frontmatterSlot(frontmatter: Frontmatter, path: readonly PropertyKey[]): Slot | null {
  let slot = frontmatter.root;
  for (const step of path) {
    const child = slot && typeof step !== 'symbol' ? childSlot(slot, step) : null;
    if (!child) break;
    slot = child;
  }
  return slot;
}
