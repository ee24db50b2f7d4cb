import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Command, Option } from 'commander';
import { DatabaseUnavailable, reason } from '../site/leads/database.ts';
import { type Attempt, type DeliveryDeps, deliverDue } from '../site/leads/deliver.ts';
import type { DeskAnswer } from '../site/leads/desk.ts';
import { type DeliveryState, deliveryStates } from '../site/leads/lead.ts';
import { attemptLine, type LeadList, leadSheet, leadTable, owedReport } from '../site/leads/report.ts';
import { mailRoute } from '../site/leads/route.ts';
import { type LeadSettings, readSettings, SettingError } from '../site/leads/settings.ts';
import { smtpSender } from '../site/leads/smtp.ts';
import { type LeadStore, openStore } from '../site/leads/store.ts';
import { mapOf } from './astro.ts';
import { CannotRun, chooseSites, exit, runAction } from './sites.ts';

interface ListOptions {
  site?: string;
  state?: DeliveryState;
  format: 'pretty' | 'json';
}

interface DeliverOptions {
  site?: string;
  watch?: boolean;
}

/** How often --watch looks for mail that is due, in milliseconds. */
const watchInterval = 5000;

/** Runs an action with the settings and the open store, and closes it again. */
async function withStore(action: (store: LeadStore, settings: LeadSettings) => Promise<number>): Promise<number> {
  try {
    const settings = readSettings(process.env, process.cwd());
    const store = await openStore(settings.database, randomUUID);
    try {
      return await action(store, settings);
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof SettingError || error instanceof DatabaseUnavailable) throw new CannotRun(error.message);
    throw error;
  }
}

function requireSite(site: string | undefined): void {
  if (site !== undefined) chooseSites(process.cwd(), { site });
}

async function list(options: ListOptions): Promise<number> {
  requireSite(options.site);
  return withStore(async (store) => {
    const { site, state } = options;
    const leads: LeadList = await store.list({ ...(site ? { site } : {}), ...(state ? { state } : {}) });
    process.stdout.write(options.format === 'json' ? `${JSON.stringify(leads, null, 2)}\n` : leadTable(leads));
    return exit.clean;
  });
}

async function deliver(options: DeliverOptions): Promise<number> {
  requireSite(options.site);
  return withStore(async (store, settings) => {
    const { smtp, to } = settings;
    if (!smtp) {
      const owed = owedReport(await store.owed(options.site));
      throw new CannotRun(`${owed}SMTP_URL is not set, so that no mail can be sent. Set it to smtp://host:port.`);
    }
    const sites = options.site ? [options.site] : await store.outbox.sitesOwed();
    const routesOf = (names: readonly string[]) =>
      new Map(names.map((site) => [site, mailRoute(mapOf(process.cwd(), site), to)]));
    const deps: DeliveryDeps = {
      outbox: store.outbox,
      send: smtpSender(smtp),
      routes: routesOf(sites),
      now: () => new Date(),
      newId: randomUUID,
    };
    if (options.watch) {
      await watch(async () => ({ ...deps, routes: routesOf(options.site ? sites : await store.outbox.sitesOwed()) }));
      return exit.clean;
    }
    print(await deliverDue(deps, { includeBlocked: true }));
    const owed = await store.owed(options.site);
    process.stdout.write(owedReport(owed));
    return owed.length === 0 ? exit.clean : exit.findings;
  });
}

const refusals: Record<Exclude<DeskAnswer, 'ok'>, string> = {
  unknown: 'There is no such lead; "truecopy leads list" shows those there are.',
  done: 'Its delivery is done already.',
  busy: 'Its mail is on its way at this moment. Try again in three minutes.',
};

/** Carries out an order on each lead in turn, and says for each how it went. */
async function order(
  ids: readonly string[],
  done: string,
  carryOut: (id: string, store: LeadStore) => Promise<DeskAnswer>,
) {
  return withStore(async (store) => {
    let code: number = exit.clean;
    for (const id of ids) {
      const answer = await carryOut(id, store);
      if (answer === 'ok') process.stdout.write(`Lead ${id}: ${done}\n`);
      else {
        process.stderr.write(`Lead ${id}: ${refusals[answer]}\n`);
        code = exit.couldNotRun;
      }
    }
    return code;
  });
}

async function show(id: string, options: { reveal?: boolean }): Promise<number> {
  return withStore(async (store) => {
    const file = await store.desk.find(id);
    if (!file) throw new CannotRun(`Lead ${id}: ${refusals.unknown}`);
    process.stdout.write(leadSheet(file, options.reveal === true));
    return exit.clean;
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

/**
 * Adds `truecopy leads` with its subcommands. Deliver exits with 1 while mail is still owed.
 * @param program command to add them to
 */
export function registerLeads(program: Command): void {
  const leads = program.command('leads').description('Look after the requests of visitors.');
  leads
    .command('list')
    .description('List the leads and how their delivery stands, without personal data.')
    .option('--site <id>', 'leads of one site only')
    .addOption(new Option('--state <state>', 'leads in one state only').choices(deliveryStates))
    .addOption(new Option('--format <name>', 'how to print the list').choices(['pretty', 'json']).default('pretty'))
    .action((options: ListOptions) => runAction(() => list(options)));
  leads
    .command('deliver')
    .description('Send the mail that is due by SMTP_URL; exit with 1 while some is still owed.')
    .option('--site <id>', 'leads of one site only')
    .option('--watch', 'go on until stopped')
    .action((options: DeliverOptions) => runAction(() => deliver(options)));
  leads
    .command('show')
    .description('Show one lead and what was done with it; personal data is masked.')
    .argument('<id>', 'id of the lead')
    .option('--reveal', 'show personal data in full')
    .action((id: string, options: { reveal?: boolean }) => runAction(() => show(id, options)));
  leads
    .command('retry')
    .description('Make the mail of leads due at once, with a fresh count of attempts.')
    .argument('<ids...>', 'ids of the leads')
    .action((ids: string[]) =>
      runAction(() => order(ids, 'its mail is due now.', (id, { desk }) => desk.retry(id, new Date()))),
    );
  leads
    .command('complete')
    .description('Note that a person has taken care of a lead, so that no mail is owed for it any more.')
    .argument('<id>', 'id of the lead')
    .requiredOption('--note <text>', 'what was done')
    .action((id: string, { note }: { note: string }) =>
      runAction(() => order([id], 'noted as taken care of.', (one, { desk }) => desk.complete(one, note, new Date()))),
    );
}
