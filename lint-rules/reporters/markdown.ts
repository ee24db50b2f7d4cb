import type { Finding } from '../finding.ts';
import { isAccepted } from '../reviews/apply.ts';
import type { Reporter } from './report.ts';

/** GitHub cuts comments at 65,536 characters; twice this many findings stay well below. */
const shown = 40;

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Text that Markdown shows as it is, on one line, also inside of a table. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~@]/g, (mark) => `\\${mark}`);
}

/** Text of a page as code, or in plain letters where its marks would end the code. */
export function quoted(excerpt: string): string {
  return excerpt.includes('`') ? plain(excerpt) : `\`${excerpt}\``;
}

function item({ file, line, rule, excerpt, message, fix, say }: Finding): string {
  const advice = say ? `Say instead: “${plain(say)}”` : plain(fix);
  return `- **${plain(file)}:${line}** \`${rule}\`\n  ${quoted(excerpt)}\n  ${plain(message)}\n  ${advice}`;
}

function list(findings: readonly Finding[]): string[] {
  const hidden = findings.length - shown;
  if (findings.length === 0) return [];
  return [...findings.slice(0, shown).map(item), ...(hidden > 0 ? ['', `And ${hidden} more.`] : []), ''];
}

/** The report as a comment for a pull request. */
export const markdown: Reporter = ({ summary, findings }) => {
  const { files, errors, warnings, suppressed, accepted } = summary;
  const excused = [
    accepted > 0 ? ` ${accepted} accepted for now.` : '',
    suppressed > 0 ? ` ${suppressed} suppressed with a reason.` : '',
  ].join('');
  if (findings.length === 0) return `### Truecopy\n\n${plural(files, 'page')} read, nothing to put right.${excused}\n`;
  const open = findings.filter((finding) => !isAccepted(finding));
  const tolerated = findings.filter(isAccepted);
  return [
    '### Truecopy',
    '',
    `${plural(files, 'page')} read: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.${excused}`,
    '',
    ...list(open),
    ...(tolerated.length > 0 ? ['#### Accepted for now', '', ...list(tolerated)] : []),
  ].join('\n');
};
