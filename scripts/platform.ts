import { type AdapterName, readAdapter } from '../site/build/settings.ts';
import { CannotRun } from './sites.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** How the build machines of platforms make themselves known, and what they say of a deploy that is not the real one. */
const machines: readonly {
  adapter: AdapterName;
  is: (env: Environment) => boolean;
  preview: (env: Environment) => boolean;
}[] = [
  {
    // docs.netlify.com/build/configure-builds/environment-variables
    adapter: 'netlify',
    is: ({ NETLIFY }) => NETLIFY === 'true',
    preview: ({ CONTEXT }) => CONTEXT !== undefined && CONTEXT !== 'production',
  },
  {
    // vercel.com/docs/environment-variables/system-environment-variables
    adapter: 'vercel',
    is: ({ VERCEL }) => VERCEL === '1',
    preview: ({ VERCEL_ENV }) => VERCEL_ENV === 'preview',
  },
];

/**
 * What a site is built for.
 * @param typed adapter as typed, if any; it goes before TRUECOPY_ADAPTER, and that before the machine
 * @param env environment of the build
 * @returns the adapter, and whether the machine says that this deploy is for review only
 * @throws {CannotRun} when there is no such adapter
 */
export function buildTarget(typed: string | undefined, env: Environment): { adapter: AdapterName; preview: boolean } {
  const machine = machines.find(({ is }) => is(env));
  try {
    const adapter = readAdapter(typed ?? (env.TRUECOPY_ADAPTER || (machine?.adapter ?? 'node')));
    return { adapter, preview: machine?.preview(env) ?? false };
  } catch (error) {
    if (error instanceof RangeError) throw new CannotRun(error.message);
    throw error;
  }
}
