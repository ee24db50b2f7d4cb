import { hash } from 'node:crypto';
import { BlockList, isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RequestHeaders } from './body.ts';
import { suspicionPolicy } from './suspicion.ts';

/** Addresses that a visitor of a public site cannot have: loopback, private and unique local ones. */
const ownNetwork = new BlockList();
ownNetwork.addSubnet('127.0.0.0', 8);
ownNetwork.addSubnet('10.0.0.0', 8);
ownNetwork.addSubnet('172.16.0.0', 12);
ownNetwork.addSubnet('192.168.0.0', 16);
ownNetwork.addAddress('::1', 'ipv6');
ownNetwork.addSubnet('fc00::', 7, 'ipv6');

const unmapped = (address: string) => address.replace(/^::ffff:(?=[\d.]+$)/i, '');

/**
 * Address of whoever sent a request. A peer on the own network is a proxy, which names its client last in
 * X-Forwarded-For; what any other peer writes there is not believed.
 * @param peer address of the other end of the connection
 * @param headers headers of the request
 */
export function senderAddress(peer: string, headers: RequestHeaders): string {
  const address = unmapped(peer);
  if (!ownNetwork.check(address, isIPv6(address) ? 'ipv6' : 'ipv4')) return address;
  const client = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return client ? unmapped(client) : address;
}

/** One household has a whole /64 of IPv6, and may change its address within it at will. */
function household(address: string): string {
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const filled = tail === undefined ? groups : [...groups, ...Array<string>(8).fill('0')];
  return filled.slice(0, 4).join(':');
}

/** Counts the requests of each sender in the memory of this process, without keeping an address. */
export class SenderRate {
  readonly #limiter: RateLimiterMemory;
  readonly #secret: string;

  /** @param secret random text by which addresses are hashed; a new one for each process */
  constructor(secret: string) {
    const { requests, seconds } = suspicionPolicy.rate;
    this.#limiter = new RateLimiterMemory({ points: requests, duration: seconds });
    this.#secret = secret;
  }

  /**
   * Counts a request.
   * @param address address of its sender
   * @returns whether this sender has sent too many of late
   */
  async isExceeded(address: string): Promise<boolean> {
    const key = hash('sha256', `${this.#secret} ${household(address)}`, 'base64url');
    try {
      await this.#limiter.consume(key);
      return false;
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) return true;
      throw refusal;
    }
  }
}
