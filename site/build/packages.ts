import { isBuiltin } from 'node:module';
import type { AstroIntegration } from 'astro';

/** Where an installed package is, for code that is built to a folder without node_modules/ above it. */
const installed = (id: string): string => (/^[a-z@]/i.test(id) && !isBuiltin(id) ? import.meta.resolve(id) : id);

/**
 * Puts the packages of the server into what is built, so that it runs without node_modules/. The code that renders the
 * pages is gone when the build ends; it takes its packages, some of them native, from where they are installed.
 */
export function bundledPackages(): AstroIntegration {
  return {
    name: 'truecopy:bundled-packages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            environments: {
              ssr: { resolve: { noExternal: true } },
              prerender: { build: { rolldownOptions: { output: { paths: installed } } } },
            },
          },
        });
      },
    },
  };
}
