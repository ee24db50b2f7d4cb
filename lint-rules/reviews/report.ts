import type { Owner } from '../../titan-map/schema/titan-map.ts';
import { plain, quoted } from '../reporters/markdown.ts';
import { shortFingerprint } from '../reporters/report.ts';
import type { ReviewItem, Standing } from './items.ts';

/** What a report about one site says. */
export interface ReviewReport {
  /** Name of the business. */
  business: string;
  /** Calendar day, YYYY-MM-DD. */
  today: string;
  owners: readonly Owner[];
  items: readonly ReviewItem[];
}

/** Parts of the report, in its order. */
const parts: readonly { standing: Standing; title: string; text: string }[] = [
  { standing: 'open', title: 'Still open', text: 'Nobody has decided on these yet.' },
  { standing: 'lapsed', title: 'To be decided again', text: 'These were accepted until a day that is past.' },
  { standing: 'confirmed-map', title: 'The page will change', text: 'The reviewed facts are right.' },
  { standing: 'confirmed-page', title: 'The reviewed facts will change', text: 'The page is right.' },
  { standing: 'accepted', title: 'Accepted for now', text: 'Both may stay as they are until the day that is named.' },
  { standing: 'gone', title: 'Settled', text: 'These were decided, and the page does not say so any more.' },
];

function item({ finding, decision, file, line, rule, excerpt, fingerprint }: ReviewItem, owners: readonly Owner[]) {
  const place = line === null ? file : `${file}:${line}`;
  const expected = finding?.expected;
  const by = owners.find(({ id }) => id === decision?.owner);
  const name = by ? `${by.name} (${by.role})` : (decision?.owner ?? '');
  const until = decision?.expires === undefined ? '' : `, until ${decision.expires}`;
  const decided = decision && decision.state !== 'open';
  return [
    `- Found ${excerpt === '' ? 'something else' : quoted(excerpt)} at ${plain(place)} \`${rule}\` ${shortFingerprint(fingerprint)}`,
    ...(decided && expected
      ? [`  The facts say ${plain(expected.value)} at ${plain(`${expected.file}:${expected.line}`)}`]
      : []),
    ...(decided ? [`  Decided by ${plain(name)} on ${decision.date}${until}: ${plain(decision.note)}`] : []),
    ...(decision && !decided ? [`  With ${plain(name)} since ${decision.date}: ${plain(decision.note)}`] : []),
    ...(decision?.artifact === undefined ? [] : [`  It rests on: ${plain(decision.artifact)}`]),
    ...(!decided && finding ? [`  ${plain(finding.message)}`] : []),
  ].join('\n');
}

/**
 * Writes for the customer what was decided, by whom and until when, and what is still open.
 * @param report items of one site
 * @returns Markdown
 */
export function reviewReport({ business, today, owners, items }: ReviewReport): string {
  const sections = parts.flatMap(({ standing, title, text }) => {
    const own = items.filter((each) => each.standing === standing);
    if (own.length === 0) return [];
    return [`## ${title} (${own.length})`, '', text, '', ...own.map((each) => item(each, owners)), ''];
  });
  const nothing =
    sections.length === 0 ? ['The pages and the reviewed facts agree; nothing is to be decided.', ''] : [];
  return [`# ${plain(business)}: reviews as of ${today}`, '', ...sections, ...nothing].join('\n');
}
