import type { Definitions } from './definitions-schema.ts';
import type { LoadedEvidence } from './load.ts';
import type { CaseState, EvidenceState, ReasonCode, ShutReason } from './states.ts';

/**
 * Judges one evidence record.
 * @param evidence record with what its artifacts are like now
 * @param definitions what is the same for every site
 * @param today YYYY-MM-DD
 * @param freshFrom day of the last reconnect, before which nothing counts; null when there was no disconnect
 * @returns whether it counts, and every reason why it does not
 */
export function judgeEvidence(
  evidence: LoadedEvidence,
  definitions: Definitions,
  today: string,
  freshFrom: string | null,
): EvidenceState {
  const { id, record, locate, hashes } = evidence;
  const tried = definitions.cases.find((each) => each.id === record.case);
  const reasons: ShutReason[] = [];
  const shut = (code: ReasonCode, words: string, ...path: (string | number)[]) =>
    reasons.push({ code, words: `evidence ${id} ${words}`, at: locate(path) });

  if (!tried) shut('no-case', `is for the case "${record.case}", which does not exist`, 'case');
  if (record.date > today) shut('future', `is dated ${record.date}, which is after ${today}`, 'date');
  if (record.expires < today) shut('expired', `expired on ${record.expires}`, 'expires');
  if (record.environment === 'offline')
    shut('offline-only', 'was made offline, which is practice and opens nothing', 'environment');
  if (freshFrom !== null && record.date < freshFrom)
    shut('before-reconnect', `is of ${record.date}, before the reconnect of ${freshFrom}`, 'date');

  const { review, customerReview } = record;
  if (!review) shut('unreviewed', 'has no review', 'operator');
  else if (sameName(review.by, record.operator)) shut('unreviewed', 'was reviewed by its own operator', 'review', 'by');
  else if (review.date < record.date) shut('unreviewed', 'was reviewed before the test was made', 'review', 'date');
  else if (review.date > today) shut('future', `has a review dated ${review.date}, after ${today}`, 'review', 'date');
  if (customerReview.state !== 'approved')
    shut('customer-review', `is ${customerReview.state} with the customer`, 'customerReview', 'state');
  if (customerReview.date !== undefined && customerReview.date > today)
    shut('future', `has a customer review dated ${customerReview.date}, after ${today}`, 'customerReview', 'date');

  if (record.failures.length === 0) shut('no-failure-path', 'shows no safe failure', 'happyPath');
  if (tried?.labelsMatches && !record.matches) shut('unlabelled-matches', 'counts no matches by their label', 'case');

  const shown = new Set(record.artifacts.flatMap(({ shows }) => shows));
  const missing = tried?.evidence.filter((item) => !shown.has(item.id)).map((item) => item.id) ?? [];
  if (missing.length > 0) shut('incomplete', `shows nothing for ${missing.join(', ')}`, 'artifacts');
  for (const [index, artifact] of record.artifacts.entries()) {
    const now = hashes.get(artifact.file) ?? null;
    const path = ['artifacts', index];
    if (now === null) shut('no-artifact', `lacks its artifact ${artifact.file}`, ...path, 'file');
    else if (now !== artifact.sha256)
      shut('altered', `has an artifact that was altered since, ${artifact.file}`, ...path, 'sha256');
    if (artifact.timestamp.slice(0, 10) > today)
      shut('future', `has an artifact of ${artifact.timestamp}, after ${today}`, ...path, 'timestamp');
  }
  const reviewed = [record.date, review?.date, customerReview.date].filter((day) => day !== undefined);
  return {
    id,
    case: record.case,
    environment: record.environment,
    counts: reasons.length === 0,
    period: { since: reviewed.sort().at(-1) ?? record.date, until: record.expires },
    reasons,
    at: locate(['case']),
  };
}

const sameName = (a: string, b: string) => a.trim().toLowerCase() === b.trim().toLowerCase();

/** What keeps practice from counting as practice. */
const seriousOffline: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'future',
  'expired',
  'altered',
  'no-artifact',
  'no-failure-path',
]);

/**
 * Where a validation case stands.
 * @param definition the case
 * @param evidence every record of the site, judged
 */
export function judgeCase(definition: Definitions['cases'][number], evidence: readonly EvidenceState[]): CaseState {
  const own = evidence.filter((state) => state.case === definition.id);
  const best = own
    .filter(({ counts }) => counts)
    .sort((a, b) => compare(b.period.until ?? '', a.period.until ?? ''))[0];
  if (best) {
    const { id, period } = best;
    return { id: definition.id, state: 'sandbox-passed', passed: true, evidence: id, period, reasons: [] };
  }
  const practised = own.some(
    ({ environment, reasons }) => environment === 'offline' && !reasons.some(({ code }) => seriousOffline.has(code)),
  );
  const none: ShutReason = { code: 'no-evidence', words: `the case ${definition.id} has no evidence`, at: null };
  return {
    id: definition.id,
    state: practised ? 'offline-passed' : definition.state,
    passed: false,
    evidence: null,
    period: null,
    reasons: own.length === 0 ? [none] : own.flatMap(({ reasons }) => reasons),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
