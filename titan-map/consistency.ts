import { unfitAudiences } from './audiences.ts';
import type { Check, CheckFinding } from './check.ts';
import { pickTexts, placeWords, quoted } from './paths.ts';
import { campaignPhones, trackingNumbers } from './phones.ts';
import { unknownReferences } from './references.ts';
import { missingLanguages } from './texts.ts';
import { duplicates, sharedUtm } from './uniqueness.ts';

/** A service belongs to a trade that the business says it practises. */
const trades: Check = (data, { where, complete }) => {
  const practised = pickTexts(data, 'business.trades.*').map(({ value }) => value);
  if (!complete || practised.length === 0) return [];
  return pickTexts(data, 'services.*.trade')
    .filter(({ value }) => !practised.includes(value))
    .map(({ path, value }) => ({
      rule: 'map/unknown-trade',
      path,
      part: 'value',
      message: `Found the trade ${quoted(value)} at ${placeWords(data, path)}; expected one of ${practised.join(', ')}, the trades at ${where(['business', 'trades'])}.`,
      hint: 'Add the trade to the business if it holds the licence for it, or correct the service.',
    }));
};

/** Mail goes out under the site's own domain, or mailboxes take it for forged. */
const sender: Check = (data, { where }) => {
  const [from] = pickTexts(data, 'site.leads.from');
  const [url] = pickTexts(data, 'site.url');
  if (!from || !url || !URL.canParse(url.value)) return [];
  const host = new URL(url.value).hostname.replace(/^www\./, '');
  const domain = from.value.slice(from.value.lastIndexOf('@') + 1).toLowerCase();
  const related = domain === host || domain.endsWith(`.${host}`) || host.endsWith(`.${domain}`);
  if (related || domain === '') return [];
  return [
    {
      rule: 'map/foreign-sender',
      path: from.path,
      part: 'value',
      message: `Found the sender ${quoted(from.value)}; expected an address at ${host}, the domain of the site at ${where(url.path)}.`,
      hint: 'Use an address of the own domain; replies go to the visitor anyway.',
    },
  ];
};

const checks: readonly Check[] = [
  unknownReferences,
  duplicates,
  sharedUtm,
  trackingNumbers,
  campaignPhones,
  missingLanguages,
  trades,
  sender,
  unfitAudiences,
];

/**
 * Finds where the facts of a map contradict each other.
 * @param data merged map as read, which may also be wrong in shape
 * @param context where facts stand, and whether all files could be read
 */
export function findContradictions(...[data, context]: Parameters<Check>): CheckFinding[] {
  return checks.flatMap((check) => check(data, context));
}
