import { defineMiddleware } from 'astro:middleware';
import { development, map } from 'virtual:truecopy/site';
import { isOps, opsHeaders } from './ops/policy.ts';
import { securityHeaders } from './security-policy.ts';

/** Gives every page that is rendered on demand its headers; what serves files gives them theirs. */
export const onRequest = defineMiddleware(async ({ url }, next) => {
  const response = await next();
  for (const [name, value] of Object.entries({ ...securityHeaders(map), ...(isOps(url.pathname) ? opsHeaders : {}) })) {
    // The development server needs inline styles and scripts of its own.
    if (!development || name !== 'Content-Security-Policy') response.headers.set(name, value);
  }
  return response;
});
