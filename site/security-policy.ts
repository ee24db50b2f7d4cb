import type { TitanMap } from '../titan-map/schema/titan-map.ts';
import { activeEmbeds } from './booking.ts';

/** Part of a map that names what pages load from elsewhere. */
type PolicyMap = Pick<TitanMap, 'site' | 'bookingPaths'>;

/** What one company may do in our pages, by the directive that allows it. */
type Allowance = Partial<
  Record<'script-src' | 'frame-src' | 'connect-src' | 'img-src' | 'style-src', readonly string[]>
>;

/** Where the Turnstile widget comes from; see developers.cloudflare.com/turnstile/reference/content-security-policy. */
const turnstileOrigin = 'https://challenges.cloudflare.com';

function allowances({ site, bookingPaths }: PolicyMap): Allowance[] {
  const turnstile = site.leads.turnstile ? [turnstileOrigin] : [];
  const tag = site.referrals?.tag ? [new URL(site.referrals.tag.src).origin] : [];
  const calendar = activeEmbeds(bookingPaths).flatMap(({ src, origins }) => [new URL(src).origin, ...origins]);
  return [
    { 'script-src': turnstile, 'frame-src': turnstile },
    { 'script-src': tag, 'connect-src': tag, 'img-src': tag },
    {
      'script-src': calendar,
      'frame-src': calendar,
      'connect-src': calendar,
      'img-src': calendar,
      // The calendar brings styles for the window that it opens, and writes them into the page.
      'style-src': calendar.length > 0 ? [...calendar, "'unsafe-inline'"] : [],
    },
  ];
}

function directives(map: PolicyMap): string[] {
  const allowed = allowances(map);
  const sources = (directive: keyof Allowance, own: readonly string[]) => {
    const all = [...new Set([...own, ...allowed.flatMap((one) => one[directive] ?? [])])];
    return all.length > 0 ? [[directive, ...all].join(' ')] : [];
  };
  return [
    "default-src 'none'",
    ...sources('script-src', ["'self'"]),
    ...sources('frame-src', []),
    ...sources('style-src', ["'self'"]),
    "font-src 'self'",
    ...sources('img-src', ["'self'", 'data:']),
    ...sources('connect-src', ["'self'"]),
    "form-action 'self'",
    "base-uri 'none'",
  ];
}

/**
 * Content-Security-Policy that stands in the page itself, for hosts that send no headers of ours.
 * @param map map of the site, which names what its pages load from elsewhere
 */
export function pagePolicy(map: PolicyMap): string {
  return directives(map).join('; ');
}

/**
 * Headers of every page. A browser heeds frame-ancestors in a header only.
 * @param map map of the site
 */
export function securityHeaders(map: PolicyMap): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': `${pagePolicy(map)}; frame-ancestors 'none'`,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
  };
}
