import type { Source } from '../titan-map/source.ts';
import type { Finding, RawFinding, SuppressedFinding } from './finding.ts';
import { locateFindings } from './locate.ts';
import { readMapCopy } from './projection/map.ts';
import type { SourceComment } from './projection/page.ts';
import { siteRules } from './registry.ts';
import type { SiteRuleInput } from './site-rule.ts';
import { suppress } from './suppression/suppress.ts';
import { unused } from './suppression/unused.ts';

const ids: ReadonlySet<string> = new Set(siteRules.map(({ id }) => id));

interface CommentedFile {
  source: Source;
  comments: readonly SourceComment[];
}

function mapFile(source: Source): CommentedFile {
  const mayExcept = source.text.includes('truecopy-');
  return { source, comments: mayExcept ? readMapCopy(source, 'en').comments : [] };
}

/**
 * Runs the rules that need all pages of a site at hand.
 * @param input every page of the site, its map and the day
 * @param mapFiles files of the map, where what no page tells of is reported
 * @returns findings in pages and in the map, and those that a directive covers
 */
export function lintSite(
  input: SiteRuleInput,
  mapFiles: readonly Source[],
): { findings: Finding[]; suppressed: SuppressedFinding[] } {
  const byFile = new Map<string, RawFinding[]>();
  for (const rule of siteRules)
    for (const { file, finding } of rule.run(input)) byFile.set(file, [...(byFile.get(file) ?? []), finding]);
  const pages = input.pages.map(({ source, page }) => ({ source, comments: page.comments }));
  const results = [...pages, ...mapFiles.map(mapFile)].map(({ source, comments }) => {
    const locate = (found: readonly RawFinding[]) =>
      locateFindings(
        [...found].sort((a, b) => a.offset - b.offset),
        source,
        input.site.id,
      );
    const { kept, suppressed, about } = suppress(locate(byFile.get(source.file) ?? []), comments, source, {
      all: ids,
      ran: ids,
    });
    // What else is wrong with a directive is reported where the file is linted by itself.
    return { findings: [...kept, ...locate(about.filter(({ rule }) => rule === unused.id))], suppressed };
  });
  return {
    findings: results.flatMap(({ findings }) => findings),
    suppressed: results.flatMap(({ suppressed }) => suppressed),
  };
}
