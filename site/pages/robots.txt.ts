import { map, site } from 'virtual:truecopy/site';
import type { APIRoute } from 'astro';

/** Lets every reader in and names the sitemap; keeps them out of a preview. */
export const GET: APIRoute = () => {
  const lines = site.preview
    ? ['User-agent: *', 'Disallow: /']
    : ['User-agent: *', 'Disallow: /api/', '', `Sitemap: ${new URL('/sitemap.xml', map.site.url).href}`];
  return new Response(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
