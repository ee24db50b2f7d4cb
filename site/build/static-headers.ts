import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Hands the headers that the middleware gave to static pages to the Node adapter, which by itself keeps only the
 * Content-Security-Policy that Astro computes.
 */
export function staticHeaders(): AstroIntegration {
  const pages: { pathname: string; headers: { key: string; value: string }[] }[] = [];
  let folder = '';
  return {
    name: 'truecopy:static-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir);
      },
      'astro:build:generated': ({ routeToHeaders }) => {
        for (const [pathname, { headers }] of routeToHeaders) {
          const kept = [...headers].filter(([key]) => key !== 'content-type');
          pages.push({ pathname, headers: kept.map(([key, value]) => ({ key, value })) });
        }
      },
      'astro:build:done': async () => {
        await writeFile(join(folder, '_headers.json'), JSON.stringify(pages));
      },
    },
  };
}
