import { resolve } from 'node:path';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFile } from 'vfile';
import { VFileMessage } from 'vfile-message';
import { lintFiles } from '../lint-rules/lint-files.ts';
import remarkTruecopy from '../lint-rules/plugins/remark.ts';
import { readRemarkTree } from '../lint-rules/plugins/remark-tree.ts';
import { readMarkdownPage } from '../lint-rules/projection/mdx.ts';
import type { Page } from '../lint-rules/projection/page.ts';

/** What the two ways of reading made of the same files. */
export interface Parity {
  files: number;
  /** Files that both refuse to read. */
  refused: number;
  passages: number;
  findings: number;
  /** One line per file that they do not agree on. */
  differences: string[];
}

export interface ParityOptions {
  /** Folder that holds content/ and titan-map/. */
  root: string;
  /** Files and folders of pages, from the current folder. */
  paths: readonly string[];
  /** Day to lint for, YYYY-MM-DD. */
  today: string;
}

const processorFor = (format: 'md' | 'mdx') => {
  const processor = unified().use(remarkParse).use(remarkFrontmatter).use(remarkGfm);
  return format === 'mdx' ? processor.use(remarkMdx) : processor;
};

function formatOf(file: string): 'md' | 'mdx' | null {
  const ending = /\.(mdx?)$/i.exec(file)?.[1]?.toLowerCase();
  return ending === 'md' || ending === 'mdx' ? ending : null;
}

interface Mark {
  rule: string;
  offset: number;
  endOffset: number;
}

const inOrder = (marks: readonly Mark[]) =>
  marks.map(({ rule, offset, endOffset }) => `${offset}-${endOffset} ${rule}`).sort();

function marksOf(file: VFile): Mark[] {
  return file.messages.flatMap(({ source, ruleId, place }) =>
    source === 'truecopy' && ruleId && place && 'start' in place
      ? [{ rule: ruleId, offset: place.start.offset ?? -1, endOffset: place.end.offset ?? -1 }]
      : [],
  );
}

function parse(processor: { parse(file: VFile): Root }, file: VFile): Root | null {
  try {
    return processor.parse(file);
  } catch (error) {
    if (error instanceof VFileMessage) return null;
    throw error;
  }
}

/** Passages as text. A blank may stand for a run of blanks, so its place within the run is left out. */
const passagesOf = ({ passages }: Page) =>
  passages.map(({ offsets, ...passage }) =>
    JSON.stringify({
      ...passage,
      offsets: Array.from(offsets, (at, unit) => (passage.text[unit] === ' ' ? null : at)),
    }),
  );

function firstDifference(fast: readonly string[], remark: readonly string[]): string | null {
  const at = Array.from({ length: Math.max(fast.length, remark.length) }).findIndex((_, i) => fast[i] !== remark[i]);
  return at < 0 ? null : `${fast[at] ?? 'nothing'}, with remark ${remark[at] ?? 'nothing'}`;
}

/**
 * Reads pages with the parser that renders them and with remark, and compares what is read and what is found.
 * @param options pages, project folder and day
 */
export function compareReadings({ root, paths, today }: ParityOptions): Parity {
  const run = lintFiles({ root, paths, now: new Date(`${today}T12:00:00Z`), today });
  const parity: Parity = { files: 0, refused: 0, passages: 0, findings: 0, differences: [] };
  const refused = new Set(run.problems.map(({ file }) => file));
  const processors = {
    md: processorFor('md').use(remarkTruecopy, { root, today }).freeze(),
    mdx: processorFor('mdx').use(remarkTruecopy, { root, today }).freeze(),
  };
  for (const source of run.sources.values()) {
    const format = formatOf(source.file);
    if (!format) continue;
    parity.files += 1;
    const file = new VFile({ path: resolve(root, source.file), cwd: root, value: source.text });
    const tree = parse(processors[format], file);
    if (!tree || refused.has(source.file)) {
      if (!tree && refused.has(source.file)) parity.refused += 1;
      else parity.differences.push(`${source.file}: only one of the two can read it`);
      continue;
    }
    processors[format].runSync(tree, file);
    const found = inOrder(run.findings.filter((finding) => finding.file === source.file));
    const passages = passagesOf(readMarkdownPage(source, format, 'en'));
    const difference =
      firstDifference(passages, passagesOf(readRemarkTree(tree, source, 'en'))) ??
      firstDifference(found, inOrder(marksOf(file)));
    if (difference) parity.differences.push(`${source.file}: ${difference}`);
    parity.passages += passages.length;
    parity.findings += found.length;
  }
  return parity;
}

if (import.meta.main) {
  const paths = process.argv.slice(2);
  if (paths.length === 0) {
    process.stderr.write('Name a folder of pages: node scripts/parity.ts FOLDER\n');
    process.exit(2);
  }
  const today = new Date().toISOString().slice(0, 10);
  const { differences, ...counts } = compareReadings({ root: process.cwd(), paths, today });
  for (const difference of differences) process.stdout.write(`${difference}\n`);
  process.stdout.write(
    `${counts.files} files (${counts.refused} refused by both), ${counts.passages} passages, ${counts.findings} findings: ` +
      `${differences.length} ${differences.length === 1 ? 'file differs' : 'files differ'}\n`,
  );
  process.exitCode = differences.length > 0 ? 1 : 0;
}
