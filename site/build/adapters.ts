import { pathToFileURL } from 'node:url';
import netlify from '@astrojs/netlify';
import node from '@astrojs/node';
import vercel from '@astrojs/vercel';
import type { AstroIntegration } from 'astro';
import type { AdapterName, BuildSettings } from './settings.ts';

/** Longest time that Vercel gives to one request, in seconds: a visitor may wait for the database and then for mail. */
const maxDuration = 60;

const adapters: Readonly<Record<AdapterName, () => AstroIntegration>> = {
  node: () => node({ mode: 'standalone' }),
  netlify: () => netlify({ imageCDN: false, devFeatures: false }),
  vercel: () => vercel({ maxDuration }),
};

/**
 * The adapter of a build, with a server entry of ours, which hands over to its own.
 * @param settings what it is built for, and the folder below which its platform looks for functions
 */
export function siteAdapter({ adapter, deploy }: Pick<BuildSettings, 'adapter' | 'deploy'>): AstroIntegration {
  const made = adapters[adapter]();
  const { 'astro:config:setup': setup, 'astro:config:done': done } = made.hooks;
  // Adapters write below the root that they are told of, which is not where this repository keeps astro.config.mjs.
  const root = pathToFileURL(`${deploy}/`);
  return {
    ...made,
    hooks: {
      ...made.hooks,
      'astro:config:setup': async (options) => {
        await setup?.({ ...options, config: { ...options.config, root } });
        // Where every adapter leaves the static files, and nothing but them.
        options.updateConfig({ build: { client: new URL('client/', options.config.outDir) } });
      },
      'astro:config:done': (options) =>
        done?.({
          ...options,
          config: { ...options.config, root },
          setAdapter: (given) =>
            options.setAdapter({
              ...given,
              serverEntrypoint: new URL(`../server/${adapter}.ts`, import.meta.url),
            }),
        }),
    },
  };
}
