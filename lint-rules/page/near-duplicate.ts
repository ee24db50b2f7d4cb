import { positionAt } from '../../titan-map/source.ts';
import { likeness, sketch } from '../facts/likeness.ts';
import { serviceNames, zoneNames } from '../facts/names.ts';
import { kindOf } from '../facts/references.ts';
import { sourceRange } from '../passage.ts';
import type { Page, Span } from '../projection/page.ts';
import type { SiteFacts } from '../rule.ts';
import { defineSiteRule, type SitePage } from '../site-rule.ts';

/** Share of word runs in common from which two pages say the same in other places. */
const tooAlike = 0.4;
/** Word runs of a page below which a likeness means little. */
const enoughToCompare = 20;

/** Names that differ between pages about the same thing in two places. */
function namesOf({ map }: SiteFacts, lang: string): string[] {
  const { business, zones, services } = map;
  return [
    business.name,
    business.address.city,
    ...zones.flatMap(({ name, ...zone }) => [...zoneNames({ name, ...zone }), ...name.split(/,\s|\s(?:and|y|&|\/)\s/)]),
    ...services.flatMap((service) => serviceNames(service, lang)),
  ].filter((name) => name.length > 2);
}

/** Where a page begins to speak: its title. */
function beginning({ passages }: Page): Span {
  const title = passages.find(({ role }) => role === 'title') ?? passages[0];
  return title ? sourceRange(title, 0, title.text.length) : { offset: 0, endOffset: 1 };
}

const area = (file: string, title: string, zone: string, city: string) =>
  `==> areas/${file}.mdx <==\n---\ntitle: ${title}\ndescription: Heating work in ${city} and the streets around it.\nkind: area\nzones: [${zone}]\n---\n\n` +
  `When your furnace stops in ${city}, call us and a technician comes with the parts that most houses need. ` +
  `We know the older homes of ${city}, their gravity furnaces and their narrow chases, and we tell you what a repair costs before we begin. ` +
  `Ask your neighbors in ${city} how we leave a basement behind.\n`;
const other =
  '==> areas/bowling-green.mdx <==\n---\ntitle: Urgent calls in Bowling Green\ndescription: Emergencies only, for now.\nkind: area\nzones: [bowling-green]\n---\n\n' +
  'One technician lives near the university and takes urgent calls only. Rented houses south of the tracks often have two small furnaces in place of a large one, so tell us which of them went out. Students, please have your landlord agree first.\n';

interface Alike {
  percent: number;
  title: string;
  twin: string;
  line: number;
}

export const nearDuplicate = defineSiteRule<Alike>({
  id: 'page/near-duplicate',
  severity: 'warning',
  owner: 'agency',
  docs: {
    what: 'Two area pages that say the same once names of places and services and all figures are left out.',
    why: 'Search engines take such pages for doorways and show neither, and a visitor learns nothing about the place.',
    how: 'Write what is true of this place alone, such as its houses, its utility and how far the drive is, or make one page of the two.',
    examples: {
      reported: [
        area('toledo', 'Heating in Toledo', 'toledo', 'Toledo') +
          area('bowling-green', 'Bowling Green', 'bowling-green', 'Bowling Green'),
      ],
      accepted: [area('toledo', 'Heating in Toledo', 'toledo', 'Toledo') + other],
    },
  },
  *check({ site, pages }) {
    const groups = new Map<string, SitePage[]>();
    for (const each of pages) {
      if (kindOf(each.page) !== 'area') continue;
      const { lang } = each.page;
      groups.set(lang, [...(groups.get(lang) ?? []), each]);
    }
    for (const group of groups.values()) {
      const names = namesOf(site, group[0]?.page.lang ?? 'en');
      const sketched = group
        .map((each) => ({ ...each, drawn: sketch(each.page.passages, names) }))
        .filter(({ drawn }) => drawn.shingles.size >= enoughToCompare);
      for (const [index, { source, page, drawn }] of sketched.entries()) {
        let most = tooAlike;
        let twin: SitePage | null = null;
        for (const earlier of sketched.slice(0, index)) {
          const share = likeness(drawn, earlier.drawn, most);
          if (share >= most) [most, twin] = [share, earlier];
        }
        if (!twin) continue;
        const title = twin.page.passages.find(({ role }) => role === 'title')?.text ?? twin.source.file;
        const { line } = positionAt(twin.source, beginning(twin.page).offset);
        const state = { percent: Math.round(most * 100), title, twin: twin.source.file, line };
        yield { file: source.file, at: beginning(page), state };
      }
    }
  },
  word: ({ percent, title, twin, line }) => ({
    message: `Found a page that is ${percent} % like "${title}" at ${twin}:${line}, names and figures left out; expected copy about this place alone.`,
    expected: { value: 'copy of its own', file: twin, line },
  }),
});
