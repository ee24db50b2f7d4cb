import { pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { AdapterName, BuildSettings } from './settings.ts';

/** Longest time that Vercel gives to one request, in seconds: a visitor may wait for the database and then for mail. */
const maxDuration = 60;

/** Each loads on its own: that of Netlify brings a development server along, which takes a second to load. */
const adapters: Readonly<Record<AdapterName, () => Promise<AstroIntegration>>> = {
  node: async () => (await import('@astrojs/node')).default({ mode: 'standalone' }),
  netlify: async () => (await import('@astrojs/netlify')).default({ imageCDN: false, devFeatures: false }),
  vercel: async () => (await import('@astrojs/vercel')).default({ maxDuration }),
};

/**
 * The adapter of a build, with a server entry of ours, which hands over to its own.
 * @param settings what it is built for, and the folder below which its platform looks for functions
 */
export async function siteAdapter({
  adapter,
  deploy,
}: Pick<BuildSettings, 'adapter' | 'deploy'>): Promise<AstroIntegration> {
  const made = await adapters[adapter]();
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
