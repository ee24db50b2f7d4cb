import { defineMiddleware } from 'astro:middleware';

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every page, built or on demand. */
export const onRequest = defineMiddleware(async (_context, next) => {
  const response = await next();
  const { headers } = response;
  // The development server needs inline styles and scripts of its own.
  if (import.meta.env.PROD) headers.set('Content-Security-Policy', policy);
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  headers.set('Permissions-Policy', 'camera=(), geolocation=(), microphone=()');
  return response;
});
