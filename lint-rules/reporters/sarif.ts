import type { ArtifactLocation, Fix, Log, ReportingDescriptor, Result, Suppression } from 'sarif';
import type { Finding, Severity, SuppressedFinding } from '../finding.ts';
import { allRules } from '../registry.ts';
import { isAccepted } from '../reviews/apply.ts';
import type { RuleInfo } from '../rule.ts';
import type { Reporter } from './report.ts';

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

function ruleDescriptor({ id, severity, docs }: RuleInfo): ReportingDescriptor {
  return {
    id,
    shortDescription: { text: docs.what },
    fullDescription: { text: docs.why },
    help: { text: `${docs.why}\n\n${docs.how}`, markdown: `${docs.why}\n\n**What to do:** ${docs.how}` },
    defaultConfiguration: { level: levels[severity] },
    properties: { tags: [id.slice(0, id.indexOf('/'))] },
  };
}

function adviceOf({ message, fix, say }: Finding): string {
  return [message, fix, ...(say ? [`Say instead: ${say}`] : [])].join(' ');
}

const artifact = (file: string): ArtifactLocation => ({ uri: encodeURI(file), uriBaseId: '%SRCROOT%' });

/** What an editor may put in the place of the finding, where a rule is certain of it. */
function fixesOf({ file, offset, endOffset, fix, replacement }: Finding): Fix[] {
  if (replacement === undefined) return [];
  const deletedRegion = { charOffset: offset, charLength: endOffset - offset };
  return [
    {
      description: { text: fix },
      artifactChanges: [
        {
          artifactLocation: artifact(file),
          replacements: [{ deletedRegion, insertedContent: { text: replacement } }],
        },
      ],
    },
  ];
}

/** Directives stand in the page; what a person has accepted stands in a file of decisions. */
function suppressionsOf(finding: Finding | SuppressedFinding): Suppression[] {
  if ('reason' in finding) return [{ kind: 'inSource', status: 'accepted', justification: finding.reason }];
  const { review } = finding;
  if (!review || !isAccepted(finding)) return [];
  return [
    {
      kind: 'external',
      status: 'accepted',
      justification: `${review.note} (${review.owner}, until ${review.expires})`,
    },
  ];
}

function resultOf(finding: Finding | SuppressedFinding, ruleIndex: ReadonlyMap<string, number>): Result {
  const suppressions = suppressionsOf(finding);
  const fixes = fixesOf(finding);
  const { rule, severity, file, line, column, endLine, endColumn, offset, endOffset, excerpt, expected } = finding;
  return {
    ruleId: rule,
    ruleIndex: ruleIndex.get(rule) ?? -1,
    level: levels[severity],
    message: { text: adviceOf(finding) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: artifact(file),
          region: {
            startLine: line,
            startColumn: column,
            endLine,
            endColumn,
            charOffset: offset,
            charLength: endOffset - offset,
            snippet: { text: excerpt },
          },
        },
      },
    ],
    ...(expected && {
      relatedLocations: [
        {
          id: 1,
          message: { text: `The map says ${expected.value}.` },
          physicalLocation: {
            artifactLocation: artifact(expected.file),
            region: { startLine: expected.line },
          },
        },
      ],
    }),
    partialFingerprints: { 'truecopy/v1': finding.fingerprint },
    ...(suppressions.length > 0 && { suppressions }),
    ...(fixes.length > 0 && { fixes }),
  };
}

/**
 * The report for code scanning, as SARIF 2.1.0. Findings that a directive covers, or that a person has accepted, are kept and marked.
 * Source: OASIS, Static Analysis Results Interchange Format, version 2.1.0.
 */
export const sarif: Reporter = ({ findings, suppressed }, { version }) => {
  const ruleIndex = new Map(allRules.map(({ id }, index) => [id, index]));
  const log: Log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'truecopy', semanticVersion: version, rules: allRules.map(ruleDescriptor) } },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'Folder that holds content/ and titan-map/.' } } },
        results: [...findings, ...suppressed].map((finding) => resultOf(finding, ruleIndex)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
