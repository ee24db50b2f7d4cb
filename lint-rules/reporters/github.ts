import type { Finding, Severity } from '../finding.ts';
import type { Reporter } from './report.ts';

/** GitHub shows at most this many annotations of each level for one step. */
const shownPerLevel = 10;

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

function annotation({ severity, rule, file, line, endLine, column, endColumn, message, fix, say }: Finding): string {
  const columns = line === endLine ? `,col=${column},endColumn=${endColumn}` : '';
  const place = `file=${escapeProperty(file)},line=${line},endLine=${endLine}${columns},title=${escapeProperty(rule)}`;
  const text = [message, fix, ...(say ? [`Say instead: ${say}`] : [])].join('\n');
  return `::${commands[severity]} ${place}::${escapeData(text)}`;
}

/** One annotation for all that GitHub would leave out. */
function rest(severity: Severity, hidden: readonly Finding[]): string {
  const places = hidden.map(({ file, line, rule }) => `${file}:${line} ${rule}`).join('\n');
  return `::${commands[severity]} title=${hidden.length} more::${escapeData(places)}`;
}

/**
 * The report as workflow commands, which GitHub shows beside the lines of a pull request: errors first, and what goes
 * beyond the limit of a step gathered in one.
 * Source: GitHub, Workflow commands for GitHub Actions.
 */
export const github: Reporter = ({ findings }) =>
  (['error', 'warning', 'info'] as const)
    .flatMap((severity) => {
      const all = findings.filter((finding) => finding.severity === severity);
      if (all.length <= shownPerLevel) return all.map(annotation);
      const shown = all.slice(0, shownPerLevel - 1);
      return [...shown.map(annotation), rest(severity, all.slice(shown.length))];
    })
    .map((line) => `${line}\n`)
    .join('');
