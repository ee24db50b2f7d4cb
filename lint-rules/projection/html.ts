import { parse } from 'parse5';
import type { Source } from '../../titan-map/source.ts';
import { parseYaml } from '../../titan-map/yaml.ts';
import type { PassageRole } from '../passage.ts';
import {
  attributeOf,
  type HtmlElement,
  type HtmlNode,
  type HtmlSink,
  htmlText,
  isElement,
  primaryTag,
  readHtml,
  readHtmlAttribute,
} from './html-reader.ts';
import { Outline } from './outline.ts';
import type { ElementUse, Page } from './page.ts';
import { align, createTextBuilder } from './text.ts';
import { shownScalars } from './yaml.ts';

/** `meta` elements that search results, social cards and browsers show, by name or property. */
export const shownMeta =
  /^(?:description|author|application-name|apple-mobile-web-app-title|(?:og|twitter):(?:title|description|site_name|image:alt))$/i;

function elementsOf(nodes: readonly HtmlNode[]): HtmlElement[] {
  return nodes.filter(isElement);
}

function readTitle(element: HtmlElement, source: string, outline: Outline): void {
  const builder = createTextBuilder();
  for (const node of element.childNodes)
    if ('value' in node && node.sourceCodeLocation) {
      const { startOffset, endOffset } = node.sourceCodeLocation;
      builder.add(node.value, align(node.value, source, startOffset, endOffset, 'html'));
    }
  if (builder.hasText) outline.aside('title', builder.finish());
}

function readMeta(element: HtmlElement, source: string, outline: Outline): void {
  const name = attributeOf(element, 'name') ?? attributeOf(element, 'property') ?? '';
  const read = shownMeta.test(name) ? readHtmlAttribute(element, 'content', source, 0) : null;
  const role: PassageRole = /title$/i.test(name) ? 'title' : 'meta';
  if (read) outline.aside(role, read);
}

/** Elements that open a calendar of another company or take a request, and any that carries data for a script. */
function readParts(nodes: readonly HtmlNode[], parts: ElementUse[]): void {
  for (const element of elementsOf(nodes)) {
    const { tagName, attrs, sourceCodeLocation: place } = element;
    const carries = attrs.some(({ name }) => name.startsWith('data-'));
    if (place && (carries || tagName === 'form' || tagName === 'iframe' || tagName === 'script'))
      parts.push({
        name: tagName,
        offset: place.startOffset,
        endOffset: place.startOffset + tagName.length + 1,
        attributes: attrs.map(({ name, value }) => {
          const at = place.attrs?.[name] ?? place;
          return { name, value, valueSpan: null, offset: at.startOffset, endOffset: at.endOffset };
        }),
      });
    readParts(element.childNodes, parts);
  }
}

/** Reads JSON-LD, which is YAML as well: its strings come with their places that way. */
function readStructuredData(element: HtmlElement, source: Source, outline: Outline): void {
  const [content] = element.childNodes;
  const place = content?.sourceCodeLocation;
  if (!place) return;
  const { root } = parseYaml(source, { start: place.startOffset, end: place.endOffset });
  for (const { text, offsets } of root ? shownScalars(root) : []) outline.aside('json-ld', { text, offsets });
}

function readScripts(nodes: readonly HtmlNode[], source: Source, outline: Outline): void {
  for (const element of elementsOf(nodes)) {
    if (element.tagName !== 'script') readScripts(element.childNodes, source, outline);
    else if (attributeOf(element, 'type') === 'application/ld+json') readStructuredData(element, source, outline);
  }
}

function readHead(head: HtmlElement, source: string, outline: Outline): void {
  for (const element of elementsOf(head.childNodes)) {
    if (element.tagName === 'title') readTitle(element, source, outline);
    else if (element.tagName === 'meta') readMeta(element, source, outline);
  }
}

/**
 * Reads a built page: text, the attributes that people read or hear, head and structured data. The page's language is
 * that of the `html` element, and inside of the page that of the nearest `lang`. Of its elements those are listed that rules look for: forms, frames, scripts and what carries data.
 * @param source the file
 * @param defaultLang language when the page names none, as a BCP 47 primary tag
 * @param preview whether the page was built for review; elements with `data-truecopy-preview` are then left out
 */
export function readHtmlPage(source: Source, defaultLang: string, preview = false): Page {
  const nothing = { frontmatter: null, elements: [], code: [] };
  try {
    const { childNodes } = parse(source.text, { sourceCodeLocationInfo: true, scriptingEnabled: false });
    const html = elementsOf(childNodes).find((element) => element.tagName === 'html');
    const [head, body] = ['head', 'body'].map((name) =>
      elementsOf(html?.childNodes ?? []).find((element) => element.tagName === name),
    );
    const lang = primaryTag((html && attributeOf(html, 'lang')) || defaultLang);
    const title = elementsOf(head?.childNodes ?? []).find((element) => element.tagName === 'title');
    const outline = new Outline(lang, title ? htmlText(title) || null : null);
    const sink: HtmlSink = { outline, comments: [], resources: [], preview };
    if (head) readHead(head, source.text, outline);
    readScripts(childNodes, source, outline);
    readHtml(body?.childNodes ?? [], source.text, 0, sink);
    const { comments, resources } = sink;
    const elements: ElementUse[] = [];
    readParts(childNodes, elements);
    return { ...nothing, lang, passages: outline.passages, comments, resources, elements, problems: [] };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const problem = { offset: 0, message: 'elements nested too deeply inside of each other' };
    return { ...nothing, lang: defaultLang, passages: [], comments: [], resources: [], problems: [problem] };
  }
}
