import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AdapterName } from '../../site/build/settings.ts';
import { buildSite, fixtureProject } from '../browser/support.ts';
import { type LeadServer, startLeadServer } from '../support/lead-server.ts';

const platform = fileURLToPath(new URL('../support/platform.ts', import.meta.url));

/** Site that is built. */
export const site = 'juniper';

/** A site built for an adapter, in a folder of its own outside the project, where there is no node_modules. */
export interface BuiltSite {
  adapter: AdapterName;
  folder: string;
  /** Starts one instance, with these settings and no others. */
  start: (env: Record<string, string>) => Promise<Instance>;
}

/** One instance of a server or of the functions of a platform. */
export interface Instance extends LeadServer {
  url: string;
  /** Has the owed deliveries made as the schedule of the platform does. */
  deliver: () => Promise<Response>;
}

/** What a platform's schedule, or whoever knows it, sends along. */
export const cronSecret = 'a secret of the schedule, for tests';

/**
 * Builds the fixture site.
 * @param adapter where it is to run
 * @param out folder that gets the site
 */
export async function buildFor(adapter: AdapterName, out: string): Promise<BuiltSite> {
  await buildSite(fixtureProject, site, out, ['--adapter', adapter]);
  return builtSite(adapter, out);
}

/**
 * The fixture site as it was built before.
 * @param adapter what it was built for
 * @param out folder that got the site
 */
export function builtSite(adapter: AdapterName, out: string): BuiltSite {
  const folder = join(out, site);
  const entry = adapter === 'node' ? join(folder, 'server/entry.mjs') : platform;
  return {
    adapter,
    folder,
    start: async (env) => {
      const server = await startLeadServer(entry, { PLATFORM: adapter, SITE_FOLDER: folder, ...env });
      const url = new URL('/', server.endpoint).href.replace(/\/$/, '');
      const deliver = () =>
        adapter === 'netlify'
          ? fetch(`${url}/.netlify/functions/deliver`, { method: 'POST', body: '{"next_run":"2026-11-21T00:01:00Z"}' })
          : fetch(`${url}/api/deliver`, { headers: { authorization: `Bearer ${cronSecret}` } });
      return { ...server, url, deliver };
    },
  };
}
