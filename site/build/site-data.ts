import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Basis } from '../../titan-map/readiness/states.ts';
import type { TitanMap } from '../../titan-map/schema/titan-map.ts';
import type { Notice } from '../operating/notices.ts';
import type { OperatingPage } from '../operating/operating-page.ts';
import { brandCss } from './brand.ts';
import type { Review } from './review.ts';
import type { AdapterName, Site } from './settings.ts';

const sources = (
  { site, map, permits, review, operating, notices, connected, adapter }: SiteData,
  development: boolean,
): Record<string, () => string> => ({
  // JSON as a string literal: parsed faster than an object literal, and no key can become code.
  'virtual:truecopy/site': () =>
    `export const { site, map, permits, adapter, development } = JSON.parse(${JSON.stringify(JSON.stringify({ site, map, permits, adapter, development }))});`,
  'virtual:truecopy/review': () => `export const review = JSON.parse(${JSON.stringify(JSON.stringify(review))});`,
  'virtual:truecopy/operating': () =>
    `export const { pages, notices, connected } = JSON.parse(${JSON.stringify(JSON.stringify({ pages: operating, notices, connected }))});`,
  'virtual:truecopy/brand.css': () => brandCss(map.business.brand),
});

interface SiteData {
  site: Site;
  map: TitanMap;
  /** Sentence classes about ServiceTitan that are open, with what each rests on. */
  permits: readonly Basis[];
  /** Facts and claims of every page; null for a build that nobody reviews. */
  review: Review | null;
  /** Pages that are generated from data, for every audience. */
  operating: readonly OperatingPage[];
  notices: readonly Notice[];
  /** Whether evidence has opened what the site may say about a connection. */
  connected: boolean;
  adapter: AdapterName;
}

/**
 * Gives pages and server the map of the site as modules, so that the built server needs no YAML on disk.
 * @param data what the modules export
 * @param folders folders whose YAML files restart the development server when they change
 */
export function siteData(data: SiteData, folders: readonly string[]): AstroIntegration {
  return {
    name: 'truecopy:site-data',
    hooks: {
      'astro:config:setup': ({ updateConfig, addWatchFile, command }) => {
        const modules = sources(data, command === 'dev');
        if (command === 'dev') {
          for (const folder of folders)
            for (const name of readdirSync(folder)) if (/\.ya?ml$/i.test(name)) addWatchFile(join(folder, name));
        }
        updateConfig({
          vite: {
            plugins: [
              {
                name: 'truecopy:site-data',
                resolveId: (id) => (id in modules ? `\0${id}` : null),
                load: (id) => modules[id.slice(1)]?.() ?? null,
              },
            ],
          },
        });
      },
    },
  };
}
