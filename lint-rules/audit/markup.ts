import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { oneLine } from '../projection/text.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A link of the menu. */
export interface MenuLink {
  text: string;
  /** Offset in the source, in UTF-16 units. */
  offset: number;
}

/** What the markup of a page tells beside its copy. */
export interface Markup {
  menu: readonly MenuLink[];
  /** Parsed JSON-LD, with the offset of its element. */
  structured: readonly { data: unknown; offset: number }[];
  /** Names that `og:site_name` gives. */
  siteNames: readonly { text: string; offset: number }[];
  /** Addresses of scripts and frames that the page loads. */
  loads: readonly string[];
  /** Whether it has a form in which a visitor can leave a phone number or an e-mail address. */
  hasForm: boolean;
  /** Program that made it, as it says itself. */
  generator: string | null;
}

const attribute = (element: Element, name: string) => element.attrs.find((each) => each.name === name)?.value ?? null;
const isElement = (node: Node): node is Element => 'tagName' in node;
const inMenu = /(?:^|[\s_-])(?:nav|navbar|navigation|menu|main-menu|topnav)(?:$|[\s_-])/i;

function textOf(element: Element): string {
  const parts: string[] = [];
  const left: Node[] = [element];
  for (let node = left.pop(); node; node = left.pop()) {
    if (node.nodeName === '#text' && 'value' in node) parts.push(node.value);
    else if (isElement(node)) left.push(...node.childNodes.toReversed());
  }
  return oneLine(parts.join(' '));
}

function isMenu(element: Element): boolean {
  if (element.tagName === 'nav' || attribute(element, 'role') === 'navigation') return true;
  return (
    /^(?:ul|div|header)$/.test(element.tagName) &&
    inMenu.test(`${attribute(element, 'class') ?? ''} ${attribute(element, 'id') ?? ''}`)
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/g, ''));
  } catch {
    return null;
  }
}

/**
 * Reads what the markup of a page tells beside its copy. Never throws, however broken the page is.
 * @param html text of the page
 */
export function readMarkup(html: string): Markup {
  const menu: MenuLink[] = [];
  const structured: { data: unknown; offset: number }[] = [];
  const siteNames: { text: string; offset: number }[] = [];
  const loads: string[] = [];
  let hasForm = false;
  let generator: string | null = null;
  const left: { node: Node; menu: boolean; form: boolean }[] = [
    { node: parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false }), menu: false, form: false },
  ];
  for (let next = left.pop(); next; next = left.pop()) {
    const { node } = next;
    let { menu: within, form } = next;
    if (isElement(node)) {
      const offset = node.sourceCodeLocation?.startOffset ?? 0;
      const { tagName } = node;
      within ||= isMenu(node);
      form ||= tagName === 'form';
      if (tagName === 'a' && within) menu.push({ text: textOf(node), offset });
      if (tagName === 'meta') {
        const name = attribute(node, 'property') ?? attribute(node, 'name') ?? '';
        const content = oneLine(attribute(node, 'content') ?? '');
        if (/^og:site_name$/i.test(name) && content !== '') siteNames.push({ text: content, offset });
        if (/^generator$/i.test(name) && content !== '') generator ??= content;
      }
      if (tagName === 'script' && /^application\/ld\+json/i.test(attribute(node, 'type') ?? '')) {
        const [content] = node.childNodes;
        const data = content && 'value' in content ? parsed(content.value) : null;
        if (data !== null) structured.push({ data, offset });
      }
      if (tagName === 'script' || tagName === 'iframe') {
        const src = attribute(node, 'src');
        if (src !== null) loads.push(src);
      }
      if (form && /^(?:input|textarea)$/.test(tagName)) {
        const named = `${attribute(node, 'type') ?? ''} ${attribute(node, 'name') ?? ''}`;
        hasForm ||= /\b(?:tel|email|phone|your-email|correo|telefono)\b/i.test(named);
      }
    }
    if ('childNodes' in node)
      for (const child of node.childNodes.toReversed()) left.push({ node: child, menu: within, form });
  }
  return { menu, structured, siteNames, loads, hasForm, generator };
}
