import { lintDocument } from '../../lint-rules/lint.ts';
import { inOrder } from '../../lint-rules/locate.ts';
import { pretty } from '../../lint-rules/reporters/pretty.ts';
import { summarise } from '../../lint-rules/reporters/report.ts';
import { truecopyVersion } from '../../lint-rules/version.ts';
import type { Answers } from '../../titan-map/intake/answers.ts';
import { mapFiles, readinessFile } from '../../titan-map/intake/files.ts';
import type { IntakeMap } from '../../titan-map/intake/map.ts';
import { loadMapFiles } from '../../titan-map/load.ts';
import { problemText } from '../../titan-map/problem-text.ts';
import { idOf } from '../../titan-map/slug.ts';
import type { Source } from '../../titan-map/source.ts';
import { CannotRun, exit } from '../sites.ts';
import { starterPages } from './pages.ts';

interface Intake {
  map: IntakeMap;
  /** Texts that the answers stand in. */
  sources: ReadonlyMap<string, Source>;
  answers: Answers;
}

type Made = { files: Source[] } | { files: null; report: string; code: number };

/** Lints texts that stand in memory. */
function lint(documents: readonly Parameters<typeof lintDocument>[0][]): Made | null {
  const results = documents.map(lintDocument);
  const findings = inOrder(results.flatMap((result) => result.findings)).filter(({ severity }) => severity === 'error');
  const problems = results.flatMap((result) => result.problems);
  if (findings.length + problems.length === 0) return null;
  const sources = new Map(documents.map(({ source }) => [source.file, source]));
  const report = { summary: summarise(findings, [], documents.length, 0), findings, suppressed: [] };
  const words = pretty(report, {
    textOf: (file) => sources.get(file)?.text,
    version: truecopyVersion(),
    colour: false,
    unread: problems.length,
  });
  return {
    files: null,
    report: `${words}${problemText({ problems, sources })}`,
    code: problems.length > 0 ? exit.couldNotRun : exit.findings,
  };
}

/** Two names of one language may come to the same address. */
function requireOwnFiles(pages: readonly Source[]): void {
  const seen = new Set<string>();
  for (const { file } of pages) {
    if (seen.has(file))
      throw new CannotRun(
        `Found two entries whose page would be ${file}; expected a name of its own for each. Give one of them another name.`,
      );
    seen.add(file);
  }
}

/**
 * Makes the files of a site from an intake and holds them to every rule before one is written.
 * @param site id of the site
 * @param intake its map as the answers describe it, and the texts of the answers
 * @param today calendar day on which the answers were given, YYYY-MM-DD
 * @throws {CannotRun} when two pages would stand in one file
 * @returns the files; or a report of what keeps them from being written, with the exit code
 */
export function makeSite(site: string, { map: described, sources, answers }: Intake, today: string): Made {
  const [lang = 'en'] = answers.site.languages;
  const inAnswers = lint([...sources.values()].map((source) => ({ source, format: 'yaml', site: null, lang, today })));
  if (inAnswers) return inAnswers;
  const facts = mapFiles(`titan-map/${site}`, described);
  const loaded = loadMapFiles(`titan-map/${site}`, { sources: facts, problems: [], complete: true });
  const { map, locate } = loaded;
  if (!map) return { files: null, report: problemText(loaded), code: exit.couldNotRun };
  const about = new Map(
    answers.zones.flatMap((zone) => (zone.about === undefined ? [] : [[idOf(zone, lang), zone.about] as const])),
  );
  const pages = starterPages(`content/${site}`, map, { about, today });
  requireOwnFiles(pages);
  const own = { site: { id: site, map, locate }, lang, today };
  const found = lint([
    ...facts.map((source) => ({ ...own, source, format: 'yaml' as const })),
    ...pages.map((source) => ({ ...own, source, format: 'mdx' as const })),
  ]);
  return found ?? { files: [...facts, readinessFile(`titan-map/${site}`), ...pages] };
}
