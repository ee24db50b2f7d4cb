import { placeOf } from '../facts/entries.ts';
import { findFoundingClaims } from '../facts/founding-years.ts';
import { isOwnVoice } from '../facts/own-voice.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { years } from '../notation/texts.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

export const foundedDiffers = defineRule<{ written: string }>({
  id: 'drift/founded-differs',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page says that the business began in another year than the map, or is older than it is.',
    why: 'It is a boast about experience, and the public register shows the real year.',
    how: 'Write <YearFounded />, or correct the map.',
    examples: {
      reported: [
        'We have kept Toledo warm since 1987.\n',
        'Family-owned since 1998.\n',
        'Our crew has 40 years of experience.\n',
        '---\ntitle: Calefacción\ndescription: Elmwood, desde 1987.\nkind: home\nlang: es\n---\n\nLe atendemos.\n',
      ],
      accepted: [
        'We have kept Toledo warm since 2001.\n',
        'We have been in this building since 2019.\n',
        'Equipment made since 2025 holds another refrigerant.\n',
        'Our crew has 20 years of experience.\n',
      ],
    },
  },
  *check({ page, site, today }) {
    if (!site) return;
    const { founded } = site.map.business;
    const oldest = Number(today.slice(0, 4)) - founded;
    for (const passage of page.passages) {
      if (!/\d{2}|years|decades|a[nñ]os|d[eé]cadas/i.test(passage.text)) continue;
      for (const { text, start } of sentencesOf(passage.text))
        for (const { year, years, decade, start: from, end } of findFoundingClaims(text)) {
          const first = decade ? founded - (founded % 10) : founded;
          const wrong = year === null ? (years ?? 0) > oldest : year !== first;
          const elsewhere = /\b(?:building|address|street|van|website|plan|guarantee|edificio|local)\b/i.test(text);
          if (wrong && !elsewhere && isOwnVoice(text, passage, site.map.business))
            yield { at: sourceRange(passage, start + from, start + end), state: { written: text.slice(from, end) } };
        }
    }
  },
  word({ written }, { site }) {
    const place = site?.locate(['business', 'founded']) ?? null;
    const value = String(site?.map.business.founded ?? '');
    return {
      message: `Found ${written} for the age of the business; expected ${value} as its first year, as ${placeOf(place)} says.`,
      expected: place && { value, file: place.file, line: place.line },
      replacement: years.onPage(written, value),
    };
  },
});
