import { defineMiddleware } from 'astro:middleware';
import { development, map } from 'virtual:truecopy/site';
import { securityHeaders } from './security-policy.ts';

/** Gives every page its headers; the Node adapter keeps those of built pages, see build/static-headers.ts. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  for (const [name, value] of Object.entries(securityHeaders(map))) {
    // The development server needs inline styles and scripts of its own.
    if (!development || name !== 'Content-Security-Policy') response.headers.set(name, value);
  }
  return response;
});
