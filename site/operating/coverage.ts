import { type NamingPage, namedBy } from '../../lint-rules/page-bindings.ts';
import { type Coverage, coverageOf, type GapKind } from '../../titan-map/coverage.ts';
import { cellStates, countStates, type ServiceMatrix, serviceMatrix } from '../../titan-map/matrix.ts';
import { matrixSvg, stateWords } from '../../titan-map/matrix-svg.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import { type FamilyScore, type Lack, scoreMap } from '../../titan-map/score.ts';
import { entry, type Item, listed, type Mark, type PageContent, words } from './operating-page.ts';

const lacks: Readonly<Record<Lack, string>> = {
  source: 'No source',
  confirmation: 'A source that nobody confirmed',
  price: 'No price in the pricebook',
  page: 'No page names it',
};

const otherGaps: Readonly<Partial<Record<GapKind, string>>> = {
  'trade-without-service': 'Trades without an active service',
  'language-in-preparation': 'Languages with texts that the site does not use yet',
};

const percent = ({ complete, of }: Pick<FamilyScore, 'complete' | 'of'>) =>
  of === 0 ? null : Math.floor((complete / of) * 100);

function markOf(score: FamilyScore): Mark {
  const share = percent(score);
  if (share === null) return { text: 'Empty', tone: 'plain' };
  return { text: `${share} %`, tone: share === 100 ? 'good' : 'waits' };
}

function familyItem(score: FamilyScore, { families }: Coverage): Item {
  const states = families.find(({ family }) => family === score.family)?.byStatus ?? {};
  const missing = Object.entries(score.lacking).map(
    ([lack, ids]) => `${lacks[lack as Lack]}: ${(ids ?? []).join(', ')}`,
  );
  return {
    ...entry(score.family, score.family),
    marks: [markOf(score)],
    fields: [
      words('complete', 'Complete', `${score.complete} of ${score.of}`),
      listed(
        'states',
        'States',
        Object.entries(states).map(([state, count]) => `${count} ${state}`),
      ),
      listed('lacking', 'What is missing', missing.length > 0 ? missing : ['Nothing']),
    ],
  };
}

/** Services that are offered in zones where no page tells of them. */
function untold({ services, zones, cells }: ServiceMatrix): Item[] {
  return services.flatMap(({ id, name }, row) => {
    const missing = zones.filter((_, column) => cells[row]?.[column]?.state === 'no-page');
    if (missing.length === 0) return [];
    return {
      ...entry(`untold-${id}`, name),
      fields: [
        listed(
          'zones',
          'Zones',
          missing.map((zone) => zone.name),
        ),
      ],
    };
  });
}

/**
 * How far the map is backed up, and what no page tells of.
 * @param map map of the site
 * @param pages what the pages of the site are bound to; null for a site without pages
 * @param today calendar day in the time zone of the business, YYYY-MM-DD
 */
export function coveragePage(map: TitanMap, pages: readonly NamingPage[] | null, today: string): PageContent {
  const language = map.site.languages[0] ?? 'en';
  const coverage = coverageOf(map);
  const scores = scoreMap(map, { today, isNamed: pages && namedBy(pages, map) });
  const matrix = serviceMatrix(map, pages, language);
  const states = countStates(matrix);
  const complete = scores.reduce((sum, score) => sum + score.complete, 0);
  const of = scores.reduce((sum, score) => sum + score.of, 0);
  const gaps = scores.flatMap(({ lacking }) => Object.values(lacking).flat()).length;
  return {
    title: 'Map coverage',
    description: 'How far each part of the map has a source, a confirmation, a price and a page.',
    lead: 'What the site offers, what backs it up, and what no page tells of yet.',
    icon: 'pin',
    counters: [
      { key: 'percent', count: percent({ complete, of }) ?? 0, label: 'percent complete' },
      { key: 'complete', count: complete, label: 'complete entries' },
      { key: 'entries', count: of, label: 'entries that count' },
      { key: 'gaps', count: gaps, label: 'gaps' },
      { key: 'zips', count: coverage.zips, label: 'ZIP codes' },
    ],
    sections: [
      {
        id: 'families',
        title: 'By family',
        column: 'Family',
        layout: 'table',
        items: scores.map((score) => familyItem(score, coverage)),
      },
      {
        id: 'other-gaps',
        title: 'Other gaps',
        column: 'Gap',
        layout: 'table',
        items: coverage.gaps.flatMap(({ kind, ids }) => {
          const title = otherGaps[kind];
          return title ? [{ ...entry(kind, title), fields: [listed('ids', 'Which', ids)] }] : [];
        }),
        empty: 'None.',
      },
      {
        id: 'matrix',
        title: 'Services by zone',
        layout: 'facts',
        picture: { svg: matrixSvg(matrix, { title: `${map.business.name}: services by zone` }), data: { ...matrix } },
        items: [
          {
            ...entry('cells', 'Cells'),
            fields: cellStates.map((state) => words(state, stateWords[state], states[state])),
          },
        ],
      },
      {
        id: 'untold',
        title: 'Offered, and no page tells of it',
        column: 'Service',
        layout: 'table',
        items: untold(matrix),
        empty: 'Every service has a page wherever it is offered.',
      },
    ],
  };
}
