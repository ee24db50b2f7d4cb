import type { Finding } from '../finding.ts';
import type { Reporter } from './report.ts';

/** GitHub cuts comments at 65,536 characters; this many findings stay well below. */
const shown = 50;

const plural = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** Text that Markdown shows as it is, on one line, also inside of a table. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~@]/g, (mark) => `\\${mark}`);
}

function quoted(excerpt: string): string {
  return excerpt.includes('`') ? plain(excerpt) : `\`${excerpt}\``;
}

function item({ file, line, rule, excerpt, message, fix, say }: Finding): string {
  const advice = say ? `Say instead: “${plain(say)}”` : plain(fix);
  return `- **${plain(file)}:${line}** \`${rule}\`\n  ${quoted(excerpt)}\n  ${plain(message)}\n  ${advice}`;
}

/** The report as a comment for a pull request. */
export const markdown: Reporter = ({ summary, findings }) => {
  const { files, errors, warnings, suppressed } = summary;
  const excused = suppressed > 0 ? ` ${suppressed} suppressed with a reason.` : '';
  if (findings.length === 0) return `### Truecopy\n\n${plural(files, 'page')} read, nothing to put right.${excused}\n`;
  const hidden = findings.length - shown;
  return [
    '### Truecopy',
    '',
    `${plural(files, 'page')} read: ${plural(errors, 'error')}, ${plural(warnings, 'warning')}.${excused}`,
    '',
    ...findings.slice(0, shown).map(item),
    ...(hidden > 0 ? ['', `And ${hidden} more.`] : []),
    '',
  ].join('\n');
};
