import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import type { AdapterName } from '../build/settings.ts';

/** A setting of the environment that cannot be used. The message says which, and what it should be. */
export class SettingError extends Error {
  override name = 'SettingError';
}

export type DatabaseAddress = { kind: 'sqlite'; path: string } | { kind: 'postgres'; url: string };

/** Where leads are kept and sent, as the environment states it. */
export interface LeadSettings {
  database: DatabaseAddress;
  /** Mail server, or null when none is set; then leads wait in the database. */
  smtp: URL | null;
  /** Recipients that stand in for the one of the map, or null. */
  to: string[] | null;
  /** Recipients of the tests of a preview that stand in for the owner of the leads, or null. */
  reviewer: string[] | null;
  webhook: {
    /** Address that stands in for the one of the map, or null. */
    url: URL | null;
    /** Signing secret, or null. */
    secret: string | null;
  };
}

/** Platforms whose disk is gone with the instance, and the variable by which each says that it runs a process. */
const passingDisks: readonly { variable: string; name: string; except?: readonly [string, string] }[] = [
  // docs.netlify.com/build/configure-builds/environment-variables; NETLIFY_DEV is its local server.
  { variable: 'NETLIFY', name: 'Netlify', except: ['NETLIFY_DEV', 'true'] },
  // vercel.com/docs/environment-variables/system-environment-variables; development is its local server.
  { variable: 'VERCEL', name: 'Vercel', except: ['VERCEL_ENV', 'development'] },
  // docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html; Netlify's functions run there too.
  { variable: 'AWS_LAMBDA_FUNCTION_NAME', name: 'AWS Lambda' },
  // cloud.google.com/run/docs/container-contract
  { variable: 'K_SERVICE', name: 'Cloud Run' },
];

/** Names of the platforms that a server can be built for. */
const platformNames: Readonly<Record<Exclude<AdapterName, 'node'>, string>> = { netlify: 'Netlify', vercel: 'Vercel' };

/** Where this runs, and by what it is known, when the disk does not last there. */
function passingDisk(env: Environment, adapter: AdapterName): { name: string; known: string } | null {
  if (adapter !== 'node') {
    const name = platformNames[adapter];
    return { name, known: `It was built for ${name}.` };
  }
  const found = passingDisks.find(({ variable, except }) => env[variable] && !(except && env[except[0]] === except[1]));
  return found ? { name: found.name, known: `${found.variable} is set, so this runs on ${found.name}.` } : null;
}

/** Refuses a database file where it would be gone with the instance, answered leads and all. */
function requireLastingDisk(env: Environment, adapter: AdapterName): void {
  const platform = passingDisk(env, adapter);
  if (!platform) return;
  const found = env.DATABASE_URL ? 'DATABASE_URL names a file' : 'DATABASE_URL is not set, which means a file';
  throw new SettingError(
    `${found}, and the disk of ${platform.name} does not last: leads would be answered and then lost. (${platform.known}) Set DATABASE_URL to a PostgreSQL server, as postgres://user:password@host:5432/name.`,
  );
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads DATABASE_URL, SMTP_URL, LEADS_TO, LEADS_REVIEWER, LEADS_WEBHOOK_URL and LEADS_WEBHOOK_SECRET.
 * @param env environment of the process; an empty variable counts as not set
 * @param cwd folder that a relative database path starts from
 * @param adapter what the server was built for
 * @throws {SettingError} for the first variable that cannot be used; its value is repeated only where it holds no secret
 */
export function readSettings(env: Environment, cwd: string, adapter: AdapterName = 'node'): LeadSettings {
  const database = databaseAddress(env.DATABASE_URL || 'file:.data/leads.db', cwd);
  if (database.kind === 'sqlite') requireLastingDisk(env, adapter);
  return {
    database,
    smtp: env.SMTP_URL ? smtpUrl(env.SMTP_URL) : null,
    to: env.LEADS_TO ? recipients('LEADS_TO', env.LEADS_TO) : null,
    reviewer: env.LEADS_REVIEWER ? recipients('LEADS_REVIEWER', env.LEADS_REVIEWER) : null,
    webhook: {
      url: env.LEADS_WEBHOOK_URL ? webhookUrl(env.LEADS_WEBHOOK_URL) : null,
      secret: env.LEADS_WEBHOOK_SECRET ? webhookSecret(env.LEADS_WEBHOOK_SECRET) : null,
    },
  };
}

function databaseAddress(value: string, cwd: string): DatabaseAddress {
  const expected = 'Expected file:.data/leads.db, file:///var/lib/leads.db or postgres://user:password@host:5432/name.';
  if (/^postgres(ql)?:/i.test(value)) {
    const url = URL.parse(value);
    if (!url?.hostname || url.pathname.length < 2) {
      throw new SettingError(`DATABASE_URL is a PostgreSQL address without a host or a database name. ${expected}`);
    }
    return { kind: 'postgres', url: value };
  }
  const path = /^file:(?!\/\/)(?!:memory:)(.+)$/i.exec(value)?.[1];
  if (path !== undefined) return { kind: 'sqlite', path: resolve(cwd, path) };
  const url = /^file:\/\//i.test(value) ? URL.parse(value) : null;
  if (url && url.hostname === '' && url.pathname.length > 1) {
    return { kind: 'sqlite', path: fileURLToPath(url) };
  }
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1];
  const found = scheme ? `starts with ${scheme}:, which is no file on disk and no PostgreSQL server` : 'has no scheme';
  throw new SettingError(`DATABASE_URL ${found}. ${expected}`);
}

function smtpUrl(value: string): URL {
  const url = URL.parse(value);
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname) {
    throw new SettingError(
      'SMTP_URL is no address of a mail server. Expected smtp://host:port or smtps://user:password@host:465.',
    );
  }
  return url;
}

/** This machine itself, where nobody listens in. */
export const loopback = /^(localhost|127(\.\d+){3}|\[::1\])$/;

function webhookUrl(value: string): URL {
  const url = URL.parse(value);
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && loopback.test(url.hostname))) return url;
  throw new SettingError(
    'LEADS_WEBHOOK_URL is no address that leads may be sent to. Expected https://host/path; http:// is for this machine only.',
  );
}

function webhookSecret(value: string): string {
  const key = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(value)?.[1];
  if (key && Buffer.from(key, 'base64').length >= 24) return value;
  throw new SettingError(
    'LEADS_WEBHOOK_SECRET is no secret of the Standard Webhooks scheme. Expected whsec_ and 24 to 64 random bytes in base64.',
  );
}

const mailbox = z.email();

function recipients(variable: string, value: string): string[] {
  const all = value.split(',').map((part) => part.trim());
  const wrong = all.find((part) => !mailbox.safeParse(part).success);
  if (wrong !== undefined) {
    throw new SettingError(
      `${variable} has ${wrong === '' ? 'an empty entry' : `"${wrong}", which is no e-mail address`}. Expected office@example.com, or several addresses with commas between them.`,
    );
  }
  return all;
}

/**
 * Names the database in a message, without its password.
 * @param address database as read from the settings
 */
export function describeDatabase(address: DatabaseAddress): string {
  if (address.kind === 'sqlite') return address.path;
  const url = new URL(address.url);
  return `${url.protocol}//${url.host}${url.pathname}`;
}
