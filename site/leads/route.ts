import { inLanguage } from '../../titan-map/lookup.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import type { MailRoute } from './mail.ts';
import type { LeadSettings } from './settings.ts';
import { type SendWebhook, siteWebhook } from './webhook.ts';

/** What follows the id of a site in the name that the leads of its preview are kept under. */
const previewMark = '@preview';

/**
 * Name that the leads of a build are kept under. Those of a preview stand apart, so that no server of the real site
 * takes them for its own, even in the same database.
 * @param site id of the site, and whether the build is a preview
 */
export function leadSite({ id, preview }: { id: string; preview: boolean }): string {
  return preview ? `${id}${previewMark}` : id;
}

/**
 * Id of the site that leads belong to.
 * @param name name that they are kept under
 */
export function siteOf(name: string): string {
  return name.endsWith(previewMark) ? name.slice(0, -previewMark.length) : name;
}

/**
 * Where the leads of a site go. Those of a preview go to its reviewer by mail, marked as a test, and nowhere else.
 * @param name name that they are kept under
 * @param map map of the site
 * @param settings settings of the environment
 */
export function waysOf(
  name: string,
  map: TitanMap,
  settings: Pick<LeadSettings, 'to' | 'reviewer' | 'webhook'>,
): { mail: MailRoute; webhook: SendWebhook | null } {
  if (siteOf(name) === name) return { mail: mailRoute(map, settings.to), webhook: siteWebhook(map, settings) };
  return { mail: { ...mailRoute(map, settings.reviewer ?? [ownerOfLeads(map)]), test: true }, webhook: null };
}

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
    test: false,
    business: map.business.name,
    timeZone: map.business.timeZone,
    serviceName: (id) => {
      const service = map.services.find((entry) => entry.id === id);
      return service && inLanguage(service.name, language);
    },
    zoneName: (id) => map.zones.find((entry) => entry.id === id)?.name,
  };
}

function ownerOfLeads({ owners, site }: TitanMap): string {
  const owner = owners.find(({ id }) => id === site.leads.owner);
  if (!owner) throw new RangeError(`The map names ${site.leads.owner} as owner of its leads, but has no such owner.`);
  return owner.email;
}
