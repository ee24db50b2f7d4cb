import { type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { findMentions } from '../facts/mentions.ts';
import { nameIn } from '../facts/names.ts';
import { numberWords, readNumber } from '../facts/number-words.ts';
import { boundIds, kindOf } from '../facts/references.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

const visits = new RegExp(
  String.raw`\b(?<count>\d{1,2}|${numberWords})\s(?:(?:\p{L}+[\s-]){0,3}?)(?:visits?|tune-ups?|check-?ups?|visitas?|revisiones|revisi[oó]n)\s(?:a|per|each|every|al|por|cada)\s(?:year|a[nñ]o)\b|\b(?:visits?|comes?|checks?|serviced?|tune[ds]?)(?:\s[\p{L}-]+){0,4}\s(?<often>once|twice)\s(?:a|per|each|every)\syear\b`,
  'giu',
);
const speaksOfPlan = /\b(?:plans?|members?(?:hips?)?|planes|membres[ií]a)\b/i;

const page = (frontmatter: string, body: string) =>
  `---\ntitle: Our plans\ndescription: What they include.\n${frontmatter}---\n\n${body}\n`;

export const membershipVisitsDiffer = defineRule<{ written: string; name: string; fact: MapFact | null }>({
  id: 'drift/membership-visits-differ',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  docs: {
    what: 'A page names another number of visits of a plan than the map.',
    why: 'Members pay for visits that nobody plans to make, or do not learn of one that is theirs.',
    how: 'Write the number of the map, or correct the map.',
    examples: {
      reported: [
        page('kind: home\n', 'The Comfort plan brings you three visits a year.'),
        page('kind: membership\nmemberships: [comfort-plan]\n', 'You get one tune-up a year.'),
      ],
      accepted: [
        page('kind: home\n', 'The Comfort plan brings you two visits a year.'),
        page('kind: article\n', 'A heat pump wants two visits a year.'),
      ],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const plans = new Map(
      site.map.memberships.map((plan, index) => [nameIn(plan.name, page.lang).toLowerCase(), { plan, index }] as const),
    );
    const bound = boundIds(page, 'memberships');
    for (const passage of page.passages)
      for (const { text, start } of sentencesOf(passage.text))
        for (const match of text.matchAll(visits)) {
          const { count = '', often } = match.groups ?? {};
          const number = often === undefined ? readNumber(count) : often.toLowerCase() === 'once' ? 1 : 2;
          const near = [text, passage.context.headings.at(-1) ?? ''].flatMap((around) => findMentions(around, plans));
          const own =
            kindOf(page) === 'membership' || speaksOfPlan.test(text)
              ? [...plans.values()].filter(({ plan }) => bound.includes(plan.id))
              : [];
          const about = near.length > 0 ? near.map(({ thing }) => thing) : own;
          const [first] = about;
          if (number === null || !first || about.some(({ plan }) => plan.visitsPerYear === number)) continue;
          const fact = mapFact(site, 'memberships', [first.index, 'visitsPerYear'], String(first.plan.visitsPerYear));
          const state = { written: match[0], name: nameIn(first.plan.name, page.lang), fact };
          yield { at: sourceRange(passage, start + match.index, start + match.index + match[0].length), state };
        }
  },
  word: ({ written, name, fact }) => ({
    message: `Found "${written}" for "${name}"; expected ${fact?.value ?? ''} a year, as ${placeOf(fact)} says.`,
    expected: fact,
  }),
});
