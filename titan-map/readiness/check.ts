import { nearest } from '../nearest.ts';
import { type Path, quoted } from '../paths.ts';
import type { ReadRecord } from '../record.ts';
import { problemAt, type SourceProblem } from '../source.ts';
import { circles } from './circles.ts';
import { circleMessage } from './definitions.ts';
import type { Definitions } from './definitions-schema.ts';
import type { EvidenceRecord } from './evidence-schema.ts';
import type { SiteReadiness } from './readiness-schema.ts';

type Words = Pick<SourceProblem, 'rule' | 'message' | 'hint'>;

function problemIn({ source, locate }: ReadRecord<unknown>, path: Path, words: Words): SourceProblem {
  return problemAt(source, locate(path), words);
}

function unknown(what: string, name: string, known: readonly string[], where: string): Words {
  const meant = nearest(name, known);
  return {
    rule: 'map/unknown-reference',
    message: `Found the ${what} ${quoted(name)}; expected one that stands in ${where}.`,
    hint: meant === null ? `Known are ${known.join(', ') || 'none'}.` : `Did you mean "${meant}"?`,
  };
}

function duplicates(ids: readonly string[], what: string): { index: number; words: Words }[] {
  return ids.flatMap((name, index) =>
    ids.indexOf(name) < index
      ? {
          index,
          words: {
            rule: 'map/duplicate-id',
            message: `Found the ${what} ${quoted(name)} a second time; expected it once.`,
            hint: 'Keep the entry that counts, and remove the other.',
          },
        }
      : [],
  );
}

/**
 * Finds what readiness.yaml names that does not exist, gates that rest on themselves, and switches that no site has.
 * @param record file as read
 * @param definitions what is the same for every site
 * @param evidence ids of the evidence records of the site
 */
export function checkReadiness(
  record: ReadRecord<SiteReadiness>,
  definitions: Definitions,
  evidence: readonly string[],
): SourceProblem[] {
  const { value } = record;
  if (!value) return [];
  const at = (path: Path, words: Words) => problemIn(record, path, words);
  const gateIds = definitions.gates.map(({ id }) => id);
  const names = value.confirmations.flatMap(
    ({ gate, condition, evidence: shownBy, restsOn }, index): SourceProblem[] => {
      const path = ['confirmations', index];
      const known = definitions.gates.find(({ id }) => id === gate);
      const conditions = known?.conditions.map(({ id }) => id) ?? [];
      return [
        ...(known ? [] : [at([...path, 'gate'], unknown('gate', gate, gateIds, 'definitions/gates.yaml'))]),
        ...(known && !conditions.includes(condition)
          ? [
              at(
                [...path, 'condition'],
                unknown(`condition of ${gate}`, condition, conditions, 'definitions/gates.yaml'),
              ),
            ]
          : []),
        ...(shownBy !== undefined && !evidence.includes(shownBy)
          ? [at([...path, 'evidence'], unknown('evidence record', shownBy, evidence, 'evidence/'))]
          : []),
        ...(restsOn !== undefined && !gateIds.includes(restsOn)
          ? [at([...path, 'restsOn'], unknown('gate', restsOn, gateIds, 'definitions/gates.yaml'))]
          : []),
      ];
    },
  );
  return [
    ...names,
    ...checkFlags(record, value, definitions),
    ...duplicates(
      value.approvals.map(({ id }) => id),
      'approval',
    ).map(({ index, words }) => at(['approvals', index, 'id'], words)),
    ...gateCircles(record, value, definitions),
  ];
}

function checkFlags(
  record: ReadRecord<unknown>,
  { features }: SiteReadiness,
  definitions: Definitions,
): SourceProblem[] {
  const flagIds = definitions.features.map(({ id }) => id);
  const twice = duplicates(
    features.map(({ id }) => id),
    'feature flag',
  ).map(({ index, words }) => problemIn(record, ['features', index, 'id'], words));
  const wrong = features.flatMap(({ id, state, killSwitch }, index) => {
    const path = ['features', index];
    const flag = definitions.features.find((each) => each.id === id);
    if (!flag)
      return problemIn(record, [...path, 'id'], unknown('feature flag', id, flagIds, 'definitions/features.yaml'));
    if (flag.keeps.length === 0 || (state === 'on' && !killSwitch)) return [];
    return problemIn(record, [...path, killSwitch ? 'killSwitch' : 'state'], {
      rule: 'map/safeguard-off',
      message: `Found ${killSwitch ? 'a kill switch for' : 'an end to'} ${quoted(id)}; expected it on, because ${flag.keeps.join(' and ')} cannot be given up.`,
      hint: 'Switch off the feature that troubles you, such as api-booking-sync.',
    });
  });
  return [...twice, ...wrong];
}

/** Gates that rest on themselves, by what they need and by what their confirmations rest on. */
function gateCircles(record: ReadRecord<unknown>, value: SiteReadiness, { gates }: Definitions): SourceProblem[] {
  const { confirmations } = value;
  const edges = new Map(
    gates.map(({ id, needs }) => [
      id,
      [...needs, ...confirmations.flatMap(({ gate, restsOn }) => (gate === id && restsOn ? [restsOn] : []))],
    ]),
  );
  return circles(edges).map((names) => {
    const written = confirmations.findIndex(({ gate, restsOn }) => {
      const next = names[(names.indexOf(gate) + 1) % names.length];
      return names.includes(gate) && restsOn === next;
    });
    const first = confirmations[written]?.gate ?? '';
    const from = names.indexOf(first);
    const rest = [...names.slice(from + 1), ...names.slice(0, from)];
    return problemIn(record, ['confirmations', written, 'restsOn'], {
      rule: 'map/gate-circle',
      message: circleMessage(first, rest),
      hint: 'Name the document or the evidence that shows it instead.',
    });
  });
}

/**
 * Finds what an evidence record names that its case does not have.
 * @param record file as read
 * @param definitions what is the same for every site
 */
export function checkEvidence(record: ReadRecord<EvidenceRecord>, { cases }: Definitions): SourceProblem[] {
  const { value } = record;
  if (!value) return [];
  const at = (path: Path, words: Words) => problemIn(record, path, words);
  const tried = cases.find(({ id }) => id === value.case);
  const dates: SourceProblem[] =
    value.expires < value.date
      ? [
          at(['expires'], {
            rule: 'map/invalid',
            message: `Found evidence that expires on ${value.expires}; expected a day after ${value.date}, the day of the test.`,
            hint: 'Correct one of the two days.',
          }),
        ]
      : [];
  if (!tried) {
    const ids = cases.map(({ id }) => id);
    return [...dates, at(['case'], unknown('case', value.case, ids, 'definitions/cases.yaml'))];
  }
  const items = tried.evidence.map(({ id }) => id);
  const failures = tried.failures.map(({ id }) => id);
  const shown = value.artifacts.flatMap(({ shows }, index) =>
    shows.flatMap((item, position) =>
      items.includes(item)
        ? []
        : at(['artifacts', index, 'shows', position], unknown('item of evidence', item, items, `the case ${tried.id}`)),
    ),
  );
  const proven = value.failures.flatMap(({ proves }, index) =>
    failures.includes(proves)
      ? []
      : at(['failures', index, 'proves'], unknown('proof of a failure', proves, failures, `the case ${tried.id}`)),
  );
  const twice = duplicates(
    value.artifacts.map(({ file }) => file),
    'artifact',
  ).map(({ index, words }) => at(['artifacts', index, 'file'], words));
  return [...dates, ...shown, ...proven, ...twice];
}
