/** A request that has not been answered yet, as this browser keeps it. */
export interface UnsentRequest {
  /** Address of the endpoint. */
  action: string;
  /** The whole form in percent-encoding, key included. */
  body: string;
  key: string;
  /** When it was written, in milliseconds since 1970. */
  at: number;
}

const place = 'truecopy-unsent-request';

/** How long a request that never got through is kept, in milliseconds: longer, and a call back would surprise. */
const longest = 3 * 24 * 3600 * 1000;

/** Keeps a request in this browser, where storage is allowed. */
export function keep(request: UnsentRequest): void {
  try {
    localStorage.setItem(place, JSON.stringify(request));
  } catch {
    // Storage is full or switched off; the words are still in the form.
  }
}

/**
 * The request that is kept, unless it is too old.
 * @param now milliseconds since 1970
 */
export function kept(now: number): UnsentRequest | null {
  try {
    const request: UnsentRequest | null = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (!request || now - request.at <= longest) return request;
    localStorage.removeItem(place);
  } catch {
    // Nothing was kept that could be sent.
  }
  return null;
}

/** Forgets a request that was answered, but not another one that was written since. */
export function forget(key: string): void {
  try {
    const request: UnsentRequest | null = JSON.parse(localStorage.getItem(place) ?? 'null');
    if (request?.key === key) localStorage.removeItem(place);
  } catch {
    // Nothing was kept.
  }
}
