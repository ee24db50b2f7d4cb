import { notices, pages as operating } from 'virtual:truecopy/operating';
import { map } from 'virtual:truecopy/site';
import type { APIRoute } from 'astro';
import { pages } from '../content-pages.ts';
import { builtinPaths } from '../i18n/paths.ts';
import { addressOf } from '../operating/operating-page.ts';
import { sitemapXml } from '../sitemap.ts';

const { languages, url } = map.site;

export const GET: APIRoute = () => {
  const written = pages.map(({ path, alternates, data }) => ({ path, alternates, updated: data.updated }));
  const owed = notices.map(({ name, path }) => ({ path, alternates: builtinPaths(name, languages) }));
  const shown = operating
    .filter(({ audience }) => audience === 'public')
    .map((page) => ({ path: addressOf(page), alternates: {} }));
  return new Response(sitemapXml([...written, ...owed, ...shown], url), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
