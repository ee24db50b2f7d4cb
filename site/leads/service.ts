import { randomUUID } from 'node:crypto';
import { map, site } from 'virtual:truecopy/site';
import { builtinPath } from '../i18n/paths.ts';
import type { LeadDeps } from './handler.ts';
import { LeadRuntime } from './runtime.ts';
import { readSettings } from './settings.ts';

const log = (line: string) => console.error(`[leads] ${line}`);

/**
 * The lead service of this server process, started at its first use.
 * @throws {SettingError} when a setting of the environment cannot be used
 */
export const leadRuntime = once(() => {
  const settings = readSettings(process.env, process.cwd());
  const runtime = new LeadRuntime({ site: site.id, map, settings, now: () => new Date(), newId: randomUUID, log });
  runtime.start();
  return runtime;
});

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** What the endpoint needs, save for the page that shows the form again. */
export const leadDeps: Omit<LeadDeps, 'redraw'> = {
  site: site.id,
  map,
  now: () => new Date(),
  newId: randomUUID,
  accept: async (lead) => leadRuntime().accept(lead),
  thankYouPath: (lang) => builtinPath('thankYou', lang, map.site.languages),
  accepted: () => leadRuntime().deliverSoon(),
  log,
};
