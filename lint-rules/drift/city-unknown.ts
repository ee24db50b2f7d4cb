import { nearest } from '../../titan-map/nearest.ts';
import { mapFact, placeOf } from '../facts/entries.ts';
import { findMentions } from '../facts/mentions.ts';
import { denied } from '../facts/own-voice.ts';
import { zonesByPlace } from '../facts/places.ts';
import { findPromotedPlaces, vaguePlace } from '../facts/promoted-places.ts';
import { kindOf } from '../facts/references.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { sourceRange } from '../passage.ts';
import { defineRule, type SiteFacts } from '../rule.ts';

/** What may follow the name of a city; another noun makes the name a part of something else. */
const afterCity =
  /^(?:\W*$|\s?[,.;:)&–—-]|\s(?:and|or|too|for|with|since|every|all|trust\w*|area|metro|homes?|homeowners|households|families|residents|neighbors|as|at|from|to|who|when|this|today|now|is|are|where|that|in|on|y|o|e|tambi[eé]n|desde|con|para|todos)\b)/i;

/** Words of the map that are no city of a zone, though copy may say that the business works there. */
function knownWords({ map }: SiteFacts): string {
  const { business, services } = map;
  return JSON.stringify([business, services.map(({ name, synonyms }) => [name, synonyms])]).toLowerCase();
}

export const cityUnknown = defineRule<{ city: string; meant: string | null }>({
  id: 'drift/city-unknown',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page says that the business serves a place that lies in none of the zones.',
    why: 'People who live there ask for a visit that dispatch will not send.',
    how: 'Take the place off the page, or add it to its zone in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nWe serve Toledo, Sylvania and Fremont.\n',
        '---\ntitle: Calefacción\ndescription: Qué hacemos.\nkind: home\nlang: es\n---\n\nDamos servicio en Toledo y Maumee.\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nWe serve Toledo.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nWe do not serve Sylvania.\n',
        'The maker works in Sylvania.\n',
      ],
    },
  },
  *check({ page, site }) {
    if (!site || kindOf(page) === null) return;
    const places = zonesByPlace(site.map);
    const words = knownWords(site);
    for (const passage of page.passages)
      for (const { text, start } of sentencesOf(passage.text))
        for (const { name, certain, start: from, end } of findPromotedPlaces(text)) {
          const city = name.replace(/\s(?:County|Ohio|Texas|[A-Z]{2})$/, '');
          const known =
            findMentions(city, places).length > 0 || words.includes(city.toLowerCase()) || vaguePlace.test(name);
          const state = /^(?:[A-Z]{2,}|Ohio|Texas)$/.test(name);
          if (!certain || known || state || denied.test(text.slice(0, from)) || !afterCity.test(text.slice(end)))
            continue;
          const meant = nearest(city, [...places.keys()]);
          yield { at: sourceRange(passage, start + from, start + end), state: { city: name, meant } };
        }
  },
  word({ city, meant }, { site }) {
    const fact = site && mapFact(site, 'zones', [], 'the cities of the zones');
    return {
      message: `Found ${city} as a place that is served; expected a city of a zone, and ${placeOf(fact)} has it in none.`,
      ...(meant === null
        ? {}
        : {
            fix: `Write ${meant.replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())} if that was meant, or add the place to its zone in the map.`,
          }),
      expected: fact,
    };
  },
});
