import type { SourceProblem } from '../../titan-map/source.ts';
import type { Slot } from '../../titan-map/yaml.ts';
import type { Passage } from '../passage.ts';
import type { SyntaxProblem } from './parser.ts';

/** A range of the source in UTF-16 units; the end is exclusive. */
export interface Span {
  offset: number;
  endOffset: number;
}

/** A comment without its marks. */
export interface SourceComment extends Span {
  text: string;
}

export interface Attribute extends Span {
  name: string;
  /** The text when it is written as a plain string, else null. */
  value: string | null;
  /** Range of the text between the quotes, or of the expression between the braces. */
  valueSpan: Span | null;
}

/** A component or an HTML element that a page uses. The span is that of the opening tag's name with its `<`. */
export interface ElementUse extends Span {
  name: string;
  /** The whole element up to its closing tag, where that is known. */
  whole?: Span;
  attributes: readonly Attribute[];
}

/** Code that stands in a page: an import, an export, or an expression that is more than a literal. */
export interface CodeUse extends Span {
  kind: 'module' | 'expression';
}

/** A picture or a link of the page. */
export interface Resource extends Span {
  kind: 'image' | 'link';
  url: string;
  /** Alternative text of a picture, else null. */
  alt: string | null;
}

/** The YAML between the first lines of a page. */
export interface Frontmatter extends Span {
  /** Outermost value; null when it is empty or cannot be read. */
  root: Slot | null;
  /** False when it is no YAML. */
  readable: boolean;
  problems: readonly SourceProblem[];
}

/** All that rules know of one file, with exact places. */
export interface Page {
  lang: string;
  passages: readonly Passage[];
  comments: readonly SourceComment[];
  frontmatter: Frontmatter | null;
  elements: readonly ElementUse[];
  code: readonly CodeUse[];
  resources: readonly Resource[];
  problems: readonly SyntaxProblem[];
  /** The page in content/ that a built page was made of, which says what it is about; left out for any other. */
  written?: Page;
}
