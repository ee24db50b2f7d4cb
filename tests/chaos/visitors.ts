import { setTimeout as wait } from 'node:timers/promises';

/** Visitors who send requests one after the other, and remember which of them were answered. */
export class Visitors {
  /** Keys of requests that were answered with 200 or, for every second visitor, who has no script, with 303. */
  readonly answered = new Set<string>();
  /** Keys of all requests. */
  readonly sent = new Set<string>();
  readonly #name: string;
  #stopped = false;

  /** @param name begins the key of each request */
  constructor(name: string) {
    this.#name = name;
  }

  /**
   * Sends requests until stopped. A request without an answer is sent again under its key, as the page's script does.
   * @param endpoint address of the endpoint at this moment
   * @param count visitors at the same time
   */
  async sendTo(endpoint: () => string, count: number): Promise<void> {
    await Promise.all(Array.from({ length: count }, (_, visitor) => this.#visitor(endpoint, visitor)));
  }

  /** Ends the sending after the requests that are on their way. */
  stop(): void {
    this.#stopped = true;
  }

  async #visitor(endpoint: () => string, visitor: number): Promise<void> {
    for (let count = 0; !this.#stopped; count++) {
      const key = `${this.#name}-${visitor}-${count}`;
      this.sent.add(key);
      while (!this.answered.has(key) && !this.#stopped) {
        if (await post(endpoint(), key, visitor % 2 === 0)) this.answered.add(key);
        else await wait(40);
      }
      await wait(15);
    }
  }
}

async function post(endpoint: string, key: string, script: boolean): Promise<boolean> {
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: { accept: script ? 'application/json' : 'text/html' },
      body: new URLSearchParams({ name: 'Ana Sample', phone: '541-555-0134', consent: 'on', idempotency_key: key }),
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
    });
    if (!script) return response.status === 303;
    return response.status === 200 && ((await response.json()) as { ok: boolean }).ok;
  } catch {
    return false;
  }
}
