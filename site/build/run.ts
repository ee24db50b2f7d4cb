/** Builds the site that the environment names. A process of its own gives its memory back when it ends. */
import { fileURLToPath } from 'node:url';
import { build } from 'astro';

await build({ root: fileURLToPath(new URL('../..', import.meta.url)), logLevel: 'error' });
