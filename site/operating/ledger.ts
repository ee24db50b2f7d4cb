import type { Review, ReviewedClaim, ReviewedFact } from '../build/review.ts';
import {
  type Field,
  type Item,
  listed,
  type Mark,
  type PageContent,
  type PageSection,
  words,
} from './operating-page.ts';

export const standings: Readonly<Record<ReviewedClaim['standing'], Mark>> = {
  allowed: { text: 'Allowed by evidence', tone: 'good' },
  blocked: { text: 'Blocked: not proven', tone: 'stop' },
  withheld: { text: 'Left out until its gates open', tone: 'plain' },
  denied: { text: 'Denied', tone: 'plain' },
  gated: { text: 'Tied to a condition', tone: 'plain' },
  asked: { text: 'Asked', tone: 'plain' },
  prohibited: { text: 'Quoted as something not to say', tone: 'plain' },
  'by-hand': { text: 'Done by a person', tone: 'plain' },
  'other-voice': { text: 'Said of or by somebody else', tone: 'plain' },
  past: { text: 'In the past', tone: 'plain' },
};

/** Most reasons that are listed; whoever mends these sees the others next. */
const mostReasons = 4;

const placeOf = ({ file, line }: ReviewedClaim) => (line === null ? file : `${file}:${line}`);

function basisOf({ basis, reasons, standing, tolerated }: ReviewedClaim): Field {
  const more = reasons.length - mostReasons;
  const told = [...reasons.slice(0, mostReasons), ...(more > 0 ? [`and ${more} more`] : [])];
  const tolerance = tolerated === null ? [] : [`Tolerated, with the reason: ${tolerated}`];
  if (basis) {
    const until = basis.until === null ? '' : `, until ${basis.until}`;
    return words('basis', 'Basis', `Since ${basis.since}${until}. Evidence: ${basis.evidence.join(', ')}.`);
  }
  if (standing === 'blocked' || standing === 'withheld')
    return listed('basis', 'Basis', [...tolerance, ...(told.length > 0 ? told : ['Nothing proves it.'])]);
  return words('basis', 'Basis', 'Needs none: it claims nothing.');
}

/** A claim in its own words. What is not proven, or only holds among other words, is quoted as what not to say. */
export function saidIn({ words: said, standing, alone, lang }: ReviewedClaim): Field {
  const field = { key: 'words', label: 'Words', value: said, lang };
  const spanish = lang === 'es';
  if (standing === 'blocked' || standing === 'withheld')
    return { ...field, form: 'never', before: spanish ? 'No diga todavía:' : 'Do not say yet:' };
  if (alone || standing === 'allowed') return { ...field, form: 'quote' };
  return { ...field, form: 'never', before: spanish ? 'No diga sin su contexto:' : 'Do not say without its context:' };
}

const claimItem = (claim: ReviewedClaim, index: number): Item => ({
  id: `claim-${index + 1}`,
  title: claim.rule,
  marks: [standings[claim.standing]],
  fields: [saidIn(claim), basisOf(claim), words('place', 'Place', placeOf(claim))],
});

const families: readonly { id: string; title: string }[] = [
  { id: 'business', title: 'Facts about the business' },
  { id: 'services', title: 'Facts about services' },
  { id: 'zones', title: 'Facts about areas' },
  { id: 'pricebook', title: 'Prices' },
  { id: 'offers', title: 'Facts about offers' },
  { id: 'memberships', title: 'Facts about plans' },
  { id: 'campaigns', title: 'Facts about campaigns' },
];

interface Use {
  fact: ReviewedFact;
  place: string;
}

function usesOf({ everyPage, pages }: Review): Use[] {
  return [
    ...everyPage.map((fact) => ({ fact, place: 'header and footer of every page' })),
    ...pages.flatMap(({ file, facts }) =>
      facts.map((fact) => ({ fact, place: fact.component === 'theme' ? file : `${file}:${fact.line}` })),
    ),
  ];
}

function factItem(uses: readonly Use[], key: string): Item {
  const [first] = uses;
  if (!first) throw new RangeError(`The fact ${key} stands nowhere.`);
  return {
    id: key,
    title: first.fact.label,
    marks: [],
    fields: [
      listed('value', 'Value as printed', [...new Set(uses.map(({ fact }) => fact.value))]),
      words('source', 'Source', first.fact.source ?? 'A default of the map'),
      listed('places', 'Printed by', [...new Set(uses.map(({ place }) => place))]),
    ],
  };
}

/** How often each fact is printed is told by its places; the ledger has each once. */
function factSections(uses: readonly Use[]): PageSection[] {
  const byKey = Map.groupBy(uses, ({ fact }) => fact.key);
  return families.flatMap(({ id, title }) => {
    const items = [...byKey].filter(([key]) => key.startsWith(`${id}-`)).map(([key, each]) => factItem(each, key));
    return items.length === 0 ? [] : [{ id, title, column: 'Fact', layout: 'table' as const, items }];
  });
}

/**
 * Every claim of the site with its standing, basis and place, and every fact with its value and the line of the map.
 * @param review what was read from the pages, the map and the theme
 */
export function ledgerPage(review: Review): PageContent {
  const claims = [...review.pages.flatMap((page) => page.claims), ...review.elsewhere];
  const standing = (wanted: ReviewedClaim['standing']) => claims.filter((claim) => claim.standing === wanted).length;
  const uses = usesOf(review);
  const facts = factSections(uses);
  return {
    title: 'Claims ledger',
    description:
      'What this site says and what backs it up: each statement with its standing, each fact with its source.',
    lead: 'Each statement with its standing, basis and place, and each fact with its value and the line of the map that it comes from.',
    icon: 'badge',
    counters: [
      { key: 'claims', count: claims.length, label: 'statements read' },
      { key: 'allowed', count: standing('allowed'), label: 'allowed by evidence' },
      { key: 'blocked', count: standing('blocked'), label: 'blocked' },
      {
        key: 'tolerated',
        count: claims.filter(({ tolerated }) => tolerated !== null).length,
        label: 'of them tolerated',
      },
      { key: 'facts', count: facts.flatMap(({ items }) => items).length, label: 'facts from the map' },
      { key: 'places', count: uses.length, label: 'places where a fact is printed' },
    ],
    sections: [
      {
        id: 'claims',
        title: 'Statements',
        column: 'Rule',
        layout: 'table',
        items: claims.map(claimItem),
        empty: 'The site names no dispatch software, so nothing has to be proven.',
      },
      ...facts,
    ],
  };
}
