import { map } from 'virtual:truecopy/site';
import type { APIRoute } from 'astro';
import { pages } from '../content-pages.ts';
import { builtinPages, builtinPaths } from '../i18n/paths.ts';
import { sitemapXml } from '../sitemap.ts';

const { languages, url } = map.site;

export const GET: APIRoute = () => {
  const written = pages.map(({ path, alternates, data }) => ({ path, alternates, updated: data.updated }));
  const builtin = builtinPages(languages)
    .filter(({ name }) => name !== 'thankYou')
    .map(({ name, path }) => ({ path, alternates: builtinPaths(name, languages) }));
  return new Response(sitemapXml([...written, ...builtin], url), {
    headers: { 'Content-Type': 'application/xml; charset=utf-8' },
  });
};
