import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { frontmatter } from '../content/frontmatter.ts';
import { buildSettings } from './build/settings.ts';

const pages = defineCollection({
  // The path of the file is its id, letter for letter, because it becomes the address of the page.
  loader: glob({
    base: buildSettings(process.env, process.cwd()).content,
    pattern: '**/*.mdx',
    generateId: ({ entry }) => entry.replace(/\.mdx$/, ''),
  }),
  schema: frontmatter,
});

export const collections = { pages };
