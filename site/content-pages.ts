import { getCollection } from 'astro:content';
import { map } from 'virtual:truecopy/site';
import { describePages } from './directory.ts';

/** Files of content/ for the site that is being built, by id. */
export const entries = new Map((await getCollection('pages')).map((entry) => [entry.id, entry]));

/** Every page of content/ for the site that is being built. */
export const pages = describePages([...entries.values()], map.site.languages);
