import { zoneOfZip } from '../../titan-map/lookup.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import type { LeadRequest } from './form.ts';

/** What the map makes of a request: ids of the map, and the names that dispatch uses. Null where nothing fits. */
export interface Binding {
  serviceId: string | null;
  jobType: string | null;
  businessUnit: string | null;
  zoneId: string | null;
  campaignId: string | null;
}

/**
 * Ties a request to the map of the site.
 * @param lead request as read from the form
 * @param map map of the site; only services, zones and campaigns are looked at
 */
export function bindToMap(lead: LeadRequest, map: Pick<TitanMap, 'services' | 'zones' | 'campaigns'>): Binding {
  const service = map.services.find((entry) => entry.id === lead.service);
  const zip = /^\d{5}(?=$|[\s-])/.exec(lead.zip ?? '')?.[0];
  const { context } = lead;
  const campaign =
    map.campaigns.find((entry) => entry.id === context.campaign) ??
    map.campaigns.find(
      ({ utm }) =>
        utm.source === context.utm_source &&
        utm.medium === context.utm_medium &&
        utm.campaign === context.utm_campaign &&
        (utm.content === undefined || utm.content === context.utm_content),
    );
  return {
    serviceId: service?.id ?? null,
    jobType: service?.jobType ?? null,
    businessUnit: service?.businessUnit ?? null,
    zoneId: zip ? (zoneOfZip(map, zip)?.id ?? null) : null,
    campaignId: campaign?.id ?? null,
  };
}
