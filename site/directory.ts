import type { Frontmatter } from '../content/frontmatter.ts';
import type { Language } from '../titan-map/schema/common.ts';

/** A page of content/ with its address. */
export interface Page {
  /** Path of its file without .mdx, such as es/servicios/index. */
  id: string;
  /** Address on the site, with a slash at both ends; percent-encoded. */
  path: string;
  lang: Language;
  data: Frontmatter;
  /** Addresses of the same page in each language that has it, its own included. */
  alternates: Partial<Record<Language, string>>;
}

export interface Link {
  label: string;
  path: string;
}

/** Path of a page below the root, without slashes at its ends; empty for the home page. */
export function slugOf(id: string): string {
  return id.replace(/(^|\/)index$/, '');
}

function pathOf(id: string): string {
  const slug = slugOf(id);
  return slug === '' ? '/' : `/${slug.split('/').map(encodeURIComponent).join('/')}/`;
}

/**
 * Puts the files of a site into one directory of pages.
 * @param entries files of content/ by id, with valid heads
 * @param languages languages of the site; the first is the default
 */
export function describePages(
  entries: readonly { id: string; data: Frontmatter }[],
  languages: readonly Language[],
): Page[] {
  const original = (entry: { id: string; data: Frontmatter }) => slugOf(entry.data.translationOf ?? entry.id);
  const fallback = languages[0] ?? 'en';
  const families = Map.groupBy(entries, original);
  return entries.map((entry) => {
    const family = families.get(original(entry)) ?? [entry];
    return {
      id: entry.id,
      path: pathOf(entry.id),
      lang: entry.data.lang ?? fallback,
      data: entry.data,
      alternates: Object.fromEntries(family.map((twin) => [twin.data.lang ?? fallback, pathOf(twin.id)])),
    };
  });
}

/** Address of the home page in a language; the default language lives at the root. */
export function homePath(lang: Language, languages: readonly Language[]): string {
  return lang === languages[0] ? '/' : `/${lang}/`;
}

/** Entries of the main menu in a language, in their order. */
export function menu(pages: readonly Page[], lang: Language): Link[] {
  return pages
    .flatMap((page) => (page.lang === lang && page.data.nav ? [{ ...page.data.nav, path: page.path }] : []))
    .sort((a, b) => a.order - b.order)
    .map(({ label, path }) => ({ label, path }));
}

/** The page of one kind in a language. */
export function pageOfKind(pages: readonly Page[], kind: Frontmatter['kind'], lang: Language): Page | null {
  return pages.find((page) => page.lang === lang && page.data.kind === kind) ?? null;
}

const families = { service: 'services', area: 'zones', offer: 'offers', membership: 'memberships' } as const;

/**
 * The page about one entry of the map.
 * @param pages directory of the site
 * @param kind kind of page to look for
 * @param id entry that the page names first in its head
 * @param lang language of the reader
 */
export function pageAbout(
  pages: readonly Page[],
  kind: keyof typeof families,
  id: string,
  lang: Language,
): Page | null {
  const bound = (page: Page) => page.data[families[kind]];
  const candidates = pages.filter((page) => page.lang === lang && page.data.kind === kind && bound(page).includes(id));
  return candidates.find((page) => bound(page)[0] === id) ?? candidates[0] ?? null;
}

/** The way from the home page to a page, both included; levels without a page of their own are left out. */
export function breadcrumbs(pages: readonly Page[], page: Page, home: Link): Link[] {
  if (page.path === home.path) return [home];
  const above = pages
    .filter((other) => other.lang === page.lang && other.path !== home.path && page.path.startsWith(other.path))
    .sort((a, b) => a.path.length - b.path.length);
  return [home, ...above.map((level) => ({ label: level.data.nav?.label ?? headingOf(level), path: level.path }))];
}

/** What stands over a page. */
export function headingOf(page: Pick<Page, 'data'>): string {
  return page.data.heading ?? page.data.title;
}
