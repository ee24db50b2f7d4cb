import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** How long one sign-in lasts, in seconds. */
export const sessionSeconds = 8 * 3600;

/** Name of the cookie. A browser takes __Host- only with Secure, for the whole host and for no other. */
export const sessionCookie = '__Host-ops';

const flags = 'Path=/; HttpOnly; Secure; SameSite=Strict';

export interface Session {
  /** Random text that no other session has. */
  nonce: string;
  /** What a form of this session carries, so that no other site can post it. */
  formToken: string;
}

/**
 * Sessions that any instance of the server can check, because they are signed and not stored. A new secret ends them all.
 */
export class Sessions {
  readonly #key: Buffer;

  /** @param secretHash hash that OPS_SECRET holds; the key is derived from it */
  constructor(secretHash: string) {
    this.#key = Buffer.from(hkdfSync('sha256', secretHash, '', 'truecopy ops session', 32));
  }

  /**
   * Begins a session.
   * @param nonce random text of letters, digits, - and _
   * @param now time of the sign-in
   * @returns value of a Set-Cookie header
   */
  begin(nonce: string, now: Date): string {
    const claim = `${Math.floor(now.getTime() / 1000) + sessionSeconds}.${nonce}`;
    return `${sessionCookie}=${claim}.${this.#sign('session', claim)}; Max-Age=${sessionSeconds}; ${flags}`;
  }

  /** Value of a Set-Cookie header that takes the cookie away. */
  end(): string {
    return `${sessionCookie}=; Max-Age=0; ${flags}`;
  }

  /**
   * The session of a request.
   * @param cookies Cookie header, or null
   * @param now time of the request
   * @returns null without a valid session
   */
  find(cookies: string | null, now: Date): Session | null {
    const pairs = (cookies ?? '').split(';').map((pair) => pair.trim());
    const value = pairs.find((pair) => pair.startsWith(`${sessionCookie}=`))?.slice(sessionCookie.length + 1);
    const [, claim = '', until = '', nonce = '', signature = ''] =
      /^((\d{1,12})\.([\w-]+))\.([\w-]{43})$/.exec(value ?? '') ?? [];
    if (!claim || !same(signature, this.#sign('session', claim)) || Number(until) * 1000 <= now.getTime()) return null;
    return { nonce, formToken: this.#sign('form', claim) };
  }

  #sign(purpose: 'session' | 'form', claim: string): string {
    return createHmac('sha256', this.#key).update(`${purpose}:${claim}`).digest('base64url');
  }
}

/** Compares two texts without telling by the time it takes where they differ. */
export function same(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
}
