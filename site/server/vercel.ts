import astro from '@astrojs/vercel/entrypoint';
import { waitUntil } from '@vercel/functions';
import { inInvocation } from '../leads/invocation.ts';

/** The function that answers what is no static file. */
export default {
  /** @param request request as Vercel passes it on */
  fetch: (request: Request): Promise<Response> => inInvocation(waitUntil, () => astro.fetch(request)),
};
