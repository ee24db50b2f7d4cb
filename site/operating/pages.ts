import { sharedDefinitions } from '../../titan-map/readiness/definitions.ts';
import { gateStates } from '../../titan-map/readiness/gate-states.ts';
import { loadReadiness } from '../../titan-map/readiness/load.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import type { BuildSettings } from '../build/settings.ts';
import { accessChecklist } from '../data/access.ts';
import { customerIntake } from '../data/intake.ts';
import { protocolRules } from '../data/protocol.ts';
import { queueWords } from '../data/queue.ts';
import { supportCenter } from '../data/support.ts';
import { accessPage } from './access.ts';
import { flagsPage } from './flags.ts';
import { handoffPage } from './handoff.ts';
import { intakePage } from './intake.ts';
import { type OperatingPage, type PageContent, placePage } from './operating-page.ts';
import { protocolPage } from './protocol.ts';
import { queuePage } from './queue.ts';
import { readinessPage } from './readiness.ts';
import type { ReadinessView } from './readiness-view.ts';
import { runbookPage, supportPage } from './support.ts';

/**
 * How far the gates of a site are open.
 * @param settings folders of the site
 * @param today calendar day in the time zone of the business, YYYY-MM-DD
 */
export function readinessOf(settings: Pick<BuildSettings, 'map' | 'root'>, today: string): ReadinessView {
  const definitions = sharedDefinitions();
  return { definitions, states: gateStates(loadReadiness(settings.map, { root: settings.root }), definitions, today) };
}

/** What is known of a site when its pages are generated. */
export interface SiteRecords {
  map: TitanMap;
  readiness: ReadinessView;
  /** Calendar day in the time zone of the business, YYYY-MM-DD. */
  today: string;
  /** What was read from the pages; null for a build that nobody reviews. */
  read: { claims: PageContent; coverage: PageContent } | null;
}

/**
 * Every page of a site that is generated from data, with who may read it.
 * @param records what is known of the site; unless its pages were read there is no ledger and no coverage
 * @throws {BrokenData} when data of the theme cannot be used
 */
export function operatingPagesOf({ map, readiness, today, read }: SiteRecords): OperatingPage[] {
  const support = supportCenter();
  const place = (id: Parameters<typeof placePage>[1], content: PageContent, path: string = id) =>
    placePage(map.site, id, path, content);
  return [
    ...(read ? [place('claims', read.claims), place('coverage', read.coverage)] : []),
    place('readiness', readinessPage(readiness)),
    place('protocol', protocolPage(readiness, protocolRules())),
    place('access', accessPage(accessChecklist(), map, readiness.states)),
    place('intake', intakePage(customerIntake(), map)),
    place('handoff', handoffPage(map, today)),
    place('support', supportPage(support)),
    ...support.runbooks.map((runbook) => place('support', runbookPage(support, runbook), `support/${runbook.id}`)),
    place('queue', queuePage(queueWords())),
    place('flags', flagsPage(readiness)),
  ];
}
