import { join, resolve } from 'node:path';

/** Where the lead endpoint of a built site can run, by the Astro adapter for it. */
export const adapterNames = ['node', 'netlify', 'vercel'] as const;
export type AdapterName = (typeof adapterNames)[number];

/** What the pages and the server of one site know about their own build. */
export interface Site {
  /** Folder name under titan-map/ and content/. */
  id: string;
  /** Calendar day in the time zone of the business that decides which offers are shown, YYYY-MM-DD. */
  today: string;
  /** True for a build that a customer reviews: not indexed, with the standing of every fact. */
  preview: boolean;
}

/** What one build works on. Paths are absolute. */
export interface BuildSettings {
  id: string;
  root: string;
  content: string;
  map: string;
  out: string;
  adapter: AdapterName;
  /** Folder below which Netlify looks for .netlify/v1/ and Vercel for .vercel/output/. */
  deploy: string;
  preview: boolean;
  /** YYYY-MM-DD, or null for the day of the build. */
  today: string | null;
}

/**
 * Reads the settings of a build from its environment.
 * @param env TRUECOPY_SITE, TRUECOPY_ROOT (folder that holds titan-map/ and content/), TRUECOPY_OUT (folder that gets one
 *   folder per site), TRUECOPY_ADAPTER (default: node), TRUECOPY_DEPLOY (default: TRUECOPY_ROOT), TRUECOPY_TODAY,
 *   TRUECOPY_PREVIEW
 * @param cwd folder that stands in for TRUECOPY_ROOT
 * @throws {Error} when no site is named, or an adapter that does not exist
 */
export function buildSettings(env: Readonly<Record<string, string | undefined>>, cwd: string): BuildSettings {
  const id = env.TRUECOPY_SITE;
  if (!id) {
    throw new Error(
      'No site is chosen. Run truecopy build --site ID, or set TRUECOPY_SITE to the name of a folder in titan-map/.',
    );
  }
  const root = resolve(cwd, env.TRUECOPY_ROOT ?? '.');
  return {
    id,
    root,
    content: join(root, 'content', id),
    map: join(root, 'titan-map', id),
    out: join(resolve(root, env.TRUECOPY_OUT ?? 'dist'), id),
    adapter: readAdapter(env.TRUECOPY_ADAPTER || 'node'),
    deploy: resolve(root, env.TRUECOPY_DEPLOY ?? '.'),
    preview: env.TRUECOPY_PREVIEW === '1',
    today: env.TRUECOPY_TODAY ?? null,
  };
}

/**
 * Reads the name of an adapter.
 * @param name name as typed
 * @throws {RangeError} naming those there are
 */
export function readAdapter(name: string): AdapterName {
  const found = adapterNames.find((known) => known === name);
  if (found) return found;
  throw new RangeError(`Found adapter “${name}”; expected one of ${adapterNames.join(', ')}.`);
}

/**
 * The calendar day at the business.
 * @param now instant to take the day of
 * @param timeZone IANA name such as America/Chicago
 * @returns YYYY-MM-DD
 */
export function dayAt(now: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}
