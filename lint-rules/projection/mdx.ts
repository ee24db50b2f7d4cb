import type { Root } from 'mdast';
import type { Source } from '../../titan-map/source.ts';
import { readFrontmatter } from './frontmatter.ts';
import { readModule } from './jsx.ts';
import { readMarkdown } from './markdown-reader.ts';
import { Outline } from './outline.ts';
import type { Page } from './page.ts';
import { parseMarkdown, type SyntaxProblem } from './parser.ts';
import type { Scope } from './shown-text.ts';
import { firstHeading } from './tree.ts';

const nothing = { passages: [], comments: [], frontmatter: null, elements: [], code: [], resources: [] };

function unreadable(lang: string, problem: SyntaxProblem): Page {
  return { ...nothing, lang, problems: [problem] };
}

/**
 * Reads a page, and refuses one that is nested beyond the stack of this process.
 * @param defaultLang language of a page that is refused
 * @param read reads the page
 */
export function refuseTooDeep(defaultLang: string, read: () => Page): Page {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return unreadable(defaultLang, { offset: 0, message: 'parts nested too deeply inside of each other' });
  }
}

/**
 * Reads a Markdown or MDX page.
 * @param source the file
 * @param format `md` for CommonMark with HTML, `mdx` for MDX
 * @param defaultLang language when the frontmatter names none, as a BCP 47 primary tag
 */
export function readMarkdownPage(source: Source, format: 'md' | 'mdx', defaultLang: string): Page {
  return refuseTooDeep(defaultLang, () => {
    const parsed = parseMarkdown(source.text, format);
    return parsed.problem
      ? unreadable(defaultLang, parsed.problem)
      : readMarkdownTree(parsed.root, source, defaultLang);
  });
}

/**
 * Reads a page that is parsed already.
 * @param root mdast with positions; MDX nodes as mdast-util-mdx makes them
 * @param source file that the positions point into
 * @param defaultLang language when the frontmatter names none, as a BCP 47 primary tag
 */
export function readMarkdownTree(root: Root, source: Source, defaultLang: string): Page {
  const front = root.children[0]?.type === 'yaml' ? readFrontmatter(source) : null;
  const lang = front?.lang ?? defaultLang;
  const outline = new Outline(lang, front?.title ?? firstHeading(root));
  for (const { role, read, around } of front?.copy ?? []) {
    if (role === 'heading') outline.heading(0, read, around);
    else outline.aside(role, read, around);
  }
  const parts = {
    source: source.text,
    outline,
    comments: [...(front?.comments ?? [])],
    elements: [],
    code: [],
    resources: [],
    problems: [],
  };
  const scope = constantsOf(root, parts);
  readMarkdown(root, { ...parts, scope, shown: new Set() });
  const { comments, elements, code, resources, problems } = parts;
  return {
    lang,
    passages: outline.passages,
    comments,
    frontmatter: front?.frontmatter ?? null,
    elements,
    code,
    resources,
    problems,
  };
}

function constantsOf(root: Root, into: Parameters<typeof readModule>[1]): Scope {
  const modules = root.children.filter((node) => node.type === 'mdxjsEsm');
  return new Map(modules.flatMap((node) => [...readModule(node, into)]));
}
