import { createRequire } from 'node:module';
import { z } from 'zod';

/** Version of Truecopy, from its package.json. */
export function truecopyVersion(): string {
  const manifest: unknown = createRequire(import.meta.url)('truecopy/package.json');
  return z.object({ version: z.string() }).parse(manifest).version;
}
