import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

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
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads DATABASE_URL, SMTP_URL and LEADS_TO.
 * @param env environment of the process; an empty variable counts as not set
 * @param cwd folder that a relative database path starts from
 * @throws {SettingError} for the first variable that cannot be used; its value is repeated only where it holds no secret
 */
export function readSettings(env: Environment, cwd: string): LeadSettings {
  return {
    database: databaseAddress(env.DATABASE_URL || 'file:.data/leads.db', cwd),
    smtp: env.SMTP_URL ? smtpUrl(env.SMTP_URL) : null,
    to: env.LEADS_TO ? recipients(env.LEADS_TO) : null,
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

const mailbox = z.email();

function recipients(value: string): string[] {
  const all = value.split(',').map((part) => part.trim());
  const wrong = all.find((part) => !mailbox.safeParse(part).success);
  if (wrong !== undefined) {
    throw new SettingError(
      `LEADS_TO has ${wrong === '' ? 'an empty entry' : `"${wrong}", which is no e-mail address`}. Expected office@example.com, or several addresses with commas between them.`,
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
