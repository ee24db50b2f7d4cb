import { type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { findMentions } from '../facts/mentions.ts';
import { denied } from '../facts/own-voice.ts';
import { zonesByPlace } from '../facts/places.ts';
import { findPromotedPlaces } from '../facts/promoted-places.ts';
import { boundIds, kindOf } from '../facts/references.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { tellsStanding } from '../facts/standing-words.ts';
import { findZips } from '../facts/zips.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

/** Words by which a sentence sends somebody to a ZIP. */
const sent =
  /\b(?:we|our|serv\w+|cover\w*|come|visit\w*|book\w*|routes?|vans?|nosotros|atendemos|servicio|llegamos|vamos)\b/i;

export const zonePromoted = defineRule<{ place: string; fact: MapFact | null }>({
  id: 'drift/zone-promoted',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A sentence says that the business serves a place whose zone is paused, planned or for urgent calls only.',
    why: 'Visitors there ask for work that nobody will come for.',
    how: 'Say in the same sentence how things stand there, take the place out of it, or change the zone in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nWe serve Toledo, Perrysburg and the lake.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nFull service in Bowling Green.\n',
        '---\ntitle: Heating in Toledo\ndescription: Serving Toledo and Fremont.\nkind: home\n---\n\nCall us.\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nWe serve Toledo. Visits in Perrysburg are paused.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nWe serve Bowling Green for emergencies only.\n',
      ],
    },
  },
  *check({ page, site }) {
    if (!site || kindOf(page) === null || kindOf(page) === 'emergency') return;
    const places = zonesByPlace(site.map);
    const bound = boundIds(page, 'zones');
    for (const passage of page.passages)
      for (const { text, start } of sentencesOf(passage.text)) {
        if (tellsStanding(text)) continue;
        for (const { zip, start: from, end } of sent.test(text) && !denied.test(text) ? findZips(text) : []) {
          const index = site.map.zones.findIndex(({ zips }) => zips.includes(zip));
          const zone = site.map.zones[index];
          if (!zone || zone.status === 'active' || bound.includes(zone.id)) continue;
          const fact = mapFact(site, 'zones', [index, 'status'], zone.status);
          yield { at: sourceRange(passage, start + from, start + end), state: { place: `the ZIP ${zip}`, fact } };
        }
        for (const promoted of findPromotedPlaces(text))
          for (const { thing, start: from, end } of findMentions(promoted.name, places)) {
            const { zone, index } = thing;
            if (zone.status === 'active' || bound.includes(zone.id) || denied.test(text.slice(0, promoted.start)))
              continue;
            const fact = mapFact(site, 'zones', [index, 'status'], zone.status);
            const at = start + promoted.start;
            yield {
              at: sourceRange(passage, at + from, at + end),
              state: { place: promoted.name.slice(from, end), fact },
            };
          }
      }
  },
  word: ({ place, fact }) => ({
    message: `Found ${place} as a place that is served; expected a word on how things stand there, as ${placeOf(fact)} says ${fact?.value ?? ''}.`,
    expected: fact,
  }),
});
