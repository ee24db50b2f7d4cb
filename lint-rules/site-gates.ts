import { join } from 'node:path';
import { sharedDefinitions } from '../titan-map/readiness/definitions.ts';
import { gateStates } from '../titan-map/readiness/gate-states.ts';
import { loadReadiness } from '../titan-map/readiness/load.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';
import type { Source, SourceProblem } from '../titan-map/source.ts';
import { fold } from './claims/fold.ts';
import type { SiteGates } from './judgement.ts';

/** What is open at a site, and what is wrong with the files that say so. */
export interface ReadGates {
  gates: SiteGates;
  problems: readonly SourceProblem[];
  sources: ReadonlyMap<string, Source>;
}

/**
 * Reads what a site has confirmed and shown, and works out what that opens.
 * @param root folder of the project
 * @param site id of the site
 * @param business of its map, whose name promises nothing
 * @param today calendar day in the time zone of the business, YYYY-MM-DD
 */
export function readGates(
  root: string,
  site: string,
  { name, legalName }: TitanMap['business'],
  today: string,
): ReadGates {
  const loaded = loadReadiness(join(root, 'titan-map', site), { root });
  const words =
    fold(`${name} ${legalName}`)
      .text.toLowerCase()
      .match(/[a-z0-9]+/g) ?? [];
  return {
    gates: { states: gateStates(loaded, sharedDefinitions(), today), names: new Set(words) },
    problems: loaded.problems,
    sources: loaded.sources,
  };
}
