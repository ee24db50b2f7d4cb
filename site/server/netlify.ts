import { map } from 'virtual:truecopy/site';
import { createHandler as createAstroHandler } from '@astrojs/netlify/ssr-function.js';
import { inInvocation } from '../leads/invocation.ts';
import { runScheduledPass } from '../leads/scheduled.ts';
import { securityHeaders } from '../security-policy.ts';

/**
 * Makes the function that answers what is no static file.
 * @param options what the adapter's generated function passes on: the page for addresses that do not exist
 * @returns (Request, Netlify's context) → Response
 */
export function createHandler(
  options: Parameters<typeof createAstroHandler>[0],
): ReturnType<typeof createAstroHandler> {
  const handler = createAstroHandler(options);
  return async (request, context) => {
    const response = await inInvocation(
      // Local stand-ins of the platform may lack it.
      (work) => context.waitUntil?.(work),
      () => handler(request, context),
    );
    // The adapter answers addresses that do not exist by itself, without the middleware.
    for (const [name, value] of Object.entries(securityHeaders(map))) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    return response;
  };
}

/** What the scheduled function runs. Netlify gives it no address, so that nobody else can. */
export async function deliverOnSchedule(): Promise<Response> {
  return runScheduledPass();
}
