import { randomUUID } from 'node:crypto';
import { DatabaseUnavailable } from '../../site/leads/database.ts';
import type { LeadDesk } from '../../site/leads/desk.ts';
import type { DeliveryState } from '../../site/leads/lead.ts';
import type { LeadFilter } from '../../site/leads/records.ts';
import { siteOf } from '../../site/leads/route.ts';
import { type LeadSettings, readSettings, SettingError } from '../../site/leads/settings.ts';
import { type LeadStore, openStore } from '../../site/leads/store.ts';
import { isoDate } from '../../titan-map/schema/common.ts';
import { CannotRun, chooseSites } from '../sites.ts';

/** Options by which several subcommands choose leads, as typed. */
export interface FilterOptions {
  site?: string;
  state?: DeliveryState;
  since?: string;
  until?: string;
  suspected?: boolean;
}

/**
 * Runs an action with the settings and the open store, and closes it again.
 * @param action does the work and returns its exit code; what it does by the desk is written down as done by command
 * @throws {CannotRun} when a setting or the database cannot be used
 */
export async function withStore(
  action: (store: LeadStore, settings: LeadSettings, desk: LeadDesk) => Promise<number>,
): Promise<number> {
  try {
    const settings = readSettings(process.env, process.cwd());
    const store = await openStore(settings.database, randomUUID);
    try {
      return await action(store, settings, store.desk.by('command'));
    } finally {
      await store.close();
    }
  } catch (error) {
    if (error instanceof SettingError || error instanceof DatabaseUnavailable) throw new CannotRun(error.message);
    throw error;
  }
}

/**
 * Checks that a site exists, when one is named.
 * @throws {CannotRun} when it does not
 */
export function requireSite(site: string | undefined): void {
  if (site !== undefined) chooseSites(process.cwd(), { site: siteOf(site) });
}

const day = 86_400_000;

/**
 * Reads the options that choose leads.
 * @param options options as typed; days are days in UTC, and both count themselves
 * @throws {CannotRun} when a site does not exist or a date is not a real one
 */
export function readFilter({ site, state, since, until, suspected }: FilterOptions): LeadFilter {
  requireSite(site);
  return {
    ...(site ? { site } : {}),
    ...(state ? { state } : {}),
    ...(since ? { since: readDay('--since', since) } : {}),
    ...(until ? { before: new Date(readDay('--until', until).getTime() + day) } : {}),
    ...(suspected ? { suspected } : {}),
  };
}

function readDay(option: string, typed: string): Date {
  if (isoDate.safeParse(typed).success) return new Date(typed);
  throw new CannotRun(`Found ${option} ${typed}; expected a real date written as YYYY-MM-DD.`);
}
