import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { AdapterName, BuildSettings } from './settings.ts';

/** How often a platform sends what is owed, as cron writes it: each minute. */
const schedule = '* * * * *';

interface Output {
  /** Folder below which the platform looks for functions. */
  deploy: string;
  /** Folder of the static files. */
  client: string;
  headers: Readonly<Record<string, string>>;
}

const writers: Readonly<Record<AdapterName, ((output: Output) => Promise<void>) | null>> = {
  node: null,
  netlify: async ({ deploy, client, headers }) => {
    // Rules of this file hold for static files only; see docs.netlify.com/manage/routing/headers.
    const lines = Object.entries(headers).map(([name, value]) => `  ${name}: ${value}\n`);
    await writeFile(join(client, '_headers'), `/*\n${lines.join('')}`);
    await writeNetlifySchedule(join(deploy, '.netlify/v1/functions'));
    await rm(join(deploy, '.netlify/build'), { recursive: true });
  },
  vercel: async ({ deploy, headers }) => {
    const file = join(deploy, '.vercel/output/config.json');
    const config = JSON.parse(await readFile(file, 'utf8'));
    // Functions give their own headers, which are stricter for /ops/; see vercel.com/docs/build-output-api/configuration.
    const route = { src: '^/(?!(?:api|ops)(?:/|$)).*$', headers, continue: true };
    const crons = [{ path: '/api/deliver', schedule }];
    await writeFile(file, JSON.stringify({ ...config, routes: [route, ...config.routes], crons }, null, 2));
    await rm(join(deploy, '.vercel/output/_functions'), { recursive: true });
  },
};

/** A function is a folder of its own, with all that it needs; see docs.netlify.com/build/frameworks/frameworks-api. */
async function writeNetlifySchedule(functions: string): Promise<void> {
  const folder = join(functions, 'deliver');
  await rm(folder, { recursive: true, force: true });
  await cp(join(functions, 'ssr'), folder, { recursive: true });
  const generated = await readFile(join(folder, 'ssr.mjs'), 'utf8');
  const entry = /import \{ createHandler \} from '([^']+)'/.exec(generated)?.[1];
  if (!entry)
    throw new Error('The Netlify adapter wrote a function without the server entry; its version is not known.');
  await rm(join(folder, 'ssr.mjs'));
  const config = { name: 'Delivery of leads', generator: 'truecopy', nodeBundler: 'none', includedFiles: ['**/*'] };
  await writeFile(
    join(folder, 'deliver.mjs'),
    [
      `import { deliverOnSchedule } from '${entry}';`,
      '',
      'export default deliverOnSchedule;',
      '',
      `export const config = ${JSON.stringify({ ...config, schedule })};`,
      '',
    ].join('\n'),
  );
}

/**
 * Writes what the adapters of platforms leave out, headers of static files and the schedule of the delivery, and removes
 * the copies of the server that they leave behind.
 * @param settings what the site is built for, and where its platform looks for functions
 * @param headers headers of every static file
 */
export function platformFiles(
  { adapter, deploy }: Pick<BuildSettings, 'adapter' | 'deploy'>,
  headers: Readonly<Record<string, string>>,
): AstroIntegration {
  return {
    name: 'truecopy:platform-files',
    hooks: {
      'astro:build:done': async ({ dir }) => writers[adapter]?.({ deploy, client: fileURLToPath(dir), headers }),
    },
  };
}
