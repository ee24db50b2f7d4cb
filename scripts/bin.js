#!/usr/bin/env node
import { existsSync } from 'node:fs';

// A checkout runs its TypeScript; the published package holds what was compiled from it, for Node strips no types in node_modules.
const checkout = new URL('truecopy.ts', import.meta.url);
await import(existsSync(checkout) ? checkout.href : new URL('../lib/scripts/linter.js', import.meta.url).href);
