import { join } from 'node:path';
import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';
import { siteAdapter } from './site/build/adapters.ts';
import { loadSite } from './site/build/load.ts';
import { bundledPackages } from './site/build/packages.ts';
import { platformFiles } from './site/build/platform-files.ts';
import { buildSettings } from './site/build/settings.ts';
import { siteData } from './site/build/site-data.ts';
import { noticesOf } from './site/operating/notices.ts';
import { operatingPagesOf, readinessOf } from './site/operating/pages.ts';
import { isConnected } from './site/operating/readiness-view.ts';
import { securityHeaders } from './site/security-policy.ts';

const settings = buildSettings(process.env, process.cwd());
const { adapter } = settings;
const now = new Date();
const { site, map } = loadSite(settings, now);
const readiness = readinessOf(settings, site.today);
const records = { map, readiness, today: site.today };
// Reading every page for its claims is left to the builds that show them.
const read = site.preview ? (await import('./site/build/read-site.ts')).readSite(settings, records, now) : null;
const permits = readiness.states.kinds.flatMap((kind) => kind.permits.flatMap(({ basis }) => basis ?? []));
const operating = operatingPagesOf({ ...records, read });
const connected = isConnected(readiness);

export default defineConfig({
  site: map.site.url,
  srcDir: './site',
  outDir: settings.out,
  cacheDir: `./.cache/astro/${site.id}`,
  output: 'static',
  // An address answers with and without a slash at its end: a strict setting would redirect POST /api/leads.
  trailingSlash: 'ignore',
  build: { format: 'directory', inlineStylesheets: 'never' },
  // The JSX way of compressing joins neighbouring inline elements: "Call" + number.
  compressHTML: true,
  adapter: await siteAdapter(settings),
  session: false,
  image: { service: passthroughImageService() },
  integrations: [
    mdx(),
    siteData(
      {
        site,
        map,
        permits,
        review: read?.review ?? null,
        operating,
        notices: noticesOf(map, connected),
        connected,
        adapter,
      },
      [settings.map, join(import.meta.dirname, 'site/data')],
    ),
    bundledPackages(),
    platformFiles(settings, securityHeaders(map)),
  ],
  // A lead must not be lost to a proxy that drops or rewrites Origin. The form changes nothing on behalf of a signed-in
  // visitor, so there is nothing that a forged post could abuse.
  security: { checkOrigin: false },
  devToolbar: { enabled: false },
  server: { host: '127.0.0.1' },
  // The Content-Security-Policy allows no inline scripts.
  vite: { build: { assetsInlineLimit: 0 } },
});
