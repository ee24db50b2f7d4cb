import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { SettingError } from '../leads/settings.ts';

/** Hash of a secret: scrypt (RFC 7914) with its cost, as OPS_SECRET holds it. */
export interface SecretHash {
  /** log2 of the CPU and memory cost N. */
  cost: number;
  salt: Buffer;
  key: Buffer;
  /** The setting as it was written. */
  text: string;
}

/** Fewest characters of a secret that is chosen by hand. */
export const shortestSecret = 16;

/** 2^16 blocks of 1 KiB: 64 MiB and about a fifth of a second for each try. */
const cost = 16;
const blockSize = 8;
const keyLength = 32;

function derive(secret: string, salt: Buffer, log2cost: number): Promise<Buffer> {
  const N = 2 ** log2cost;
  return new Promise((resolve, reject) => {
    scrypt(
      secret.normalize('NFC'),
      salt,
      keyLength,
      { N, r: blockSize, p: 1, maxmem: 256 * N * blockSize },
      (error, key) => (error ? reject(error) : resolve(key)),
    );
  });
}

/**
 * Hashes a secret for OPS_SECRET.
 * @param secret secret that people sign in with
 * @returns scrypt:cost:salt:key, with salt and key in base64url, so that no shell takes a part of it for its own
 */
export async function hashSecret(secret: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(secret, salt, cost);
  return ['scrypt', cost, salt.toString('base64url'), key.toString('base64url')].join(':');
}

/**
 * Reads OPS_SECRET.
 * @param env environment of the process; an empty variable counts as not set
 * @returns null when the operator page is closed
 * @throws {SettingError} when it is no hash of ours; its value is not repeated
 */
export function readOpsSecret(env: Readonly<Record<string, string | undefined>>): SecretHash | null {
  const text = env.OPS_SECRET;
  if (!text) return null;
  const [, log2cost = '', salt = '', key = ''] = /^scrypt:(1[4-9]|20):([\w-]{22}):([\w-]{43})$/.exec(text) ?? [];
  if (!key) {
    throw new SettingError(
      'OPS_SECRET is no hash of a secret. Run "truecopy ops secret" and set OPS_SECRET to what it prints.',
    );
  }
  return { cost: Number(log2cost), salt: Buffer.from(salt, 'base64url'), key: Buffer.from(key, 'base64url'), text };
}

/**
 * Whether a secret is the one that was hashed.
 * @param secret secret as typed
 * @param hash hash of OPS_SECRET
 */
export async function isSecret(secret: string, hash: SecretHash): Promise<boolean> {
  return timingSafeEqual(await derive(secret, hash.salt, hash.cost), hash.key);
}
