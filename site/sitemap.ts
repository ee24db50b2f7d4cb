import type { Page } from './directory.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escapeXml = (value: string) => value.replace(/[&<>"']/g, (character) => escapes[character] ?? character);

/**
 * Sitemap by the protocol of sitemaps.org, with the translations of each page as Google reads them.
 * @param pages addresses that search engines may show, with the day of their last review where it is known
 * @param origin public address of the site
 */
export function sitemapXml(
  pages: readonly (Pick<Page, 'path' | 'alternates'> & { updated?: string | undefined })[],
  origin: string,
): string {
  const absolute = (path: string) => escapeXml(new URL(path, origin).href);
  const urls = pages.map(({ path, alternates, updated }) => {
    const languages = Object.entries(alternates);
    const links = languages.length > 1 ? languages : [];
    return [
      `<url><loc>${absolute(path)}</loc>`,
      updated ? `<lastmod>${updated}</lastmod>` : '',
      ...links.map(
        ([language, address]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${absolute(address)}"/>`,
      ),
      '</url>',
    ].join('');
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n');
}
