import { inLanguage } from '../../titan-map/lookup.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import type { MailRoute } from './mail.ts';

/**
 * Where the mail of a site goes.
 * @param map map of the site
 * @param to recipients that stand in for the one of the map, or null
 */
export function mailRoute(map: TitanMap, to: readonly string[] | null): MailRoute {
  const language = map.site.languages[0] ?? 'en';
  return {
    to: to ?? [map.site.leads.to],
    from: map.site.leads.from,
    business: map.business.name,
    timeZone: map.business.timeZone,
    serviceName: (id) => {
      const service = map.services.find((entry) => entry.id === id);
      return service && inLanguage(service.name, language);
    },
    zoneName: (id) => map.zones.find((entry) => entry.id === id)?.name,
  };
}
