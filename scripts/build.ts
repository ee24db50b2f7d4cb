import { once } from 'node:events';
import { access, constants, glob, mkdir, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Command } from 'commander';
import { truecopyVersion } from '../lint-rules/version.ts';
import { type AdapterName, adapterNames } from '../site/build/settings.ts';
import { problemText } from '../titan-map/problem-text.ts';
import { buildDay, lintSite, mapOf, packageRoot, requireData, startNode } from './astro.ts';
import { buildTarget } from './platform.ts';
import { CannotRun, chooseSites, exit, runAction } from './sites.ts';

interface BuildOptions {
  site?: string;
  all?: boolean;
  out?: string;
  adapter?: string;
  today?: string;
  preview?: boolean;
}

interface Job {
  site: string;
  today: string;
  /** Folder that the site is built to. */
  folder: string;
  adapter: AdapterName;
  /** Folder below which a platform looks for functions. */
  deploy: string;
}

/** Folder that gets one folder per site, unless another is named. */
const usualOut = 'dist';

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error));

/** Makes a folder and those above it, one by one: the recursive way of Node never returns below /proc. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder));
    await mkdir(folder);
  }
}

const causes: Readonly<Record<string, string>> = {
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  EROFS: 'the disk is read-only',
  ENOTDIR: 'a file stands in the way',
  ENOENT: 'no folder can be made there',
  ENOSPC: 'the disk is full',
};

async function requireWritable(folder: string): Promise<void> {
  try {
    await makeFolder(folder);
    if (!(await stat(folder)).isDirectory()) throw Object.assign(new Error(), { code: 'ENOTDIR' });
    await access(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    const code = codeOf(error);
    throw new CannotRun(
      `Cannot write the pages to ${folder}: ${causes[code] ?? `the system answered ${code}`}. Make the folder writable, or name another with --out.`,
    );
  }
}

async function countPages(folder: string): Promise<number> {
  let count = 0;
  for await (const _page of glob('client/**/*.html', { cwd: folder })) count += 1;
  return count;
}

/** Looks at what was written: a layout, a component or data may have put in what no page says. */
async function lintPages(root: string, { site, today, folder }: Job, preview: boolean): Promise<number> {
  const { lintFiles } = await import('../lint-rules/lint-files.ts');
  const { pretty } = await import('../lint-rules/reporters/pretty.ts');
  const { summarise } = await import('../lint-rules/reporters/report.ts');
  const { findings, suppressed, problems, sources, files } = lintFiles({
    root,
    paths: [],
    site,
    built: true,
    out: dirname(folder),
    now: new Date(),
    today,
    preview,
    theme: join(packageRoot, 'site'),
  });
  if (problems.length > 0) process.stderr.write(`${problemText({ problems, sources })}\n`);
  const report = { summary: summarise(findings, suppressed, files, 0), findings, suppressed };
  const textOf = (file: string) => sources.get(file)?.text;
  if (findings.length > 0)
    process.stdout.write(
      pretty(report, {
        textOf,
        version: truecopyVersion(),
        colour: process.stdout.isTTY === true,
        unread: problems.length,
      }),
    );
  if (problems.length > 0) return exit.couldNotRun;
  return report.summary.errors > 0 ? exit.findings : exit.clean;
}

async function buildSite(root: string, job: Job, options: BuildOptions): Promise<number> {
  const started = performance.now();
  const child = startNode(
    join(packageRoot, 'site/build/run.ts'),
    {
      NODE_ENV: 'production',
      TRUECOPY_ROOT: root,
      TRUECOPY_SITE: job.site,
      TRUECOPY_OUT: dirname(job.folder),
      TRUECOPY_ADAPTER: job.adapter,
      TRUECOPY_DEPLOY: job.deploy,
      TRUECOPY_TODAY: job.today,
      TRUECOPY_PREVIEW: options.preview ? '1' : '0',
    },
    { cwd: root, output: 'pipe' },
  );
  const output = Promise.all([child.stdout, child.stderr].map((stream) => (stream ? text(stream) : '')));
  const [code] = await once(child, 'exit');
  if (code !== 0) {
    process.stderr.write(`${(await output).join('').trim()}\n${job.site}: the pages could not be built.\n`);
    return exit.couldNotRun;
  }
  const verdict = await lintPages(root, job, options.preview ?? false);
  if (verdict !== exit.clean) {
    process.stderr.write(`${job.site}: the built pages are not fit to be published, because of what stands above.\n`);
    return verdict;
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(
    `${job.site}: ${await countPages(job.folder)} pages in ${seconds} s, in ${nextStep(root, job, options)}\n`,
  );
  return exit.clean;
}

/** Where the result of a build is, and what to do with it. */
function nextStep(root: string, { site, folder, adapter, deploy }: Job, { out }: BuildOptions): string {
  const at = (...path: string[]) => {
    const full = join(...path);
    const below = relative(root, full);
    return `${below === '' ? '.' : below.startsWith('..') ? full : below}/`;
  };
  const elsewhere = out === undefined ? '' : ` --out ${out}`;
  switch (adapter) {
    case 'node':
      return `${at(folder)}. Look at them: npx truecopy preview --site ${site}${elsewhere}`;
    case 'netlify':
      return `${at(folder, 'client')}, for Netlify to publish, with its functions in ${at(deploy, '.netlify/v1')}.`;
    case 'vercel':
      return `${at(deploy, '.vercel/output')}, for Vercel to deploy.`;
  }
}

async function build(typed: BuildOptions): Promise<number> {
  const root = process.cwd();
  const now = new Date();
  const { adapter, preview } = buildTarget(typed.adapter, process.env);
  if (preview && !typed.preview) {
    process.stderr.write('This deploy is a preview, so it is built for review, and its requests go to the reviewer.\n');
  }
  const options = { ...typed, preview: preview || typed.preview === true };
  const sites = chooseSites(root, options);
  if (adapter !== 'node' && options.out === undefined && sites.length > 1) {
    throw new CannotRun(
      `Found ${sites.length} sites to build for ${adapter}; expected one, because a project there holds one site. Name it with --site, or keep several apart with --out.`,
    );
  }
  const jobs = sites.map((site): Job => {
    const map = mapOf(root, site);
    const today = buildDay(options.today, map, now);
    requireData(root, site, map, today);
    const folder = join(resolve(root, options.out ?? usualOut), site);
    // Platforms look for functions below the folder of the project, unless they are handed another one.
    return { site, today, folder, adapter, deploy: options.out === undefined ? root : folder };
  });
  for (const { folder } of jobs) await requireWritable(folder);

  const verdicts: number[] = [];
  for (const { site, today } of jobs) verdicts.push(await lintSite(root, site, today));
  const worst = Math.max(...verdicts);
  if (worst > exit.clean) {
    process.stderr.write('Nothing was built, because of what stands above.\n');
    return worst;
  }
  // One after the other: each build takes most of the memory of a small machine.
  for (const job of jobs) {
    const code = await buildSite(root, job, options);
    if (code !== exit.clean) return code;
  }
  return exit.clean;
}

/** Adds `truecopy build`. */
export function registerBuild(program: Command): void {
  program
    .command('build')
    .description('Lint sites, then write their pages and their server.')
    .option('--site <id>', 'site to build')
    .option('--all', 'build every site')
    .option('--out <folder>', `folder that gets one folder per site (default: "${usualOut}")`)
    .option(
      '--adapter <name>',
      `where the site is to run: ${adapterNames.join(', ')} (default: that of the build machine, else node)`,
    )
    .option('--today <date>', 'day that decides which offers are shown, YYYY-MM-DD')
    .option('--preview', 'build for the review of a customer: not indexed, with the standing of every fact')
    .action((options: BuildOptions) => runAction(() => build(options)));
}
