import type { AstroIntegration } from 'astro';

/**
 * Gives an adapter a server entry of ours, which starts what has to run from the beginning and then hands over to it.
 * @param adapter adapter whose own entry the given one exports
 * @param entry address of the module
 */
export function withServerEntry(adapter: AstroIntegration, entry: URL): AstroIntegration {
  const done = adapter.hooks['astro:config:done'];
  return {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      'astro:config:done': (options) =>
        done?.({
          ...options,
          setAdapter: (settings) => options.setAdapter({ ...settings, serverEntrypoint: entry }),
        }),
    },
  };
}
