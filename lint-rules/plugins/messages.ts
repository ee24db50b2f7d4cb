import type { VFile } from 'vfile';
import type { z } from 'zod';
import type { Source, SourceProblem } from '../../titan-map/source.ts';
import type { Finding, Severity } from '../finding.ts';

/** How vfile says it: `true` fails the file, `false` warns, `undefined` informs. */
const fatal: Readonly<Record<Severity, boolean | undefined>> = { error: true, warning: false, info: undefined };

/**
 * Text of a file as parsers count it.
 * @param file file of a unified processor
 */
export function sourceOf(file: VFile): Source {
  return { file: file.path ?? '', text: String(file).replace(/^\uFEFF/, '') };
}

/**
 * Puts findings on a file as messages: place, rule, severity, and in the note what to do.
 * @param file file that the findings are about
 * @param findings findings in the order of the source
 */
export function addFindings(file: VFile, findings: readonly Finding[]): void {
  for (const finding of findings) {
    const { rule, message, severity, excerpt, say, why, fix } = finding;
    const place = {
      start: { line: finding.line, column: finding.column, offset: finding.offset },
      end: { line: finding.endLine, column: finding.endColumn, offset: finding.endOffset },
    };
    const added = file.message(message, { place, source: 'truecopy', ruleId: rule });
    added.fatal = fatal[severity];
    added.actual = excerpt;
    if (say !== null) added.expected = [say];
    added.note = [why, fix, ...(say === null ? [] : [`Say instead: “${say}”`])].join('\n');
  }
}

/**
 * Puts a reason why a file could not be linted on it. Such a message fails the file.
 * @param file file that could not be linted
 * @param problem what is wrong, and where in the file
 */
export function addProblem(
  file: VFile,
  { rule, line, column, message, hint }: Pick<SourceProblem, 'rule' | 'line' | 'column' | 'message' | 'hint'>,
): void {
  const added = file.message(message, { place: { line, column }, source: 'truecopy', ruleId: rule });
  added.fatal = true;
  if (hint) added.note = hint;
}

/**
 * Passes the options of a plugin through a schema.
 * @param schema what the plugin takes
 * @param options what it was given; nothing stands for no options
 * @param plugin name of the plugin, for the message
 * @throws {TypeError} naming each option that does not fit
 */
export function readOptions<Options>(schema: z.ZodType<Options>, options: unknown, plugin: string): Options {
  const read = schema.safeParse(options ?? {});
  if (read.success) return read.data;
  const wrong = read.error.issues.map(({ path, message }) => [path.join('.'), message].filter(Boolean).join(': '));
  throw new TypeError(`Found options of ${plugin} that it cannot use. ${wrong.join('; ')}.`);
}
