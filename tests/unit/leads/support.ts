import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { handleLead, type LeadDeps, type Redraw, type RedrawnForm } from '../../../site/leads/handler.ts';
import type { Lead } from '../../../site/leads/lead.ts';
import { type LeadStore, openStore } from '../../../site/leads/store.ts';
import { loadTitanMap } from '../../../titan-map/load.ts';
import type { TitanMap } from '../../../titan-map/schema/titan-map.ts';

export const site = 'juniper';
export const start = new Date('2026-11-20T15:00:00.000Z');

const { map: loaded } = loadTitanMap('tests/fixtures/sites/titan-map/juniper');
if (!loaded) throw new Error('The map of the fixture site has problems.');

/** Map of the fixture site, in English first. */
export const map: TitanMap = { ...loaded, site: { ...loaded.site, languages: ['en', 'es'] } };

/** Ids that count up, one after the other. */
export function countingIds(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
}

/** A clock that stands still until it is moved. */
export function handClock(at = start) {
  let now = at;
  return {
    now: () => now,
    move: (seconds: number) => {
      now = new Date(now.getTime() + seconds * 1000);
    },
  };
}

export interface TemporaryFolder {
  path: string;
  remove: () => void;
}

export function temporaryFolder(): TemporaryFolder {
  const path = mkdtempSync(join(tmpdir(), 'truecopy-leads-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Opens a store in a database file of its own. */
export function openSqlite(folder: string, newId = countingIds()): Promise<LeadStore> {
  return openStore({ kind: 'sqlite', path: join(folder, 'leads.db') }, newId);
}

/** Fields of a request that can be taken. */
export const goodFields = {
  name: 'Ana Sample',
  phone: '541-555-0134',
  consent: '2026-11',
  lang: 'en',
} as const;

export const endpoint = 'https://juniper.example.com/api/leads';

export function formPost(fields: Record<string, string>, headers: Record<string, string> = {}): Request {
  return new Request(endpoint, { method: 'POST', body: new URLSearchParams(fields), headers });
}

export function jsonPost(body: unknown, headers: Record<string, string> = {}): Request {
  return new Request(endpoint, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
}

export function streamPost(body: ReadableStream): Request {
  const init: RequestInit & { duplex: 'half' } = {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    duplex: 'half',
  };
  return new Request(endpoint, init);
}

export interface Desk {
  send: (request: Request) => Promise<Response>;
  /** Forms that were shown again. */
  redrawn: RedrawnForm[];
  log: string[];
  /** Times that the handler told of a safe lead. */
  accepted: () => number;
}

/** The handler with a redraw that notes what the page would show. */
export function desk(
  accept: (lead: Lead) => Promise<{ id: string }>,
  now: () => Date = () => start,
  newId = countingIds(),
  signs: LeadDeps['signs'] = async () => [],
  siteMap = map,
): Desk {
  const redrawn: RedrawnForm[] = [];
  const log: string[] = [];
  let accepted = 0;
  const deps: LeadDeps & { redraw: Redraw } = {
    site,
    map: siteMap,
    now,
    newId,
    signs,
    accept,
    redraw: async (form) => {
      redrawn.push(form);
      return new Response('<form></form>', { headers: { 'content-type': 'text/html' } });
    },
    thankYouPath: (lang) => (lang === 'en' ? '/thank-you/' : '/es/gracias/'),
    accepted: () => {
      accepted += 1;
    },
    log: (line) => log.push(line),
  };
  return { send: (request) => handleLead(request, deps), redrawn, log, accepted: () => accepted };
}
