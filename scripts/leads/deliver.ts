import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { reason } from '../../site/leads/database.ts';
import { type Attempt, type DeliveryDeps, deliverDue } from '../../site/leads/deliver.ts';
import { attemptLine, owedReport } from '../../site/leads/report.ts';
import { siteOf, waysOf } from '../../site/leads/route.ts';
import { smtpSender } from '../../site/leads/smtp.ts';
import { mapOf } from '../astro.ts';
import { CannotRun, chooseSites, exit } from '../sites.ts';
import { requireSite, withStore } from './store.ts';

interface DeliverOptions {
  site?: string;
  watch?: boolean;
}

/** How often --watch looks for mail that is due, in milliseconds. */
const watchInterval = 5000;

/** Sends what is due, once or until stopped; exits with 1 while something is still owed. */
export async function deliver(options: DeliverOptions): Promise<number> {
  requireSite(options.site);
  return withStore(async (store, settings) => {
    const { smtp } = settings;
    const sites = options.site ? [options.site] : await store.outbox.sitesOwed();
    const ways = (names: readonly string[]): Pick<DeliveryDeps, 'routes' | 'webhooks'> => {
      const all = names.map((name) => [name, waysOf(name, mapOf(process.cwd(), siteOf(name)), settings)] as const);
      return {
        routes: new Map(all.map(([name, { mail }]) => [name, mail])),
        webhooks: new Map(all.flatMap(([name, { webhook }]) => (webhook ? [[name, webhook]] : []))),
      };
    };
    if (!smtp) {
      const known = options.watch ? chooseSites(process.cwd(), options.site ? options : { all: true }) : sites;
      const owed = owedReport(await store.owed(options.site));
      if (ways(known).webhooks.size === 0) {
        throw new CannotRun(`${owed}SMTP_URL is not set, so that no mail can be sent. Set it to smtp://host:port.`);
      }
      process.stderr.write('SMTP_URL is not set: webhooks are served, and mail stays owed.\n');
    }
    const deps: DeliveryDeps = {
      outbox: store.outbox,
      send: smtp && smtpSender(smtp),
      ...ways(sites),
      now: () => new Date(),
      newId: randomUUID,
    };
    if (options.watch) {
      await watch(async () => ({ ...deps, ...ways(options.site ? sites : await store.outbox.sitesOwed()) }));
      return exit.clean;
    }
    print(await deliverDue(deps, { includeBlocked: true }));
    const owed = await store.owed(options.site);
    process.stdout.write(owedReport(owed));
    return owed.length === 0 ? exit.clean : exit.findings;
  });
}

/** Delivers until the process is told to stop; a mail that is on its way is brought to its end. */
async function watch(depsNow: () => Promise<DeliveryDeps>): Promise<void> {
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  process.stderr.write('Watching for mail that is due. Stop with Ctrl+C.\n');
  for (let first = true; !stopping.signal.aborted; first = false) {
    try {
      print(await deliverDue(await depsNow(), { includeBlocked: first }));
    } catch (error) {
      if (error instanceof CannotRun) throw error;
      // A database that restarts must not end the watch.
      process.stderr.write(`Mail for leads has to wait: ${reason(error)}\n`);
    }
    await wait(watchInterval, undefined, { signal: stopping.signal }).catch(() => {});
  }
}

function print(attempts: readonly Attempt[]): void {
  for (const attempt of attempts) process.stdout.write(`${attemptLine(attempt)}\n`);
}
