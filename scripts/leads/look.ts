import { once } from 'node:events';
import { open } from 'node:fs/promises';
import type { LeadDesk } from '../../site/leads/desk.ts';
import { csv, type ExportRow, exportRow } from '../../site/leads/export.ts';
import type { LeadFilter, LeadRecord } from '../../site/leads/records.ts';
import { type LeadList, leadSheet, leadTable, leadView } from '../../site/leads/report.ts';
import { leadStats, statsReport } from '../../site/leads/stats.ts';
import type { LeadSummary } from '../../site/leads/store.ts';
import { CannotRun, exit } from '../sites.ts';
import { refusals } from './change.ts';
import { type FilterOptions, readFilter, withStore } from './store.ts';

/** How a subcommand prints what it found. */
export interface FormatOption {
  format: 'pretty' | 'json';
}

const asJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function isIn({ since, before, suspected }: LeadFilter): (lead: LeadSummary) => boolean {
  return ({ receivedAt, suspicion }) =>
    (!since || receivedAt >= since.toISOString()) &&
    (!before || receivedAt < before.toISOString()) &&
    (!suspected || suspicion.length > 0);
}

/** Prints the list of leads, without personal data. */
export async function list(options: FilterOptions & FormatOption): Promise<number> {
  const filter = readFilter(options);
  const { site, state } = filter;
  return withStore(async (store) => {
    const all: LeadList = await store.list({ ...(site ? { site } : {}), ...(state ? { state } : {}) });
    const leads = all.filter(isIn(filter));
    process.stdout.write(options.format === 'json' ? asJson(leads) : leadTable(leads));
    return exit.clean;
  });
}

/** Prints one lead with what was done with it. */
export async function show(id: string, options: { reveal?: boolean } & FormatOption): Promise<number> {
  return withStore(async (_store, _settings, desk) => {
    const file = await desk.find(id);
    if (!file) throw new CannotRun(`Lead ${id}: ${refusals.unknown}`);
    const reveal = options.reveal === true;
    if (reveal) await desk.noteReveal(id, new Date());
    process.stdout.write(options.format === 'json' ? asJson(leadView(file, reveal)) : leadSheet(file, reveal));
    return exit.clean;
  });
}

/** Prints figures about the leads. */
export async function stats(options: FilterOptions & FormatOption): Promise<number> {
  const filter = readFilter(options);
  return withStore(async ({ desk }) => {
    const figures = await leadStats(desk.records.read(filter));
    process.stdout.write(options.format === 'json' ? asJson(figures) : statsReport(figures));
    return exit.clean;
  });
}

interface ExportOptions extends FilterOptions {
  format: 'csv' | 'json';
  reveal?: boolean;
  out?: string;
}

/** Leads that are noted as exported at a time. */
const noted = 100;

/** Leads in groups, each written down as given out before it is. */
async function* inGroups(desk: LeadDesk, filter: LeadFilter, reveal: boolean): AsyncGenerator<LeadRecord[]> {
  let group: LeadRecord[] = [];
  const release = async () => {
    if (reveal)
      await desk.records.noteExport(
        group.map(({ id }) => id),
        new Date(),
      );
    return group;
  };
  for await (const record of desk.records.read(filter)) {
    group.push(record);
    if (group.length < noted) continue;
    yield await release();
    group = [];
  }
  yield await release();
}

/** Writes the leads as CSV or JSON to a file that only its owner may read, or to the standard output. */
export async function exportLeads(options: ExportOptions): Promise<number> {
  const filter = readFilter(options);
  const reveal = options.reveal === true;
  return withStore(async (_store, _settings, desk) => {
    const { write, close } = await output(options.out);
    let count = 0;
    const text = options.format === 'csv' ? csvPart : jsonPart;
    for await (const group of inGroups(desk, filter, reveal)) {
      for (const record of group) await write(text(exportRow(record, reveal), count++));
    }
    await write(options.format === 'csv' ? (count === 0 ? csv([], true) : '') : count === 0 ? '[]\n' : '\n]\n');
    await close();
    if (options.out) process.stderr.write(`${count === 1 ? '1 lead' : `${count} leads`} in ${options.out}\n`);
    return exit.clean;
  });
}

const csvPart = (row: ExportRow, index: number) => csv([row], index === 0);
const jsonPart = (row: ExportRow, index: number) => `${index === 0 ? '[\n' : ',\n'}${JSON.stringify(row)}`;

async function output(path: string | undefined) {
  if (path === undefined) {
    const { stdout } = process;
    return {
      write: async (text: string) => {
        if (!stdout.write(text)) await once(stdout, 'drain');
      },
      close: async () => {},
    };
  }
  try {
    const file = await open(path, 'wx', 0o600);
    return { write: async (text: string) => void (await file.write(text)), close: () => file.close() };
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw new CannotRun(
      exists
        ? `${path} exists already. Move it away, or name another file with --out.`
        : `${path} cannot be written. Name a file in a folder that exists and that you may write to with --out.`,
    );
  }
}
