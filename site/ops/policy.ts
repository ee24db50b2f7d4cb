/** Headers of the operator page: nothing runs, nothing is kept, nothing tells where it is. */
export const opsHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'same-origin',
  'X-Robots-Tag': 'noindex, nofollow',
};

/** Whether an address belongs to the operator page. */
export function isOps(pathname: string): boolean {
  return pathname === '/ops' || pathname.startsWith('/ops/');
}
