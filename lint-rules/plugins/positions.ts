import type { Nodes, Parents, Root } from 'mdast';
import { positionAt, type Source } from '../../titan-map/source.ts';
import type { Span } from '../projection/page.ts';
import { align } from '../projection/text.ts';
import { plainText } from '../projection/tree.ts';

const startOf = (node: Nodes) => node.position?.start.offset;
const endOf = (node: Nodes) => node.position?.end.offset;

/** For each child the offset that it ends at the latest: where the next child with a place starts. */
function limitsOf(children: readonly Nodes[], end: number): number[] {
  const limits: number[] = [];
  let limit = end;
  for (const child of children.toReversed()) {
    limits.push(limit);
    limit = startOf(child) ?? limit;
  }
  return limits.reverse();
}

function placed(node: Nodes, source: Source, { offset, endOffset }: Span): Nodes {
  const position = {
    start: { ...positionAt(source, offset), offset },
    end: { ...positionAt(source, endOffset), offset: endOffset },
  };
  const children = 'children' in node ? { children: childrenOf(node, source, { offset, endOffset }) } : {};
  return { ...node, ...children, position } as Nodes;
}

function childrenOf(parent: Parents, source: Source, span: Span): Nodes[] {
  const children: readonly Nodes[] = parent.children;
  const limits = limitsOf(children, span.endOffset);
  let at = span.offset;
  return children.map((child, index) => {
    const start = startOf(child);
    const end = endOf(child);
    if (start !== undefined && end !== undefined) {
      at = end;
      if (!('children' in child)) return child;
      return { ...child, children: childrenOf(child, source, { offset: start, endOffset: end }) } as Nodes;
    }
    const words = plainText(child);
    const offsets = align(words, source.text, at, Math.max(limits[index] ?? at, at), 'markdown');
    const found = { offset: offsets[0] ?? at, endOffset: offsets[words.length] ?? at };
    at = found.endOffset;
    return placed(child, source, found);
  });
}

/**
 * Gives a place to nodes that a plugin made after parsing, such as the links that remark-gfm makes of bare addresses.
 * @param root tree whose other nodes have positions, which is left as it is
 * @param source file that the positions point into
 * @returns a tree in which every node has a position
 */
export function restorePositions(root: Root, source: Source): Root {
  const span = { offset: 0, endOffset: source.text.length };
  return { ...root, children: childrenOf(root, source, span) as Root['children'] };
}
