import { distance } from 'fastest-levenshtein';
import { placeOf } from '../facts/entries.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const folded = (text: string) => text.replace(/\s(?:&|and|y)\s/g, ' & ').toLowerCase();
const prominent: ReadonlySet<string> = new Set(['title', 'meta', 'heading', 'json-ld']);

/** Names made like a business name: the same words of the trade after one or two other words. */
function namesLike(name: string): { own: string; pattern: RegExp } | null {
  const [own = '', ...trade] = name.split(' ');
  if (trade.length === 0) return null;
  const words = trade.map((word) => (/^(?:&|and|y)$/.test(word) ? '(?:&|and|y)' : escaped(word))).join('\\s');
  return { own, pattern: new RegExp(String.raw`(?<![\p{L}-])(?<own>\p{Lu}[\p{L}'’-]+)\s${words}(?![\p{L}])`, 'gu') };
}

export const nameDiffers = defineRule<{ name: string; near: boolean }>({
  id: 'drift/name-differs',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  docs: {
    what: 'A page writes the name of the business in another way than the map.',
    why: 'Visitors wonder whether it is the same company, and directories that compare names trust neither.',
    how: 'Write the name as the map has it, or correct the map.',
    examples: {
      reported: [
        '---\ntitle: About Maplewood Heating\ndescription: Who we are.\nkind: about\n---\n\nA small shop.\n',
        'Welcome to Elmwod Heating.\n',
      ],
      accepted: [
        '---\ntitle: About Elmwood Heating\ndescription: Who we are.\nkind: about\n---\n\nA small shop.\n',
        'Walt learnt the trade at Harbor Heating.\n',
      ],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const { name, legalName } = site.map.business;
    const like = namesLike(name);
    if (!like) return;
    const last = like.own.length;
    for (const passage of page.passages)
      for (const match of passage.text.matchAll(like.pattern)) {
        const { own = '' } = match.groups ?? {};
        if ([name, legalName].some((known) => folded(known).startsWith(folded(match[0])))) continue;
        const near = distance(own.toLowerCase(), like.own.toLowerCase()) <= Math.ceil(last / 3);
        const generic = site.map.services.some(({ name: service }) =>
          folded(JSON.stringify(service)).includes(folded(own)),
        );
        const about =
          prominent.has(passage.role) &&
          /\b(?:about|contact|welcome to|from|de|con|at|sobre)\s$/i.test(passage.text.slice(0, match.index));
        if ((near || about) && !generic)
          yield {
            at: sourceRange(passage, match.index, match.index + match[0].length),
            state: { name: match[0], near },
          };
      }
  },
  word({ name, near }, { site }) {
    const place = site?.locate(['business', 'name']) ?? null;
    const value = site?.map.business.name ?? '';
    return {
      message: `Found the name ${name}; expected ${value}, as ${placeOf(place)} says.`,
      expected: place && { value, file: place.file, line: place.line },
      replacement: near ? value : null,
    };
  },
});
