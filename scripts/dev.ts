import { join } from 'node:path';
import { watch } from 'chokidar';
import type { Command } from 'commander';
import { buildDay, lintSite, mapOf, packageRoot, requireData } from './astro.ts';
import { readPort } from './preview.ts';
import { CannotRun, chooseSites, exit, runAction } from './sites.ts';

interface DevOptions {
  site?: string;
  port: string;
  today?: string;
}

/** Quiet time after a change before findings are printed again, in milliseconds: editors save in several steps. */
const settle = 200;

async function dev(options: DevOptions): Promise<number> {
  const root = process.cwd();
  const [site = ''] = chooseSites(root, options);
  const port = readPort(options.port);
  const map = mapOf(root, site);
  const today = buildDay(options.today, map, new Date());
  requireData(root, site, map, today);
  Object.assign(process.env, {
    NODE_ENV: 'development',
    TRUECOPY_ROOT: root,
    TRUECOPY_SITE: site,
    TRUECOPY_TODAY: today,
    TRUECOPY_ADAPTER: 'node',
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
  });

  let running = false;
  let again = false;
  const printFindings = async () => {
    again = running;
    if (running) return;
    running = true;
    try {
      mapOf(root, site);
      await lintSite(root, site, today);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      process.stderr.write(`${error.message}\n`);
    }
    running = false;
    if (again) await printFindings();
  };
  let timer: NodeJS.Timeout | undefined;
  const folders = ['content', 'titan-map'].map((name) => join(root, name, site));
  const watcher = watch(folders, { ignoreInitial: true }).on('all', () => {
    clearTimeout(timer);
    timer = setTimeout(printFindings, settle);
  });

  const { dev: startAstro } = await import('astro');
  const server = await startAstro({ root: packageRoot, server: { port }, logLevel: 'warn' });
  process.stdout.write(`${site}: http://127.0.0.1:${server.address.port}/ (stop with Ctrl+C)\n`);
  await printFindings();
  await new Promise((done) => process.once('SIGINT', done).once('SIGTERM', done));
  await watcher.close();
  await server.stop();
  process.exit(exit.clean);
}

/** Adds `truecopy dev`. */
export function registerDev(program: Command): void {
  program
    .command('dev')
    .description('Serve a site while you write: pages reload and findings are printed again, and nothing stops.')
    .option('--site <id>', 'site to work on')
    .option('--port <number>', 'port on 127.0.0.1', '4321')
    .option('--today <date>', 'day that decides which offers are shown, YYYY-MM-DD')
    .action((options: DevOptions) => runAction(() => dev(options)));
}
