import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { stringify } from 'yaml';
import { sharedDefinitions } from '../../../titan-map/readiness/definitions.ts';
import type { EvidenceRecord } from '../../../titan-map/readiness/evidence-schema.ts';
import { gateStates } from '../../../titan-map/readiness/gate-states.ts';
import { type LoadedReadiness, loadReadiness, sha256 } from '../../../titan-map/readiness/load.ts';
import type { SiteReadiness } from '../../../titan-map/readiness/readiness-schema.ts';
import type { GateStates } from '../../../titan-map/readiness/states.ts';

export const today = '2026-11-21';

/** A site at which everything that can be shown has been shown, to be made worse by tests. */
export interface Shown {
  readiness: Pick<SiteReadiness, 'mode' | 'confirmations' | 'features' | 'approvals' | 'disconnects'> &
    Partial<Pick<SiteReadiness, 'killSwitch'>>;
  evidence: Record<string, EvidenceRecord>;
  artifacts: Record<string, string>;
}

export function everythingShown(): Shown {
  const { gates, features, cases } = sharedDefinitions();
  const artifacts: Record<string, string> = {};
  const evidence: Record<string, EvidenceRecord> = {};
  for (const tried of cases) {
    const log = `${tried.id}: every step went as written\n`;
    artifacts[`${tried.id}-run/log.txt`] = log;
    evidence[`${tried.id}-run`] = {
      case: tried.id,
      environment: 'sandbox',
      date: '2026-11-10',
      expires: '2027-05-10',
      operator: 'Ines Calloway',
      review: { by: 'Tom Brandt', date: '2026-11-12' },
      happyPath: 'Every step went as written.',
      failures: [{ proves: tried.failures[0]?.id ?? '', seen: 'It was refused, as it should be.' }],
      artifacts: [
        {
          file: 'log.txt',
          sha256: sha256(Buffer.from(log)),
          family: 'queue',
          timestamp: '2026-11-10T15:04:00Z',
          shows: tried.evidence.map(({ id }) => id),
        },
      ],
      ...(tried.labelsMatches && { matches: { matched: 8, unmatched: 3, needsReview: 1 } }),
      customerReview: { state: 'approved', by: 'Renee Okafor', date: '2026-11-13' },
    };
  }
  return {
    readiness: {
      mode: 'connected',
      confirmations: gates.flatMap((gate) =>
        gate.conditions.map(({ id }) => ({
          gate: gate.id,
          condition: id,
          date: '2026-11-02',
          by: 'Tom Brandt',
          artifact: 'minutes of 2026-11-02',
        })),
      ),
      features: features
        .filter(({ keeps }) => keeps.length === 0)
        .map(({ id }) => ({ id, state: 'on', since: '2026-11-14', by: 'Ines Calloway' })),
      approvals: [
        {
          id: 'listing',
          standing: 'marketplace',
          date: '2026-11-05',
          reference: 'letter of 2026-11-05',
          by: 'Tom Brandt',
        },
      ],
      disconnects: [],
    },
    evidence,
    artifacts,
  };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Makes a project folder with the readiness files of one site. */
export function writeSite(
  { readiness, evidence, artifacts }: Shown,
  root = mkdtempSync(join(tmpdir(), 'readiness-')),
  site = 'harbor',
): string {
  folders.push(root);
  const folder = join(root, 'titan-map', site);
  mkdirSync(join(folder, 'evidence'), { recursive: true });
  writeFileSync(join(folder, 'readiness.yaml'), stringify(readiness));
  for (const [id, record] of Object.entries(evidence))
    writeFileSync(join(folder, 'evidence', `${id}.yaml`), stringify(record));
  for (const [file, text] of Object.entries(artifacts)) {
    mkdirSync(join(folder, 'evidence', file, '..'), { recursive: true });
    writeFileSync(join(folder, 'evidence', file), text);
  }
  return root;
}

export function load(shown: Shown): LoadedReadiness {
  const root = writeSite(shown);
  return loadReadiness('titan-map/harbor', { root });
}

export function statesOf(change: (shown: Shown) => void = () => {}, day = today): GateStates {
  const shown = everythingShown();
  change(shown);
  return gateStates(load(shown), sharedDefinitions(), day);
}

export function permit(states: GateStates, id: string) {
  const found = states.kinds.flatMap(({ permits }) => permits).find((each) => each.id === id);
  if (!found) throw new Error(`no sentence class ${id}`);
  return found;
}
