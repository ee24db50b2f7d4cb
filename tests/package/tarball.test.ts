import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';

const project = mkdtempSync(join(tmpdir(), 'truecopy-package-'));
const head = '---\ntitle: Heating in Toledo\n---\n\n';
const claim = 'Our site is **integrated** with ServiceTitan.\n';

const { PATH } = process.env;

/** The environment of this run without what npm and Vitest put into it for their own children. */
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !/^(?:npm_(?:package|lifecycle|config_local_prefix)|INIT_CWD|NODE_ENV|VITEST)/.test(name),
    ),
  ),
  PATH: [dirname(process.execPath), PATH].join(delimiter),
  ASTRO_TELEMETRY_DISABLED: '1',
  NO_COLOR: '1',
};

function run(command: string, args: readonly string[], cwd = project) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, env: environment, encoding: 'utf8' });
  return { status, stdout, output: stdout + stderr };
}

function write(file: string, text: string): void {
  mkdirSync(dirname(join(project, file)), { recursive: true });
  writeFileSync(join(project, file), text);
}

const truecopy = (...args: string[]) => run('npx', ['--no-install', 'truecopy', ...args]);

beforeAll(() => {
  const packed = run('npm', ['pack', '--json', '--loglevel=error', '--pack-destination', project], process.cwd());
  expect(packed.status, packed.output).toBe(0);
  const manifest = z.object({ version: z.string(), devDependencies: z.record(z.string(), z.string()) });
  const { version, devDependencies } = manifest.parse(JSON.parse(readFileSync('package.json', 'utf8')));
  const registry = ['astro', '@astrojs/mdx', 'remark-cli', 'remark-frontmatter', 'remark-mdx'];
  const dependencies = {
    ...Object.fromEntries(registry.map((name) => [name, devDependencies[name]])),
    truecopy: `file:truecopy-${version}.tgz`,
  };
  write('package.json', JSON.stringify({ name: 'bare', private: true, type: 'module', dependencies }));
  write(
    'astro.config.mjs',
    "import mdx from '@astrojs/mdx';\nimport truecopy from 'truecopy/astro';\n" +
      "export default { integrations: [mdx(), truecopy({ today: '2026-11-21' })] };\n",
  );
  const installed = run('npm', ['install', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
  expect(installed.status, installed.output).toBe(0);
});

beforeEach(() => {
  rmSync(join(project, 'src'), { recursive: true, force: true });
  write('src/pages/index.mdx', `${head}We answer the phone.\n`);
});

afterAll(() => rmSync(project, { recursive: true }));

test('the package holds what the linter needs, and no sites or tests', () => {
  const [{ files }] = z
    .tuple([z.object({ files: z.array(z.object({ path: z.string() })) })])
    .parse(JSON.parse(run('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], process.cwd()).stdout));
  const paths = files.map(({ path }) => path);
  expect(paths).toContain('lib/lint-rules/claims/weights.json');
  expect(paths).toContain('titan-map/titan-map.schema.json');
  expect(paths.filter((path) => /(?<!\.d)\.ts$|^tests|larkwater|agarita/.test(path))).toEqual([]);
});

test('truecopy lint without paths lints src/, and is content with a clean page', () => {
  const { status, stdout } = truecopy('lint', '--format', 'json');
  expect(status).toBe(0);
  expect(JSON.parse(stdout).summary).toMatchObject({ files: 1, errors: 0 });
});

test('truecopy lint reports a claim, at its place', () => {
  write('src/content/notes/claim.md', head + claim);
  const { status, stdout } = truecopy('lint', '--format', 'json');
  expect(status).toBe(1);
  expect(JSON.parse(stdout).findings).toMatchObject([
    { rule: 'claims/connection', site: null, file: 'src/content/notes/claim.md', line: 5, column: 1 },
  ]);
  expect(truecopy('lint', 'src/pages').status).toBe(0);
});

test('truecopy lint says what it looked for where there is nothing to lint', () => {
  rmSync(join(project, 'src'), { recursive: true });
  expect(truecopy('lint')).toMatchObject({ status: 2, output: expect.stringContaining('Found no site and no src/') });
});

test('the command knows its version and offers only what the package can do', () => {
  expect(truecopy('--version').stdout.trim()).toBe(JSON.parse(readFileSync('package.json', 'utf8')).version);
  expect(truecopy('build')).toMatchObject({ status: 2, output: expect.stringContaining("Unknown command 'build'") });
});

test('an Astro build with the integration goes through with clean pages, and stops at a claim', () => {
  const clean = run('npx', ['--no-install', 'astro', 'build']);
  expect(clean.status, clean.output).toBe(0);
  write('src/pages/claim.mdx', head + claim);
  const { status, output } = run('npx', ['--no-install', 'astro', 'build']);
  expect(status).not.toBe(0);
  expect(output).toContain('src/pages/claim.mdx:5:1');
  expect(output).toContain('claims/connection');
  expect(output).not.toContain('page(s) built');
});

test('remark-cli loads the remark plugin by name', () => {
  write('src/pages/claim.mdx', head + claim);
  const plugins = ['remark-frontmatter', 'remark-mdx', 'truecopy/remark'].flatMap((name) => ['--use', name]);
  const flags = ['--ext', 'mdx', '--no-stdout', '--no-color'];
  const { status, output } = run('npx', ['--no-install', 'remark', ...plugins, ...flags, 'src']);
  expect(status).toBe(1);
  expect(output).toMatch(/5:1-5:46 error[\s\S]*claims\/connection truecopy/);
});

test('the entries have types', () => {
  write(
    'check.ts',
    "import astro from 'truecopy/astro';\nimport remark from 'truecopy/remark';\nimport retext from 'truecopy/retext';\n" +
      "astro({ paths: ['src'] });\nremark({ today: '2026-11-21' });\nretext({ lang: 'es' });\n" +
      "// @ts-expect-error A language that there are no rules for.\nretext({ lang: 'xx' });\n",
  );
  const tsc = resolve('node_modules/typescript/bin/tsc');
  const flags = ['--noEmit', '--strict', '--skipLibCheck', '--module', 'nodenext', '--target', 'es2024'];
  const { status, output } = run(process.execPath, [tsc, ...flags, 'check.ts']);
  expect(status, output).toBe(0);
});
