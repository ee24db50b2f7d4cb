import pc from 'picocolors';
import { codeFrame } from '../../titan-map/source.ts';
import type { Finding } from '../finding.ts';
import { type Reporter, type ReporterContext, type Summary, shortFingerprint } from './report.ts';

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

function frameOf(finding: Finding, text: string): string {
  const lineLength = (text.split(/\r\n?|\n/)[finding.line - 1] ?? '').length - finding.column + 1;
  const length = finding.endLine === finding.line ? finding.endColumn - finding.column : lineLength;
  return codeFrame(text, { line: finding.line, column: finding.column, length: Math.max(length, 1) });
}

function totals({ files, errors, warnings, suppressed, accepted }: Summary, unread: number): string {
  const found =
    errors + warnings === 0
      ? unread > 0
        ? 'no findings'
        : 'nothing to put right'
      : `${plural(errors, 'error')}, ${plural(warnings, 'warning')}`;
  const set = `${accepted > 0 ? `, ${accepted} accepted` : ''}${suppressed > 0 ? `, ${suppressed} suppressed` : ''}`;
  const missing = unread > 0 ? `; ${plural(unread, 'thing')} could not be read` : '';
  return `${plural(files, 'page')} read: ${found}${set}${missing}.`;
}

/**
 * One finding for people: its line of source, what to do and what to say instead.
 * @param finding any finding
 * @param context text of its file, and whether to colour
 */
export function findingText(finding: Finding, { textOf, colour }: Pick<ReporterContext, 'textOf' | 'colour'>): string {
  const { bold, dim, red, yellow, cyan, green } = pc.createColors(colour);
  const colourOf = { error: red, warning: yellow, info: cyan };
  const text = textOf(finding.file);
  const frame = text === undefined ? '' : frameOf(finding, text);
  const row = (label: string, value: string) => `  ${dim(`${label}:`)} ${value}`;
  return [
    `${bold(`${finding.file}:${finding.line}:${finding.column}`)}  ${colourOf[finding.severity](finding.severity)}  ${finding.rule}`,
    ...(frame ? [frame.replace(/^/gm, '  ')] : []),
    `  ${finding.message}`,
    row('Why', finding.why),
    ...(finding.gate.length > 0 ? [row('Needs first', finding.gate.join('; '))] : []),
    row('What to do', finding.fix),
    ...(finding.say ? [row('Say instead', green(finding.say))] : []),
    row('Finding', shortFingerprint(finding.fingerprint)),
    '',
  ].join('\n');
}

/** The report for people. */
export const pretty: Reporter = ({ summary, findings }, { textOf, colour, unread = 0 }) => {
  const blocks = findings.map((finding) => findingText(finding, { textOf, colour }));
  return `${[...blocks, totals(summary, unread)].join('\n')}\n`;
};
