import { distance } from 'fastest-levenshtein';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
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

/** The name that the address of the site was made of, where the business goes by another one now. */
function nameOfHost({ business, site }: TitanMap): RegExp | null {
  const host = new URL(site.url).hostname.replace(/^www\./, '').split('.')[0] ?? '';
  const letters = business.name.toLowerCase().replace(/[^a-z\d]/g, '');
  if (!/^[a-z]{4,}$/.test(host) || letters.includes(host) || host.includes(letters)) return null;
  const first = business.name.split(' ')[0]?.toLowerCase() ?? '';
  // Another spelling of the same name is told by the words of its trade.
  if (host.includes(first) || distance(first, host) <= Math.ceil(host.length / 3)) return null;
  const word = `${host.charAt(0).toUpperCase()}${host.slice(1)}`;
  return new RegExp(
    String.raw`(?<![\p{L}.@-])${word}(?:\s\p{Lu}\p{L}+(?:\s(?:&|and|y)\s\p{Lu}\p{L}+)?)?(?![\p{L}.@-]\p{L})`,
    'gu',
  );
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
    const before = nameOfHost(site.map);
    if (before)
      for (const passage of page.passages)
        for (const match of passage.text.matchAll(before))
          if (!legalName.startsWith(match[0]) || !passage.text.slice(match.index).startsWith(legalName))
            yield {
              at: sourceRange(passage, match.index, match.index + match[0].length),
              state: { name: match[0], near: false },
            };
    const like = namesLike(name);
    if (!like) return;
    const last = like.own.length;
    for (const passage of page.passages)
      for (const match of passage.text.matchAll(like.pattern)) {
        const { own = '' } = match.groups ?? {};
        const legal = passage.text.slice(match.index).startsWith(legalName);
        if (folded(name) === folded(match[0]) || legal || before?.test(match[0])) continue;
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
