import { offerState } from '../../titan-map/lookup.ts';
import type { Offer } from '../../titan-map/schema/titan-map.ts';
import { findAmounts } from '../facts/amounts.ts';
import { type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { findMentions } from '../facts/mentions.ts';
import { saving, special } from '../facts/money-words.ts';
import { nameIn } from '../facts/names.ts';
import { denied } from '../facts/own-voice.ts';
import { boundIds, kindOf } from '../facts/references.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { tellsStanding } from '../facts/standing-words.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

const heldOut =
  /\b(?:our|ask (?:us )?(?:about|for)|book|get|claim|use|grab|enjoy|mention|with|nuestr[ao]s?|pida|pregunte por|aproveche|use|mencione)\s(?:the\s|our\s|this\s|your\s|el\s|la\s|nuestr[ao]\s)?$/iu;
const holds = /^\s(?:is|are|está|están)\s(?:back|here|on|available|now|running|live|aquí|disponibles?)\b/iu;
/** Ways to say that an offer is over or still to come. */
const told = {
  over: /\b(?:ended|expired|over|was|were|had|last (?:spring|summer|fall|autumn|winter|year|month|season)|terminó|acabó|venció|era|fue|pasad[oa])\b/iu,
  ahead:
    /\b(?:starts?|starting|begins?|beginning|returns?|comes? back|coming|will|from|next|upcoming|empieza|comienza|regresa|vuelve|próxim[oa]|a partir|desde)\b/iu,
} as const;

/** What keeps an offer from being held out: the field of the map, its words, and how a page may say so; null when it holds. */
function objection(offer: Offer, today: string): { field: string; words: string; told: RegExp } | null {
  switch (offerState(offer, today)) {
    case 'live':
      return null;
    case 'scheduled':
      return { field: 'starts', words: `it starts on ${offer.starts}`, told: told.ahead };
    case 'ended':
      return { field: 'ends', words: `it ended on ${offer.ends}`, told: told.over };
    case 'paused':
      return { field: 'status', words: 'it is paused', told: told.ahead };
    case 'withdrawn':
      return { field: 'status', words: 'it is withdrawn', told: told.over };
  }
}

const page = (body: string) => `---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: home\n---\n\n${body}\n`;

export const offerPromoted = defineRule<{ name: string; fact: MapFact | null }>({
  id: 'drift/offer-promoted',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A sentence holds out an offer that has ended, has not started, is paused or is withdrawn.',
    why: 'A visitor who asks for it is turned down, or the business pays for a promise it no longer makes.',
    how: 'Take the offer out of the sentence, say in it that the offer is over or when it starts, or correct the map.',
    examples: {
      reported: [
        page('Take $40 off with the summer saving.'),
        page('Ask about our spring check.'),
        page('The second opinion is available now.'),
      ],
      accepted: [
        page('Ask about our fall tune-up.'),
        page('The summer saving is over.'),
        page('Our spring check starts on March 1.'),
        page('A second opinion never hurts.'),
      ],
    },
  },
  *check({ page, site, today }) {
    if (!site || kindOf(page) === null) return;
    const bound = boundIds(page, 'offers');
    const stale = site.map.offers.flatMap((offer, index) => {
      const objected = bound.includes(offer.id) ? null : objection(offer, today);
      return objected ? [[nameIn(offer.name, page.lang).toLowerCase(), { index, objected }] as const] : [];
    });
    if (stale.length === 0) return;
    const names = new Map(stale);
    for (const passage of page.passages) {
      if (passage.role === 'question') continue;
      for (const { text, start } of sentencesOf(passage.text))
        for (const { thing, start: from, end } of findMentions(text, names)) {
          const [before, after] = [text.slice(0, from), text.slice(end)];
          const around = `${before} ${after}`;
          if (denied.test(around) || tellsStanding(text) || thing.objected.told.test(around)) continue;
          const sold = saving.test(around) || special.test(around) || findAmounts(around).length > 0;
          if (!sold && !heldOut.test(before) && !holds.test(after)) continue;
          const { field, words } = thing.objected;
          const fact = mapFact(site, 'offers', [thing.index, field], words);
          yield { at: sourceRange(passage, start + from, start + end), state: { name: text.slice(from, end), fact } };
        }
    }
  },
  word: ({ name, fact }) => ({
    message: `Found "${name}" held out as an offer; expected one that holds, and ${fact?.value ?? 'it does not'} by ${placeOf(fact)}.`,
    expected: fact,
  }),
});
