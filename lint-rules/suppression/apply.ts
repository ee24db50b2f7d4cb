import { positionAt, type Source } from '../../titan-map/source.ts';
import type { Directive } from './directive.ts';

interface Located {
  rule: string;
  offset: number;
  fingerprint: string;
}

export interface Suppression<F> {
  kept: F[];
  suppressed: { finding: F; reason: string }[];
  unused: Directive[];
}

interface Reach {
  directive: Directive;
  reason: string;
  firstLine: number;
  lastLine: number;
}

const blankLines = /[^\r\n]*(?:\r\n?|\n)\s*/y;

const coversOne: ReadonlySet<Directive['kind']> = new Set(['disable-line', 'disable-next-line']);

/** Line of the first text after the line that an offset stands on. */
function nextLineWithText(source: Source, offset: number): number {
  blankLines.lastIndex = offset;
  blankLines.exec(source.text);
  return positionAt(source, blankLines.lastIndex || source.text.length).line;
}

function reachOf(directive: Directive, reason: string, all: readonly Directive[], source: Source): Reach {
  const startLine = positionAt(source, directive.offset).line;
  const endLine = positionAt(source, directive.endOffset).line;
  if (directive.kind === 'disable-line') return { directive, reason, firstLine: startLine, lastLine: endLine };
  if (directive.kind === 'disable-next-line') {
    const line = nextLineWithText(source, directive.endOffset);
    return { directive, reason, firstLine: line, lastLine: line };
  }
  const end = all.find(
    (other) =>
      other.kind === 'enable' &&
      other.rule === directive.rule &&
      other.fingerprint === directive.fingerprint &&
      other.offset > directive.offset,
  );
  const lastLine = end ? positionAt(source, end.offset).line : Number.POSITIVE_INFINITY;
  return { directive, reason, firstLine: startLine, lastLine };
}

/**
 * Takes the findings away that a directive with a reason covers. A directive with a fingerprint covers that finding; one
 * for a line without a fingerprint the first of its rule there that no other directive covers, so that a second one
 * still shows; one for a stretch every finding of its rule in it.
 * @param findings findings of one file
 * @param directives directives of the same file, in the order of the source
 * @param source the file
 * @returns what stays, what is covered with its reason, and the directives that cover nothing
 */
export function applyDirectives<F extends Located>(
  findings: readonly F[],
  directives: readonly Directive[],
  source: Source,
): Suppression<F> {
  const reaches = directives.flatMap((directive) =>
    directive.kind === 'enable' || directive.reason === null
      ? []
      : [reachOf(directive, directive.reason, directives, source)],
  );
  const used = new Set<Directive>();
  const kept: F[] = [];
  const suppressed: { finding: F; reason: string }[] = [];
  for (const finding of findings) {
    const { line } = positionAt(source, finding.offset);
    const fits = reaches.filter(
      ({ directive: { rule, kind, fingerprint }, directive, firstLine, lastLine }) =>
        rule === finding.rule &&
        line >= firstLine &&
        line <= lastLine &&
        (fingerprint === null ? !coversOne.has(kind) || !used.has(directive) : fingerprint === finding.fingerprint),
    );
    const reach = fits.find(({ directive }) => directive.fingerprint !== null) ?? fits[0];
    if (reach) {
      used.add(reach.directive);
      suppressed.push({ finding, reason: reach.reason });
    } else kept.push(finding);
  }
  const open = (enable: Directive) =>
    directives.some(
      ({ kind, rule, fingerprint, offset }) =>
        kind === 'disable' && rule === enable.rule && fingerprint === enable.fingerprint && offset < enable.offset,
    );
  const unused = directives.filter((directive) =>
    directive.kind === 'enable' ? !open(directive) : directive.reason !== null && !used.has(directive),
  );
  return { kept, suppressed, unused };
}
