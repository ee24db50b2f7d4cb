import type { SourceComment, Span } from '../projection/page.ts';

export const directiveKinds = ['disable-next-line', 'disable-line', 'disable', 'enable'] as const;
export type DirectiveKind = (typeof directiveKinds)[number];

/** A comment that switches a rule off or on again. */
export interface Directive extends Span {
  kind: DirectiveKind;
  rule: string;
  /** The one finding that is meant; null when the directive names none. */
  fingerprint: string | null;
  /** Null when there is none, which leaves the finding in place. */
  reason: string | null;
}

/** A comment that looks like a directive and is none. */
export interface MalformedDirective extends Span {
  text: string;
}

const written = /^truecopy-([a-z-]+)(?:[ \t]+(\S+))?(?:\s+--(?:\s+([\s\S]*))?)?$/;

/**
 * Reads the directives among the comments of a page.
 * @param comments comments without their marks
 */
export function readDirectives(comments: readonly SourceComment[]): {
  directives: Directive[];
  malformed: MalformedDirective[];
} {
  const directives: Directive[] = [];
  const malformed: MalformedDirective[] = [];
  for (const { text, offset, endOffset } of comments) {
    if (!text.startsWith('truecopy-')) continue;
    const [, word, rule, reason] = written.exec(text) ?? [];
    const kind = directiveKinds.find((known) => known === word);
    if (!kind || !rule || rule === '--') malformed.push({ text, offset, endOffset });
    else {
      const [id = '', fingerprint = null] = rule.split(/#(.*)/s);
      directives.push({ kind, rule: id, fingerprint, reason: reason?.trim() || null, offset, endOffset });
    }
  }
  return { directives, malformed };
}
