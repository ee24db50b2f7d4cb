import { join, relative, resolve, sep } from 'node:path';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { z } from 'zod';
import { type LoadedMap, loadTitanMap } from '../../titan-map/load.ts';
import type { Source } from '../../titan-map/source.ts';
import { lintPage } from '../lint.ts';
import { siteContext } from '../lint-files.ts';
import { applyReviews } from '../reviews/apply.ts';
import { reviewsOf } from '../reviews/site-reviews.ts';
import { siteOf } from '../select-files.ts';
import { readGates } from '../site-gates.ts';
import { addFindings, addProblem, readOptions, sourceOf } from './messages.ts';
import { readRemarkTree } from './remark-tree.ts';

const optionsSchema = z.strictObject({
  /** Folder that holds content/ and titan-map/; the working folder of the file when left out. */
  root: z.string().min(1).optional(),
  /** Day to lint for, YYYY-MM-DD, instead of today. */
  today: z.iso.date().optional(),
});

export type RemarkOptions = z.input<typeof optionsSchema>;

const frontmatterFences = /^---[ \t]*\r?\n(?:[\s\S]*?\r?\n)?---[ \t]*(?:\r?\n|$)/;

/** What the parser left unread because a plugin is missing; null when it read the page. */
function missingParser(tree: Root, text: string, path: string): string | null {
  if (path.endsWith('.mdx') && tree.children.some((node) => node.type === 'html'))
    return 'Found HTML in the tree of an MDX page; expected remark-mdx before truecopy, which reads components.';
  if (tree.children[0]?.type !== 'yaml' && frontmatterFences.test(text))
    return 'Found frontmatter that was read as text; expected remark-frontmatter before truecopy.';
  return null;
}

function brokenMap({ site, problems }: LoadedMap): string {
  const [first] = problems;
  const at = first ? ` The first of ${problems.length} stands at ${first.file}:${first.line}: ${first.message}` : '';
  return `Found a Titan Map of ${site} that cannot be used; expected one to hold this page against.${at}`;
}

/**
 * remark plugin that runs Truecopy's rules over a Markdown or MDX tree. Needs remark-frontmatter, and remark-mdx for
 * `.mdx`. A page in content/<site>/ is held against titan-map/<site>/, any other page is judged in manual mode.
 * @param options folder of the project, and day to lint for
 * @returns transformer that leaves the tree as it is and puts a message with source `truecopy` on the file per finding
 * @throws {TypeError} when an option is unknown or has no usable value
 */
export default function remarkTruecopy(options?: RemarkOptions | null): (tree: Root, file: VFile) => void {
  const { root: folder, today } = readOptions(optionsSchema, options, 'truecopy/remark');
  const maps = new Map<string, LoadedMap>();
  const mapOf = (root: string, site: string): LoadedMap => {
    const path = join(root, 'titan-map', site);
    const loaded = maps.get(path) ?? loadTitanMap(path, { root });
    maps.set(path, loaded);
    return loaded;
  };
  return (tree, file) => {
    const { text } = sourceOf(file);
    const missing = missingParser(tree, text, file.path ?? '');
    if (missing) return addProblem(file, { rule: 'content/syntax', line: 1, column: 1, message: missing });

    const root = resolve(file.cwd, folder ?? '.');
    const path = file.path === undefined ? null : resolve(file.cwd, file.path);
    const site = path === null ? null : siteOf(root, path);
    const loaded = site === null ? null : mapOf(root, site);
    if (loaded && !loaded.map)
      return addProblem(file, {
        rule: loaded.problems[0]?.rule ?? 'map/unreadable',
        line: 1,
        column: 1,
        message: brokenMap(loaded),
        hint: `truecopy map check --site ${loaded.site} lists all that is wrong with it.`,
      });

    const now = new Date();
    const context = siteContext(loaded, now, today);
    const source: Source = { file: path === null ? '' : relative(root, path).split(sep).join('/'), text };
    const page = readRemarkTree(tree, source, context.lang);
    const gates = () =>
      context.site && readGates(root, context.site.id, context.site.map.business, context.today).gates;
    const { findings, problems } = lintPage(page, { ...context, gates, source, format: 'mdx' });
    const actual = siteContext(loaded, now, undefined).today;
    const decisions = loaded && reviewsOf(root, loaded, { today: context.today, actual });
    addFindings(file, loaded && decisions ? applyReviews(findings, new Map([[loaded.site, decisions]])) : findings);
    for (const problem of problems) addProblem(file, problem);
  };
}
