import { mapRules } from '../titan-map/rules.ts';
import { claimRules } from './claims/rules.ts';
import { gatesFor } from './permitted/gates.ts';
import { allRules } from './registry.ts';
import type { RuleInfo } from './rule.ts';

const groups: readonly (readonly [prefix: string, title: string, about: string])[] = [
  [
    'claims',
    'Claims',
    'A page may not say that the site is connected to ServiceTitan until that is proven. Every kind of claim has its own gates.',
  ],
  [
    'drift',
    'Drift',
    'What a page says about offers, services, zones, prices and phone numbers has to be what the Titan Map says.',
  ],
  ['map', 'Coverage', 'What the map has on show has a page. Where it has none, the line of the map is reported.'],
  ['page', 'Pages', 'What a page as a whole has to show, or must not.'],
  ['content', 'Content', 'How a page is written, so that the linter, the layout and an editor all understand it.'],
  ['suppression', 'Exceptions', 'Comments that switch a rule off for a line, and what such a comment needs.'],
];

const fence = (page: string) => `\`\`\`\`mdx\n${page.trimEnd()}\n\`\`\`\``;

/**
 * What has to be open before a page may say what a rule reports.
 * @param id id of the rule
 * @returns one proof per entry; none for a rule that is not about a claim
 */
export function neededFor(id: string): string[] {
  const claim = claimRules.find((rule) => rule.id === id);
  return claim ? gatesFor(claim.kind) : [];
}

function section({ id, severity, owner, docs }: RuleInfo): string {
  const gates = neededFor(id);
  const [reported] = docs.examples.reported;
  const [accepted] = docs.examples.accepted;
  return [
    `### ${id}`,
    docs.what,
    `**Why:** ${docs.why}`,
    `**What to do:** ${docs.how}`,
    `Severity: ${severity}. Owner: ${owner}.`,
    ...(gates.length > 0 ? [`Needs first:\n\n${gates.map((gate) => `- ${gate}`).join('\n')}`] : []),
    ...(reported === undefined ? [] : ['Reported:', fence(reported)]),
    ...(accepted === undefined ? [] : ['Accepted:', fence(accepted)]),
  ].join('\n\n');
}

/** The table of what can be wrong with a map; what to do stands with each problem, as it depends on the entry. */
function mapSection(): string {
  const rows = Object.entries(mapRules).map(([id, { what, why }]) => `| ${id} | ${what} | ${why} |`);
  return [
    '## The map',
    'A map that is wrong in itself cannot be held against pages: `truecopy map check` points to the line and says what to write.',
    ['| Rule | Finds | Why |', '| --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

/**
 * The page about all rules, made of the same records that the findings are worded from.
 * @returns Markdown
 */
export function rulesPage(): string {
  const parts = groups.flatMap(([prefix, title, about]) => {
    const rules = allRules.filter(({ id }) => id.startsWith(`${prefix}/`));
    const table = [
      '| Rule | Reports |',
      '| --- | --- |',
      ...rules.map(({ id, docs }) => `| [${id}](#${id.replace('/', '')}) | ${docs.what.replaceAll('|', '\\|')} |`),
    ];
    return [`## ${title}`, about, table.join('\n'), ...rules.map(section)];
  });
  const head = [
    '<!-- Made by `npm run generate` from the rules beside it. -->',
    '# Rules',
    'Every rule stands in the file that its id names: `drift/offer-expired` in `lint-rules/drift/offer-expired.ts`. The examples below are run as tests, those about drift against the example map in `tests/fixtures/lint/titan-map/elmwood/` as of 2026-11-21. `truecopy explain <rule>` prints the same.',
    'To excuse one finding, write `{/* truecopy-disable-next-line <rule> -- <reason> */}` above its line, or `truecopy-disable-line` on it. Either hides one finding: a second one of the rule on that line stays. `<rule>#<fingerprint>`, with the fingerprint that `--format json` prints, hides that very finding, and no longer once its text changes. `truecopy-disable` and `truecopy-enable` enclose a stretch. In frontmatter the comment starts with `#`, in Markdown without MDX it is an HTML comment. The reason is not optional, and an exception that covers nothing is reported.',
  ];
  return `${[...head, ...parts, mapSection()].join('\n\n')}\n`;
}
