import { join } from 'node:path';
import { sharedDefinitions } from '../../titan-map/readiness/definitions.ts';
import { gateStates } from '../../titan-map/readiness/gate-states.ts';
import { type LoadedReadiness, loadReadiness, readArtifact } from '../../titan-map/readiness/load.ts';
import type { GateStates } from '../../titan-map/readiness/states.ts';
import { verifyReadiness } from '../../titan-map/readiness/verify.ts';

/** What a site has confirmed and shown, and what that opens. */
export interface Judged {
  loaded: LoadedReadiness;
  states: GateStates;
}

/**
 * Reads readiness.yaml and the evidence of a site, and judges them.
 * @param root folder of the project
 * @param site id of a site that exists
 * @param today YYYY-MM-DD
 */
export function judgeSite(root: string, site: string, today: string): Judged {
  const loaded = loadReadiness(`titan-map/${site}`, { root });
  return { loaded, states: gateStates(loaded, sharedDefinitions(), today) };
}

/**
 * Everything that is wrong with the readiness files and the artifacts of a site.
 * @param root folder of the project
 * @param judged what was read there
 */
export function problemsOf(root: string, { loaded, states }: Judged): ReturnType<typeof verifyReadiness> {
  const folder = (record: string) => join(root, loaded.folder, 'evidence', record);
  return verifyReadiness(loaded, states, (record, file) => readArtifact(folder(record), file));
}
