import { findEntry, type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { findMentions } from '../facts/mentions.ts';
import { serviceNames } from '../facts/names.ts';
import { denied, speaksOfOthers } from '../facts/own-voice.ts';
import { zonesByPlace } from '../facts/places.ts';
import { findPromotedPlaces } from '../facts/promoted-places.ts';
import { boundIds, kindOf, referencesOf } from '../facts/references.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { tellsStanding } from '../facts/standing-words.ts';
import { sourceRange } from '../passage.ts';
import type { Span } from '../projection/page.ts';
import { defineRule, type RuleInput, type SiteFacts } from '../rule.ts';

interface NotThere {
  service: string;
  zone: string;
  fact: MapFact | null;
}

type Found = Iterable<{ at: Span; state: NotThere }>;

function factOf(site: SiteFacts, id: string): { zones: readonly string[]; fact: MapFact | null } | null {
  const service = findEntry(site, 'services', id);
  if (!service?.entry.zones) return null;
  const { zones } = service.entry;
  return { zones, fact: mapFact(site, 'services', [service.index, 'zones'], zones.join(', ')) };
}

/** A page about one area names services in its head that are not done there. */
function* inFrontmatter({ page }: RuleInput, site: SiteFacts): Found {
  const zones = boundIds(page, 'zones');
  const kind = kindOf(page);
  if (zones.length === 0 || (kind !== 'area' && kind !== 'service')) return;
  for (const { family, id, at, from } of referencesOf(page)) {
    const only = family === 'services' && from === 'frontmatter' ? factOf(site, id) : null;
    const outside = zones.filter((zone) => only && !only.zones.includes(zone));
    if (only && outside.length > 0) yield { at, state: { service: id, zone: outside.join(', '), fact: only.fact } };
  }
}

/** A sentence offers a service in a place where it is not done. */
function* inSentences({ page }: RuleInput, site: SiteFacts): Found {
  const limited = site.map.services.filter((service) => service.zones && service.status === 'active');
  if (limited.length === 0) return;
  const names = new Map(
    limited.flatMap((service) =>
      serviceNames(service, page.lang).map((name) => [name.toLowerCase(), service.id] as const),
    ),
  );
  const places = zonesByPlace(site.map);
  for (const passage of page.passages)
    for (const { text, start } of sentencesOf(passage.text)) {
      const services = findMentions(text, names);
      if (services.length === 0 || denied.test(text) || tellsStanding(text) || speaksOfOthers(text)) continue;
      const promoted = findPromotedPlaces(text).map(({ name }) => name);
      for (const { thing, start: from, end } of findMentions(text, places)) {
        const place = text.slice(from, end);
        if (!promoted.some((name) => name.includes(place)) && !/\b(?:in|en|to|a)\s$/.test(text.slice(0, from)))
          continue;
        for (const { thing: id } of services) {
          const only = factOf(site, id);
          if (only && !only.zones.includes(thing.zone.id))
            yield {
              at: sourceRange(passage, start + from, start + end),
              state: { service: id, zone: place, fact: only.fact },
            };
        }
      }
    }
}

const page = (frontmatter: string, body: string) =>
  `---\ntitle: Heating in Toledo\ndescription: What we do and where.\n${frontmatter}---\n\n${body}\n`;

export const serviceWrongZone = defineRule<NotThere>({
  id: 'drift/service-wrong-zone',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page offers a service in a zone where the map does not have it.',
    why: 'People who live there ask for work that no crew will come for.',
    how: 'Take the service or the zone off the page, or add the zone to the service in the map.',
    examples: {
      reported: [
        page(
          'kind: area\nzones: [toledo, bowling-green]\nlead: Emergencies only in Bowling Green.\nservices: [duct-sealing]\n',
          'Call us.',
        ),
        page('kind: home\n', 'We also do duct sealing in Bowling Green.'),
      ],
      accepted: [
        page('kind: area\nzones: [toledo]\nservices: [duct-sealing]\n', 'Call us.'),
        page('kind: home\n', 'We do duct sealing in Toledo, and no duct sealing in Bowling Green.'),
      ],
    },
  },
  *check(input) {
    if (!input.site) return;
    yield* inFrontmatter(input, input.site);
    yield* inSentences(input, input.site);
  },
  word: ({ service, zone, fact }) => ({
    message: `Found the service "${service}" for ${zone}; expected a zone where it is done, and ${placeOf(fact)} has ${fact?.value ?? 'others'}.`,
    expected: fact,
  }),
});
