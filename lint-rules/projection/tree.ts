import type { Blockquote, Nodes, Parents } from 'mdast';

/** Words of a node without markup, as far as comparing and asking need them. */
export function plainText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}

/** The `<summary>` of a `<details>` element, whether it stands on a line of its own or opens a paragraph. */
export function findSummary(details: Parents): Nodes | null {
  for (const child of details.children) {
    if (child.type === 'paragraph') {
      const inside = findSummary(child);
      if (inside) return inside;
    } else if ((child.type === 'mdxJsxFlowElement' || child.type === 'mdxJsxTextElement') && child.name === 'summary') {
      return child;
    }
  }
  return null;
}

/** Words of the first heading; null when there is none. */
export function firstHeading(root: Parents): string | null {
  const heading = root.children.find((node) => node.type === 'heading');
  return heading ? plainText(heading).trim() || null : null;
}

/** Addresses that links and pictures refer to by name, by the name in lower case. */
export function definitions(parent: Parents, found = new Map<string, string>()): Map<string, string> {
  for (const child of parent.children) {
    if (child.type === 'definition') found.set(child.identifier.toLowerCase(), child.url);
    else if (child.type === 'blockquote') definitions(innermostQuote(child), found);
    else if ('children' in child && child.type !== 'paragraph') definitions(child, found);
  }
  return found;
}

/**
 * Where the title of a link, picture or definition starts.
 * @param written source of the node, such as `[map](/map "Where we work")`
 * @param title title as parsed
 * @returns offset in `written` of the first unit after the opening mark
 */
export function titleStart(written: string, title: string): number {
  const closing = /(["')])\s*\)?\s*$/.exec(written);
  const mark = closing?.[1] === ')' ? '(' : (closing?.[1] ?? '"');
  const end = closing?.index ?? written.length;
  for (let at = written.lastIndexOf(mark, end - title.length - 1); at > 0; at = written.lastIndexOf(mark, at - 1))
    if (/\s/.test(written[at - 1] ?? '')) return at + 1;
  return 0;
}

/** The quote that holds the words, when quotes hold nothing but each other; found without recursion, however many they are. */
export function innermostQuote(quote: Blockquote): Blockquote {
  let inner = quote;
  while (inner.children.length === 1) {
    const [only] = inner.children;
    if (only?.type !== 'blockquote') break;
    inner = only;
  }
  return inner;
}
