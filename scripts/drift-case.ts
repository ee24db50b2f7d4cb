import type { SiteFacts } from '../lint-rules/rule.ts';
import { inLanguage } from '../titan-map/lookup.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';

/** Day that the changes are judged on, YYYY-MM-DD. */
export const today = '2026-11-21';

type Path = readonly (string | number)[];

/** One fact of a map, how pages may say it, and what it may be changed to. */
export interface DriftCase {
  kind: string;
  site: string;
  lang: 'en' | 'es';
  /** Page of the site that says it, by its path in the site's folder. */
  page: string;
  /** Place of the fact in the map; findings have to name its line. */
  path: Path;
  /** Sentences with `{}` for the value. */
  wordings: readonly string[];
  /** The value in several spellings. */
  right: readonly string[];
  wrong: readonly string[];
  /** Makes the map disagree with what is right; null where only a page can be wrong. */
  change: ((map: TitanMap) => void) | null;
}

/**
 * Services that are offered, each of which a change pauses or retires.
 * @param site facts of a sample site
 * @param saying what the cases are called, and the language, page and wordings that say it
 */
export function serviceStates(
  site: SiteFacts,
  saying: Pick<DriftCase, 'kind' | 'lang' | 'page' | 'wordings'>,
): DriftCase[] {
  return site.map.services.flatMap((service, index): DriftCase[] =>
    service.status !== 'active'
      ? []
      : [
          {
            ...saying,
            site: site.id,
            path: ['services', index, 'status'],
            right: [inLanguage(service.name, saying.lang).toLowerCase()],
            wrong: [],
            change(map) {
              const changed = map.services[index];
              if (changed) changed.status = index % 2 === 0 ? 'paused' : 'retired';
            },
          },
        ],
  );
}
