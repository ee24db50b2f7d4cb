import { relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { z } from 'zod';
import { problemText } from '../../titan-map/problem-text.ts';
import { type LintRun, lintFiles } from '../lint-files.ts';
import { pretty } from '../reporters/pretty.ts';
import { summarise } from '../reporters/report.ts';
import { listContentSites, pageNames } from '../select-files.ts';
import { truecopyVersion } from '../version.ts';
import { readOptions } from './messages.ts';

const optionsSchema = z.strictObject({
  /** Files and folders to lint, from the folder of the project. Left out: the sites of content/, else `srcDir`. */
  paths: z.array(z.string().min(1)).min(1).optional(),
  /** Day to lint for, YYYY-MM-DD, instead of today. */
  today: z.iso.date().optional(),
});

export type AstroOptions = z.input<typeof optionsSchema>;

interface Project {
  root: string;
  /** Absolute; none stands for every site of content/. */
  paths: readonly string[];
  today?: string;
}

const isWithin = (folder: string, path: string) => path === folder || path.startsWith(folder + sep);

function lint({ root, paths, today }: Project): LintRun {
  return lintFiles({ root, paths, now: new Date(), ...(today === undefined ? {} : { today }) });
}

function reportOf(run: LintRun): string {
  const { findings, suppressed, problems, sources, files } = run;
  const report = { summary: summarise(findings, suppressed, files, 0), findings, suppressed };
  const found = pretty(report, {
    textOf: (file) => sources.get(file)?.text,
    version: truecopyVersion(),
    colour: false,
  });
  return [problemText({ problems, sources }), found].filter(Boolean).join('\n');
}

function blocking({ findings, problems }: LintRun): string[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...problems, ...errors].map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}

function print(logger: AstroIntegrationLogger, run: LintRun): void {
  const report = reportOf(run).trimEnd();
  if (blocking(run).length > 0) logger.error(report);
  else if (run.findings.length > 0) logger.warn(report);
  else logger.info(report);
}

function refusal(places: readonly string[]): Error {
  const shown = places.slice(0, 10).map((place) => `  ${place}`);
  const more = places.length > shown.length ? [`  and ${places.length - shown.length} more`] : [];
  const count = `${places.length} ${places.length === 1 ? 'place' : 'places'}`;
  const refused = new Error(
    [`The pages say what they may not, or could not be read, in ${count}:`, ...shown, ...more].join('\n'),
  );
  refused.stack = '';
  return refused;
}

/**
 * Astro integration that lints the pages of a project: before a build, which it stops on errors, and while `astro dev`
 * runs, where it prints what it finds and looks again at each page that is saved.
 * @param options what to lint, and for which day
 * @throws {TypeError} when an option is unknown or has no usable value
 */
export default function truecopy(options?: AstroOptions): AstroIntegration {
  const { paths, today } = readOptions(optionsSchema, options, 'truecopy/astro');
  let project: Project = { root: '', paths: [] };
  return {
    name: 'truecopy',
    hooks: {
      'astro:config:done': ({ config }) => {
        const root = fileURLToPath(config.root).replace(/[\\/]$/, '');
        const usual = listContentSites(root).length > 0 ? [] : [fileURLToPath(config.srcDir).replace(/[\\/]$/, '')];
        const chosen = paths?.map((path) => resolve(root, path)) ?? usual;
        project = { root, paths: chosen, ...(today === undefined ? {} : { today }) };
      },
      'astro:build:start': ({ logger }) => {
        const run = lint(project);
        print(logger, run);
        const places = blocking(run);
        if (places.length > 0) throw refusal(places);
      },
      'astro:server:setup': ({ server, logger }) => {
        const { root } = project;
        const folders = project.paths.length > 0 ? project.paths : [resolve(root, 'content')];
        const look = (path: string) => {
          if (isWithin(resolve(root, 'titan-map'), path)) print(logger, lint(project));
          else if (pageNames.test(path) && folders.some((folder) => isWithin(folder, path))) {
            logger.info(relative(root, path));
            print(logger, lint({ ...project, paths: [path] }));
          }
        };
        print(logger, lint(project));
        server.watcher.on('add', look).on('change', look);
      },
    },
  };
}
