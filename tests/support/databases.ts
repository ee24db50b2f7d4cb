import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import type { DatabaseAddress } from '../../site/leads/settings.ts';

/** A kind of database that tests run against. */
export interface DatabaseKind {
  begin: () => Promise<void>;
  /**
   * Address of an empty database.
   * @param folder folder of the test, for a kind that keeps files
   */
  address: (folder: string) => Promise<DatabaseAddress>;
  end: () => Promise<void>;
}

/**
 * PostgreSQL itself, compiled to WebAssembly and served on loopback.
 * @param port free port of this machine
 */
export function postgres(port: number): DatabaseKind {
  let database: PGlite;
  let server: PGLiteSocketServer;
  return {
    begin: async () => {
      database = await PGlite.create();
      server = new PGLiteSocketServer({ db: database, port, maxConnections: 20 });
      await server.start();
    },
    address: async () => {
      await database.exec('drop schema public cascade; create schema public;');
      return { kind: 'postgres', url: `postgres://postgres@127.0.0.1:${port}/postgres` };
    },
    end: async () => {
      await server.stop();
      await database.close();
    },
  };
}

export const sqlite: DatabaseKind = {
  begin: async () => {},
  address: async (folder) => ({ kind: 'sqlite', path: join(folder, 'new', 'leads.db') }),
  end: async () => {},
};
