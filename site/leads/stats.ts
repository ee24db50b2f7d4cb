import type { LeadRecord } from './records.ts';

/** Figures about leads; none of them tells of a single visitor. */
export interface LeadStats {
  leads: number;
  suspected: number;
  bySite: Record<string, number>;
  /** By state of the delivery that is furthest from done. */
  byState: Record<string, number>;
  /** By id in the map; "none" counts leads that fit none. */
  byService: Record<string, number>;
  byZone: Record<string, number>;
  byCampaign: Record<string, number>;
  /** Seconds from the request until a person was told, over the leads for which that happened; null when there are none. */
  secondsUntilTold: { median: number; p95: number; longest: number } | null;
}

/** From what needs a person most to what needs nobody. */
const urgency = ['needs-review', 'blocked', 'retrying', 'queued', 'manual-complete', 'delivered'];

/**
 * Counts leads.
 * @param records leads in any order
 */
export async function leadStats(records: AsyncIterable<LeadRecord> | Iterable<LeadRecord>): Promise<LeadStats> {
  const counts = { site: new Map(), state: new Map(), service: new Map(), zone: new Map(), campaign: new Map() };
  const waits: number[] = [];
  let leads = 0;
  let suspected = 0;
  for await (const record of records) {
    leads += 1;
    if (record.suspicion !== '[]') suspected += 1;
    count(counts.site, record.site);
    count(counts.state, leastDone(record));
    count(counts.service, record.service_id);
    count(counts.zone, record.zone_id);
    count(counts.campaign, record.campaign_id);
    const told = record.deliveries.flatMap(({ settled_at }) => settled_at ?? []).sort()[0];
    if (told) waits.push((Date.parse(told) - Date.parse(record.received_at)) / 1000);
  }
  return {
    leads,
    suspected,
    bySite: sorted(counts.site),
    byState: sorted(counts.state),
    byService: sorted(counts.service),
    byZone: sorted(counts.zone),
    byCampaign: sorted(counts.campaign),
    secondsUntilTold: spread(waits),
  };
}

function leastDone({ deliveries }: LeadRecord): string | null {
  return urgency.find((state) => deliveries.some((delivery) => delivery.state === state)) ?? null;
}

function count(counts: Map<string, number>, name: string | null): void {
  counts.set(name ?? 'none', (counts.get(name ?? 'none') ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)));
}

function spread(waits: number[]): LeadStats['secondsUntilTold'] {
  if (waits.length === 0) return null;
  waits.sort((a, b) => a - b);
  // Nearest rank: the smallest value that is not exceeded by the given part of all.
  const rank = (part: number) => waits[Math.ceil(part * waits.length) - 1] ?? 0;
  return { median: rank(0.5), p95: rank(0.95), longest: rank(1) };
}

/**
 * The figures for a terminal.
 * @param stats figures of leadStats
 */
export function statsReport(stats: LeadStats): string {
  const lines = [`leads      ${stats.leads}`, `suspected  ${stats.suspected}`];
  const groups: readonly [string, Record<string, number>][] = [
    ['by site', stats.bySite],
    ['by state', stats.byState],
    ['by service', stats.byService],
    ['by zone', stats.byZone],
    ['by campaign', stats.byCampaign],
  ];
  for (const [title, counts] of groups) {
    const entries = Object.entries(counts);
    const width = Math.max(...entries.map(([name]) => name.length));
    if (entries.length > 0) lines.push(title, ...entries.map(([name, n]) => `  ${name.padEnd(width)}  ${n}`));
  }
  if (stats.secondsUntilTold) {
    const { median, p95, longest } = stats.secondsUntilTold;
    lines.push(`until a person was told: median ${median} s, 95 of 100 within ${p95} s, longest ${longest} s`);
  }
  return `${lines.join('\n')}\n`;
}
