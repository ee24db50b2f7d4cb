import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import pg from 'pg';
import { type Database, migrations } from './migrations.ts';
import { type DatabaseAddress, describeDatabase } from './settings.ts';
import { SqliteFileDialect } from './sqlite.ts';

/** The database cannot be used. The message says what was found and what to do, and holds no data of visitors. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

/** An open database; everything in which the two kinds differ is in this file. */
export interface OpenDatabase {
  db: Kysely<Database>;
  /** Makes transactions that hold one of the same texts wait for each other until they end. */
  serialise: (transaction: Transaction<Database>, texts: readonly string[]) => Promise<void>;
  /** Transactions of this process that may write at the same time. */
  writers: number;
  /** Whether many connections write at once, so that a row which another one holds has to be skipped. */
  concurrent: boolean;
}

/** Longest wait for a connection, in milliseconds. */
const connectTimeout = 5000;

/**
 * Opens the database and brings its tables up to date.
 * @param address database as read from the settings; a SQLite file is made if it does not exist
 * @throws {DatabaseUnavailable} when it cannot be opened, read or written
 */
export async function openDatabase(address: DatabaseAddress): Promise<OpenDatabase> {
  const open = address.kind === 'sqlite' ? openSqlite(address.path) : openPostgres(address.url);
  try {
    const { error } = await new Migrator({
      db: open.db,
      provider: { getMigrations: async () => migrations },
    }).migrateToLatest();
    if (error) throw error;
    return open;
  } catch (error) {
    // Not waited for: a connection that broke in the middle of a migration may never be handed back.
    open.db.destroy().catch(() => {});
    throw unavailable(address, error);
  }
}

function openSqlite(path: string): OpenDatabase {
  const db = new Kysely<Database>({ dialect: new SqliteFileDialect(path) });
  // A transaction that writes is alone in SQLite from its first statement on.
  return { db, serialise: async () => {}, writers: 1, concurrent: false };
}

function openPostgres(url: string): OpenDatabase {
  const pool = new pg.Pool({
    connectionString: url,
    connectionTimeoutMillis: connectTimeout,
    query_timeout: 10_000,
    max: 10,
  });
  // An idle connection that breaks is replaced by the pool at the next query, which reports what is wrong.
  pool.on('error', () => {});
  return {
    db: new Kysely<Database>({ dialect: new PostgresDialect({ pool }) }),
    serialise: async (transaction, texts) => {
      // Taken in one order everywhere, so that two transactions never wait for each other in a circle.
      await sql`select pg_advisory_xact_lock(key) from (
        select distinct hashtextextended(text, 0) as key from unnest(${texts}::text[]) as given (text) order by key
      ) as keys`.execute(transaction);
    },
    writers: 2,
    concurrent: true,
  };
}

function unavailable(address: DatabaseAddress, error: unknown): DatabaseUnavailable {
  const name = describeDatabase(address);
  return new DatabaseUnavailable(`The lead database ${name} cannot be used: ${reason(error)}`, { cause: error });
}

const reasons: readonly [RegExp, string][] = [
  [/not a database/i, 'the file is not a SQLite database. Move it away, or let DATABASE_URL name another file.'],
  [/readonly|EACCES|EPERM|EROFS/i, 'it may not be written. Give this user the right to write the file and its folder.'],
  [/unable to open/i, 'the file may not be opened. Give this user the right to write the file and its folder.'],
  [/EEXIST|ENOTDIR/, 'a part of its path is a file, not a folder. Let DATABASE_URL name another place.'],
  [/database is locked/i, 'another process keeps it locked. Try again when that has ended.'],
  [/disk is full|ENOSPC|disk I\/O/i, 'the disk is full or failing. Make room, and try again.'],
  [
    /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|timeout/i,
    'the server cannot be reached. Check host and port, and that it runs.',
  ],
  [/28P01|28000/, 'the server refused user or password.'],
  [/3D000/, 'the server has no database of that name.'],
];

/**
 * Says why a database failed, without repeating values that a query carried.
 * @param error whatever the driver threw
 */
export function reason(error: unknown): string {
  const { code = '', message = '', name = '' } = (error ?? {}) as Partial<Error> & { code?: string };
  const known = reasons.find(([pattern]) => pattern.test(code) || pattern.test(message));
  return known?.[1] ?? `the database answered with ${code || name || 'an unknown error'}.`;
}

/** Result codes of SQLite that a value can cause: TOOBIG, CONSTRAINT and MISMATCH; see sqlite.org/rescode.html. */
const sqliteRowCodes = new Set([18, 19, 20]);

/**
 * Whether a row can be the cause of an error, so that other rows may pass. Not so when the disk is full or the server
 * gone.
 * @param error whatever the driver threw
 */
export function blamesOneRow(error: unknown): boolean {
  const { code = '', errcode } = (error ?? {}) as { code?: string; errcode?: number };
  if (errcode !== undefined) return sqliteRowCodes.has(errcode & 0xff);
  // Classes of PostgreSQL: data, integrity, and transactions that were rolled back for another one's sake.
  return /^(22|23|40)...$/.test(code) || code.startsWith('ERR_INVALID_ARG');
}
