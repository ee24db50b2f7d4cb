import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Finding } from '../lint-rules/finding.ts';
import type { SiteFacts } from '../lint-rules/rule.ts';
import { loadTitanMap } from '../titan-map/load.ts';
import type { TitanMap } from '../titan-map/schema/titan-map.ts';
import type { DriftCase } from './drift-case.ts';
import { driftCases } from './drift-cases.ts';
import { spanishCases } from './drift-cases-es.ts';
import { wayCases } from './drift-cases-ways.ts';
import { coverageChanges, driftIn, pagesOf, stateChanges, type Trial, wholeSite } from './drift-changes.ts';
import { randomFrom } from './random.ts';

/** Where a sentence is put into a page. */
const places: Readonly<Record<string, (page: string, sentence: string) => string>> = {
  prose: (page, sentence) => `${page}\n${sentence}\n`,
  list: (page, sentence) => `${page}\n- ${sentence}\n`,
  description: (page, sentence) => page.replace(/^description:.*$/m, () => `description: ${JSON.stringify(sentence)}`),
  lead: (page, sentence) => page.replace(/^lead:.*$/m, () => `lead: ${JSON.stringify(sentence)}`),
  title: (page, sentence) => page.replace(/^title:.*$/m, () => `title: ${JSON.stringify(sentence)}`),
  alt: (page, sentence) => `${page}\n![${sentence}](/images/van.jpg)\n`,
  heading: (page, sentence) => `${page}\n## ${sentence}\n`,
  cell: (page, sentence) => `${page}\n| What | Note |\n| --- | --- |\n| Good to know | ${sentence} |\n`,
  answer: (page, sentence) => {
    const entry = `  - question: What else?\n    answer: ${JSON.stringify(sentence)}\n`;
    return /^faq:$/m.test(page)
      ? page.replace(/^faq:\n/m, () => `faq:\n${entry}`)
      : page.replace(/^kind:/m, () => `faq:\n${entry}kind:`);
  },
  prop: (page, sentence) => `${page}\n<Callout title="${sentence}">\n\nWords.\n\n</Callout>\n`,
};

/** Places where Markdown makes a link. */
const linkPlaces = ['prose', 'list', 'cell'] as const;

function loadSite(id: string): SiteFacts {
  const { site, map, locate, problems } = loadTitanMap(`titan-map/${id}`);
  if (!map) throw new Error(`The sample map ${id} is broken: ${problems[0]?.message}`);
  return { id: site, map, locate };
}

function tryOne(one: DriftCase, site: SiteFacts, pick: <T>(of: readonly T[]) => T | undefined): Trial {
  const file = `content/${site.id}/${one.page}`;
  const page = readFileSync(file, 'utf8');
  const wording = pick(one.wordings) ?? '{}';
  const where = pick(wording.includes('](') ? linkPlaces : Object.keys(places)) ?? 'prose';
  const { change } = one;
  const side = one.wrong.length === 0 ? 'map' : change === null ? 'page' : (pick(['page', 'map'] as const) ?? 'map');
  const put = (value: string) => {
    const said = wording.replace('{}', () => value);
    return { said, text: places[where]?.(page, said) ?? page };
  };
  const right = put(pick(one.right) ?? '');
  const changed = side === 'page' ? put(pick(one.wrong) ?? '') : right;
  const map: TitanMap = structuredClone(site.map);
  if (side === 'map') change?.(map);
  const findings = driftIn(file, changed.text, { ...site, map });
  const line = changed.text.slice(0, changed.text.indexOf(changed.said)).split('\n').length;
  const stands = site.locate(one.path);
  const here = findings.filter((finding) => finding.line === line);
  return {
    kind: one.kind,
    where,
    side,
    sentence: changed.said,
    found: here.length > 0,
    placed: here.some(({ expected }) => expected?.file === stands?.file && expected?.line === stands?.line),
    alarms: driftIn(file, right.text, site),
  };
}

/** Drift findings on the sample sites as they are, with the number of pages. */
function untouched(sites: readonly SiteFacts[]): { pages: number; findings: Finding[] } {
  const all = sites.map((site) => {
    const pages = pagesOf(site);
    return {
      pages: pages.length,
      findings: [...pages.flatMap(({ file, text }) => driftIn(file, text, site)), ...wholeSite(pages, site)],
    };
  });
  return {
    pages: all.reduce((sum, { pages }) => sum + pages, 0),
    findings: all.flatMap(({ findings }) => findings),
  };
}

/** Table by kind of fact. */
export function table(trials: readonly Trial[]): string {
  const row = (name: string, of: readonly Trial[]) =>
    [
      name.padEnd(20),
      String(of.length).padStart(8),
      String(of.filter(({ found }) => found).length).padStart(8),
      String(of.filter(({ placed }) => placed).length).padStart(12),
      String(of.filter(({ alarms }) => alarms.length > 0).length).padStart(8),
    ].join('');
  const kinds = [...new Set(trials.map(({ kind }) => kind))].sort();
  return [
    `${'fact'.padEnd(20)} changes   found  both places  alarms`,
    ...kinds.map((kind) =>
      row(
        kind,
        trials.filter((trial) => trial.kind === kind),
      ),
    ),
    row('all', trials),
  ].join('\n');
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: {
      seed: { type: 'string', default: '1' },
      count: { type: 'string', default: '800' },
      misses: { type: 'boolean', default: false },
    },
  });
  const random = randomFrom(Number(values.seed));
  const pick = <T>(of: readonly T[]): T | undefined => of[Math.floor(random() * of.length)];
  const sites = ['larkwater', 'agarita'].map(loadSite);
  const cases = sites.flatMap((site) =>
    [...driftCases(site), ...wayCases(site), ...spanishCases(site)].map((one) => ({ one, site })),
  );
  const kinds = [...new Set(cases.map(({ one }) => one.kind))];
  const inserted = Array.from({ length: Number(values.count) }, (_, index) => {
    const chosen = pick(cases.filter(({ one }) => one.kind === kinds[index % kinds.length]));
    return chosen ? [tryOne(chosen.one, chosen.site, pick)] : [];
  }).flat();
  const trials = [...inserted, ...sites.flatMap(stateChanges), ...sites.flatMap(coverageChanges)];
  const clean = untouched(sites);
  const share = trials.filter(({ placed }) => placed).length / trials.length;
  console.log(table(trials));
  console.log(
    `\nseed ${values.seed}: ${(share * 100).toFixed(1)} % of ${trials.length} changes found with both places right`,
  );
  console.log(`untouched sites: ${clean.findings.length} findings on ${clean.pages} pages`);
  for (const { kind, where, side, sentence, placed, alarms } of values.misses ? trials : []) {
    if (!placed) console.log(`miss   ${kind}, ${side} changed, in ${where}: ${sentence}`);
    for (const { message } of alarms) console.log(`alarm  ${kind}, in ${where}: ${sentence}  ${message}`);
  }
  const quiet = clean.findings.length === 0 && trials.every(({ alarms }) => alarms.length === 0);
  process.exitCode = share >= 0.97 && quiet ? 0 : 1;
}
