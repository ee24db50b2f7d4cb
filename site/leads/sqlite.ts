import { closeSync, fdatasync, mkdirSync, openSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import { promisify } from 'node:util';
import {
  CompiledQuery,
  type DatabaseConnection,
  SqliteAdapter,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';

/** Longest wait for another process that is writing, in milliseconds. */
const busyTimeout = 5000;

/** Statements that a connection keeps ready, so that they are not read and planned again each time. */
const keptStatements = 50;

const syncData = promisify(fdatasync);

/** A database file, and when what is written to it is on disk. */
class SqliteFile implements SqliteDatabase {
  readonly #path: string;
  readonly #file: DatabaseSync;
  readonly #prepared = new Map<string, ReturnType<typeof adaptStatement>>();
  #log: number | null = null;
  #doubtful = false;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true });
    this.#file = new DatabaseSync(path, { timeout: busyTimeout, enableForeignKeyConstraints: true });
    try {
      // An answered lead has to survive a power cut: WAL alone would sync only at checkpoints. What is deleted is overwritten.
      this.#file.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;');
    } catch (error) {
      this.#file.close();
      throw error;
    }
  }

  /**
   * Lets the next transaction end before it is on disk; {@link sync} has to follow it. SQLite itself would wait for the
   * disk with the whole process, and requests with it.
   * @throws {Error} when what was written before could not be brought to the disk
   */
  syncLater(): void {
    if (this.#doubtful) this.#checkpoint();
    this.#file.exec('PRAGMA synchronous = NORMAL');
  }

  /** Goes back to writes that are on disk when they return. */
  syncAtOnce(): void {
    this.#file.exec('PRAGMA synchronous = FULL');
  }

  /**
   * Brings every transaction that has ended to the disk: in WAL mode they stand in the log until a checkpoint, which
   * syncs by itself. See sqlite.org/wal.html and sqlite.org/pragma.html#pragma_synchronous.
   * @throws {Error} when the disk fails; then they may be there or not
   */
  async sync(): Promise<void> {
    try {
      if (this.#log === null) {
        // No lock hangs on the log, so that another handle of it does no harm; see sqlite.org/howtocorrupt.html, 2.2.
        this.#log = openSync(`${this.#path}-wal`, 'r+');
        await syncFolder(dirname(this.#path));
      }
      await syncData(this.#log);
    } catch (error) {
      // A second try would tell nothing: the system may have dropped what it could not write.
      this.#doubtful = true;
      this.#closeLog();
      throw error;
    }
  }

  #closeLog(): void {
    if (this.#log !== null) closeSync(this.#log);
    this.#log = null;
  }

  /** Copies the log into the database, so that nothing depends on parts of the log that may not be on disk. */
  #checkpoint(): void {
    const result = this.#file.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get();
    if (result?.busy !== 0) throw new Error('database is locked');
    this.#doubtful = false;
  }

  prepare(text: string): ReturnType<typeof adaptStatement> {
    const statement = this.#prepared.get(text) ?? adaptStatement(this.#file.prepare(text));
    // The statement that was used longest ago stands first.
    this.#prepared.delete(text);
    this.#prepared.set(text, statement);
    for (const oldest of this.#prepared.keys()) {
      if (this.#prepared.size <= keptStatements) break;
      this.#prepared.delete(oldest);
    }
    return statement;
  }

  close(): void {
    this.#closeLog();
    this.#file.close();
  }
}

/**
 * Brings the names of files in a folder to the disk, that of a new log among them. SQLite does so at its own first sync
 * of a log, and like here it goes on where a file system cannot.
 */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path).catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

function adaptStatement(statement: StatementSync) {
  const values = (parameters: readonly unknown[]) => parameters as SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters: readonly unknown[]) => statement.all(...values(parameters)),
    run: (parameters: readonly unknown[]) => statement.run(...values(parameters)),
    iterate: (parameters: readonly unknown[]) => statement.iterate(...values(parameters)),
  };
}

/** Ends transactions on disk without keeping the process waiting for the disk. */
class SqliteFileDriver extends SqliteDriver {
  readonly #file: () => SqliteFile;

  constructor(open: () => SqliteFile) {
    let file: SqliteFile | undefined;
    const opened = () => {
      file ??= open();
      return file;
    };
    super({ database: async () => opened() });
    this.#file = opened;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    this.#file().syncLater();
    try {
      // Takes the write lock at once. A transaction that reads first and then writes could otherwise fail without waiting.
      await connection.executeQuery(CompiledQuery.raw('begin immediate'));
    } catch (error) {
      this.#file().syncAtOnce();
      throw error;
    }
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await super.commitTransaction(connection);
    this.#file().syncAtOnce();
    await this.#file().sync();
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await super.rollbackTransaction(connection);
    } catch (error) {
      // A full disk makes SQLite roll back by itself, and that error is the one to tell of.
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
    this.#file().syncAtOnce();
  }
}

/** Runs migrations in one transaction, so that two processes that start together do not both make the tables. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** SQLite in a file that outlives the machine's power. */
export class SqliteFileDialect extends SqliteDialect {
  readonly #path: string;

  /** @param path path of the file, which is made with its folder if it does not exist */
  constructor(path: string) {
    super({ database: () => Promise.reject(new Error('The driver opens the file.')) });
    this.#path = path;
  }

  override createDriver(): SqliteDriver {
    return new SqliteFileDriver(() => new SqliteFile(this.#path));
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}
