import { findOfferedWays, isAfterHours, schedulerAddress, urgencyOf } from '../facts/booking-words.ts';
import { type MapFact, placeOf } from '../facts/entries.ts';
import { findMentions } from '../facts/mentions.ts';
import { serviceNames } from '../facts/names.ts';
import { closedBy, type Situation } from '../facts/open-paths.ts';
import { denied, speaksOfOthers } from '../facts/own-voice.ts';
import { zonesByPlace } from '../facts/places.ts';
import { boundIds, kindOf } from '../facts/references.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { tellsStanding } from '../facts/standing-words.ts';
import { sourceRange } from '../passage.ts';
import { defineRule, type RuleInput, type SiteFacts } from '../rule.ts';

interface Closed {
  written: string;
  fact: MapFact | null;
}

const page = (frontmatter: string, body: string) =>
  `---\ntitle: Heating in Toledo\ndescription: What we do and where.\n${frontmatter}---\n\n${body}\n`;

/** Names by which a sentence may narrow down what is meant. */
interface Known {
  zones: ReadonlyMap<string, { zone: { id: string } }>;
  services: ReadonlyMap<string, string>;
}

function knownNames({ map }: SiteFacts, lang: string): Known {
  const services = map.services.flatMap((service) =>
    serviceNames(service, lang).map((name) => [name.toLowerCase(), service.id] as const),
  );
  return { zones: zonesByPlace(map), services: new Map(services) };
}

/** What a sentence may mean: the places and services that it names, else those of its page, else all. */
function situations(text: string, known: Known, page: RuleInput['page'], { map }: SiteFacts): Situation[] {
  const first = (...lists: string[][]) => lists.find((list) => list.length > 0) ?? [];
  const zones = first(
    findMentions(text, known.zones).map(({ thing }) => thing.zone.id),
    boundIds(page, 'zones'),
    map.zones.map(({ id }) => id),
  );
  const services = first(
    findMentions(text, known.services).map(({ thing }) => thing),
    boundIds(page, 'services'),
    map.services.flatMap(({ id, status }) => (status === 'active' ? id : [])),
  );
  const hours = isAfterHours(text) ? (['after-hours'] as const) : (['office', 'after-hours'] as const);
  const urgency = urgencyOf(text, kindOf(page));
  return zones.flatMap((zone) =>
    services.flatMap((service) => hours.map((hour) => ({ service, zone, hours: hour, urgency }))),
  );
}

export const pathClosed = defineRule<Closed>({
  id: 'drift/path-closed',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page offers a way to ask for work that the map closes for its zone, service, hour or urgency.',
    why: 'The visitor finds no calendar, or gets a time that dispatch never gave, and waits for nobody.',
    how: 'Offer a way that is open there, such as a call, or open the path or change the capacity rule in the map.',
    examples: {
      reported: [
        page('kind: home\n', 'Book online any time.'),
        page('kind: home\n', 'Pick a time that suits you.'),
        page('kind: area\nzones: [fremont]\nlead: Fremont, planned and not served yet.\n', 'Join our waiting list.'),
        page('kind: home\n', '[Choose your day](https://book.housecallpro.com/elmwood).'),
        '---\ntitle: Calefacción\ndescription: Agende su cita en línea.\nkind: home\nlang: es\n---\n\nLe atendemos.\n',
      ],
      accepted: [
        page('kind: home\n', 'We take no bookings online, so that a person can ask what is wrong.'),
        page('kind: home\n', 'Call us to schedule a visit.'),
        page('kind: article\n', 'Some companies let you book online. We call you back.'),
      ],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    let known: Known | null = null;
    const closed = (kinds: Parameters<typeof closedBy>[0], text: string) => {
      known ??= knownNames(site, page.lang);
      return closedBy(kinds, situations(text, known, page, site), site);
    };
    for (const passage of page.passages) {
      if (passage.role === 'question') continue;
      for (const { text, start } of sentencesOf(passage.text)) {
        const ways = findOfferedWays(text);
        if (ways.length === 0 || speaksOfOthers(text) || /\?\s*$/.test(text)) continue;
        const standing = tellsStanding(text);
        for (const way of ways) {
          if (standing && !way.kinds.includes('waitlist')) continue;
          if (denied.test(text.slice(0, way.start).split(/[,;:]/).at(-1) ?? '')) continue;
          const fact = closed(way.kinds, text);
          if (!fact) continue;
          const written = text.slice(way.start, way.end);
          yield { at: sourceRange(passage, start + way.start, start + way.end), state: { written, fact } };
        }
      }
    }
    for (const { url, offset, endOffset } of page.resources) {
      const fact = schedulerAddress.test(url) ? closed(['scheduler'], '') : null;
      if (fact) yield { at: { offset, endOffset }, state: { written: url, fact } };
    }
  },
  word: ({ written, fact }) => ({
    message: `Found "${written}" offered here; expected a way to ask for work that is open, and ${placeOf(fact)} has ${fact?.value ?? 'none of that kind'}.`,
    expected: fact,
  }),
});
