import { type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { findMentions } from '../facts/mentions.ts';
import { serviceNames } from '../facts/names.ts';
import { denied } from '../facts/own-voice.ts';
import { kindOf } from '../facts/references.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { tellsStanding } from '../facts/standing-words.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

const offers =
  /\b(?:we (?:also |now |still )?(?:offer|do|provide|handle|install|perform|repair|fix|service|replace|clean)|our|ask (?:us )?(?:about|for)|book|schedule|request|need|now offering|services?(?: include|:)|ofrecemos|hacemos|reparamos|arreglamos|instalamos|limpiamos|cambiamos|nuestr[ao]s?|pida|agende|necesita|servicios?:)\b/i;
const offeredAfter = /^\s(?:is|are|está|están)\s(?:back|available|now|disponibles?)\b/i;

export const servicePromoted = defineRule<{ name: string; fact: MapFact | null }>({
  id: 'drift/service-promoted',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A sentence offers a service that the map has paused or retired.',
    why: 'A visitor asks for work that nobody will do.',
    how: 'Say in the same paragraph that it is not done now, take it off the page, or make the service active in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nWe offer boiler repair all winter.\n',
        '---\ntitle: Heating in Toledo\ndescription: Book your boiler repair today.\nkind: home\n---\n\nCall us.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nAsk about window units.\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nWe offer heat pump repair. Boiler repair is paused.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\nWe no longer do boiler repair.\n',
      ],
    },
  },
  *check({ page, site }) {
    if (!site || kindOf(page) === null) return;
    const names = new Map(
      site.map.services.flatMap((service, index) =>
        serviceNames(service, page.lang).map((name) => [name.toLowerCase(), { service, index }] as const),
      ),
    );
    for (const passage of page.passages) {
      if (passage.role === 'question' || tellsStanding(passage.text)) continue;
      for (const { text, start } of sentencesOf(passage.text))
        for (const { thing, start: from, end } of findMentions(text, names)) {
          const before = text.slice(0, from);
          if (
            thing.service.status === 'active' ||
            !(offers.test(before) || offeredAfter.test(text.slice(end))) ||
            denied.test(text)
          )
            continue;
          const fact = mapFact(site, 'services', [thing.index, 'status'], thing.service.status);
          yield { at: sourceRange(passage, start + from, start + end), state: { name: text.slice(from, end), fact } };
        }
    }
  },
  word: ({ name, fact }) => ({
    message: `Found "${name}" as something that is offered; expected a service that is done now, and ${placeOf(fact)} says ${fact?.value ?? ''}.`,
    expected: fact,
  }),
});
