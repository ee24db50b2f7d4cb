import type { Nodes, Paragraph, Parents, Root } from 'mdast';

const blank = /^[ \t\r\n]*$/;

const isBlank = (node: Nodes) => node.type === 'text' && blank.test(node.value);
const isCode = ({ type }: Nodes) => type === 'mdxJsxTextElement' || type === 'mdxTextExpression';

function holdsOnlyCode({ children }: Paragraph): boolean {
  return children.some(isCode) && children.every((child) => isCode(child) || isBlank(child));
}

function asBlock(node: Nodes): Nodes {
  if (node.type === 'mdxTextExpression') return { ...node, type: 'mdxFlowExpression' };
  if (node.type === 'mdxJsxTextElement') return { ...node, type: 'mdxJsxFlowElement' } as Nodes;
  return node;
}

function unraveled(node: Nodes): Nodes {
  return 'children' in node ? ({ ...node, children: childrenOf(node) } as Nodes) : node;
}

function childrenOf(parent: Parents): Nodes[] {
  const children: readonly Nodes[] = parent.children;
  return children
    .flatMap((child) =>
      child.type === 'paragraph' && holdsOnlyCode(child)
        ? child.children.filter((inner) => !isBlank(inner)).map(asBlock)
        : child,
    )
    .map(unraveled);
}

/**
 * Makes blocks of paragraphs that hold nothing but components and expressions, as MDX does before it renders a page.
 * @param root tree of remark-parse and remark-mdx, which is left as it is
 * @returns a tree with the same positions
 */
export function unravel(root: Root): Root {
  return { ...root, children: childrenOf(root) as Root['children'] };
}
