import type { Frontmatter } from '../../content/frontmatter.ts';
import type { Language } from '../../titan-map/schema/common.ts';
import { blockText, type Plain } from '../../titan-map/yaml-text.ts';

/** A page of a new site before it is text. */
export interface StarterPage {
  /** Path of its file below the folder of the site, without .mdx. */
  id: string;
  /** Path of the same page in the first language, by which translations find each other. */
  original: string;
  head: Partial<Omit<Frontmatter, 'title' | 'description' | 'kind'>> &
    Pick<Frontmatter, 'title' | 'description' | 'kind'>;
  /** Blocks of Markdown. */
  body: readonly (string | false)[];
}

/** Keys of a head in the order of the sample sites; what is empty is left out. */
function headText({ original, head }: StarterPage, lang: Language | null, today: string): string {
  const translated = lang === null ? {} : { lang, translationOf: original };
  const { title, description, kind, heading, lead, services, zones, offers, memberships, nav } = head;
  const all = { title, description, kind, ...translated, heading, lead, services, zones, offers, memberships, nav };
  const kept = Object.entries({ ...all, updated: today }).flatMap(([key, value]): [string, Plain][] =>
    value === undefined || (Array.isArray(value) && value.length === 0) ? [] : [[key, value]],
  );
  return blockText(Object.fromEntries(kept));
}

/**
 * A page as its file holds it.
 * @param page page
 * @param lang language of a translation; null for a page in the first language of its site
 * @param today calendar day on which it is written, YYYY-MM-DD
 */
export function pageText(page: StarterPage, lang: Language | null, today: string): string {
  const body = page.body.filter((block) => block !== false).join('\n\n');
  return `---\n${headText(page, lang, today)}\n---\n\n${body}\n`;
}
