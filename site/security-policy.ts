import type { TitanMap } from '../titan-map/schema/titan-map.ts';

/** Where the Turnstile widget comes from; see developers.cloudflare.com/turnstile/reference/content-security-policy. */
const turnstileOrigin = 'https://challenges.cloudflare.com';

const directives = (others: readonly string[]) => [
  "default-src 'none'",
  ["script-src 'self'", ...others].join(' '),
  ...(others.length > 0 ? [['frame-src', ...others].join(' ')] : []),
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

/**
 * Content-Security-Policy that stands in the page itself, for hosts that send no headers of ours.
 * @param map map of the site, which names what its pages load from elsewhere
 */
export function pagePolicy(map: Pick<TitanMap, 'site'>): string {
  return directives(map.site.leads.turnstile ? [turnstileOrigin] : []).join('; ');
}

/**
 * Headers of every page. A browser heeds frame-ancestors in a header only.
 * @param map map of the site
 */
export function securityHeaders(map: Pick<TitanMap, 'site'>): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${pagePolicy(map)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}
