import { CompiledQuery, type Insertable, type Kysely, type Transaction } from 'kysely';
import type { Database } from './migrations.ts';

/** Rows of one statement, most first. Few sizes, so that the database meets the same statements again and again. */
const sizes = [50, 10, 1];

/** Writes rows in bulk by statements that are put into words once. */
export class BulkInsert {
  readonly #db: Kysely<Database>;
  readonly #texts = new Map<string, string>();

  /** @param db database whose kind of SQL is spoken */
  constructor(db: Kysely<Database>) {
    this.#db = db;
  }

  /**
   * Inserts rows.
   * @param transaction transaction to do it in
   * @param table table to insert into
   * @param rows rows that all have the same columns
   */
  async insert<Table extends keyof Database>(
    transaction: Transaction<Database>,
    table: Table,
    rows: readonly Insertable<Database[Table]>[],
  ): Promise<void> {
    for (let done = 0; done < rows.length; ) {
      const size = sizes.find((one) => one <= rows.length - done) ?? 1;
      const part = rows.slice(done, done + size);
      const values = part.flatMap((row) => Object.values(row));
      await transaction.executeQuery(CompiledQuery.raw(this.#text(table, part), values));
      done += size;
    }
  }

  #text<Table extends keyof Database>(table: Table, rows: readonly Insertable<Database[Table]>[]): string {
    const name = `${table} ${rows.length}`;
    const known = this.#texts.get(name);
    if (known !== undefined) return known;
    const { sql } = this.#db.insertInto(table).values(rows).compile();
    this.#texts.set(name, sql);
    return sql;
  }
}
