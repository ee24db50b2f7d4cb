import { zoneOfZip } from '../../titan-map/lookup.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { bookingAdvice } from '../booking.ts';
import type { ContextField, LeadRequest } from './form.ts';

/** What the map makes of a request: ids of the map, and the names that dispatch uses. Null where nothing fits. */
export interface Binding {
  serviceId: string | null;
  jobType: string | null;
  businessUnit: string | null;
  zoneId: string | null;
  campaignId: string | null;
  /** Rule by which the site offers ways to book what was asked for. */
  capacityRuleId: string | null;
}

/** Families of the map that a request is tied to. */
type BindingMap = Pick<TitanMap, 'services' | 'zones' | 'campaigns' | 'bookingPaths' | 'capacityRules'>;

/**
 * Ties a request to the map of the site.
 * @param lead request as read from the form
 * @param map map of the site
 */
export function bindToMap(lead: LeadRequest, map: BindingMap): Binding {
  const service = map.services.find((entry) => entry.id === lead.service);
  const zip = /^\d{5}(?=$|[\s-])/.exec(lead.zip ?? '')?.[0];
  const zone = zip ? zoneOfZip(map, zip) : undefined;
  const { rule } = bookingAdvice(map, {
    services: service ? [service.id] : [],
    zones: zone ? [zone.id] : [],
    urgency: 'routine',
  });
  return {
    serviceId: service?.id ?? null,
    jobType: service?.jobType ?? null,
    businessUnit: service?.businessUnit ?? null,
    zoneId: zone?.id ?? null,
    campaignId: campaignOf(lead, map)?.id ?? null,
    capacityRuleId: rule?.id ?? null,
  };
}

type Utm = Partial<Record<ContextField, string>>;

/** Link parameters of an address, by the names that the form gives them. */
function utmOf(address: string | undefined): Utm {
  const parameters = URL.parse(address ?? '')?.searchParams;
  return Object.fromEntries([...(parameters ?? [])].filter(([name]) => name.startsWith('utm_')));
}

/** The campaign that a page named, or else whose link parameters came with the request, its landing page or its page. */
function campaignOf(
  { context }: LeadRequest,
  map: Pick<BindingMap, 'campaigns'>,
): TitanMap['campaigns'][number] | undefined {
  const named = map.campaigns.find(({ id }) => id === context.campaign);
  if (named) return named;
  const links: Utm[] = [context, utmOf(context.landing_url), utmOf(context.page_url)];
  return links
    .map((link) =>
      map.campaigns.find(
        ({ utm }) =>
          utm.source === link.utm_source &&
          utm.medium === link.utm_medium &&
          utm.campaign === link.utm_campaign &&
          (utm.content === undefined || utm.content === link.utm_content),
      ),
    )
    .find(Boolean);
}
