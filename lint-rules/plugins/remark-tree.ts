import type { Root } from 'mdast';
import type { Source } from '../../titan-map/source.ts';
import { readMarkdownTree, refuseTooDeep } from '../projection/mdx.ts';
import type { Page } from '../projection/page.ts';
import { restorePositions } from './positions.ts';
import { unravel } from './unravel.ts';

/**
 * Reads a page from the tree that remark made of it.
 * @param tree tree of remark-parse and its extensions, which is left as it is
 * @param source file that the positions point into
 * @param defaultLang language when the frontmatter names none, as a BCP 47 primary tag
 */
export function readRemarkTree(tree: Root, source: Source, defaultLang: string): Page {
  return refuseTooDeep(defaultLang, () =>
    readMarkdownTree(unravel(restorePositions(tree, source)), source, defaultLang),
  );
}
