import type { AstroIntegration } from 'astro';

/** Packages with native code, which no bundle can hold. The built server does without them. */
const native = new Set(['satteri']);

/**
 * Puts the packages that server and pages use into what is built, so that it runs without node_modules/ and can be
 * built to any folder. Native packages are taken from where they are installed, while pages are rendered.
 */
export function bundledPackages(): AstroIntegration {
  const resolve = { noExternal: true as const };
  return {
    name: 'truecopy:bundled-packages',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        if (command !== 'build') return;
        updateConfig({
          vite: {
            environments: { ssr: { resolve }, prerender: { resolve } },
            plugins: [
              {
                name: 'truecopy:native-packages',
                enforce: 'pre',
                applyToEnvironment: ({ name }) => name === 'prerender',
                resolveId: (id) => (native.has(id) ? { id: import.meta.resolve(id), external: 'absolute' } : null),
              },
            ],
          },
        });
      },
    },
  };
}
