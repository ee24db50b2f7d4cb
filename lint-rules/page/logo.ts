import { mayNamePlatform } from '../claims/platform.ts';
import type { Resource } from '../projection/page.ts';
import { defineRule } from '../rule.ts';

interface State {
  /** Where the badge shows itself. */
  by: 'file name' | 'alternative text' | 'link';
  written: string;
}

const badge =
  /logo|badge|seal|emblem|wordmark|icon|certified|partner|approved|verified|powered|insignia|sello|distintivo/i;

/** File name or address as words: `/img/servicetitan_logo@2x.svg` names what its words name. */
function wordsOf(url: string): string {
  return decodeLoosely(url).replace(/[-_./@?=&%+]+/g, ' ');
}

function decodeLoosely(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

function stateOf({ kind, url, alt }: Resource): State | null {
  const file = wordsOf(url);
  if (kind === 'link') return mayNamePlatform(file) && badge.test(file) ? { by: 'link', written: url } : null;
  if (mayNamePlatform(file) && (badge.test(file) || badge.test(alt ?? ''))) return { by: 'file name', written: url };
  if (alt !== null && mayNamePlatform(alt) && badge.test(alt)) return { by: 'alternative text', written: alt };
  return null;
}

export const logo = defineRule<State>({
  id: 'page/logo',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  docs: {
    what: 'A page shows a logo, badge or seal of ServiceTitan, or links to one.',
    why: 'The mark belongs to its owner, and visitors read a badge as an approval that nobody has given.',
    how: 'Take the picture off the page. Naming ServiceTitan in plain words, with the disclaimer, is fine.',
    examples: {
      reported: [
        '![Our software](/img/servicetitan-logo.svg)\n',
        '![ServiceTitan certified partner badge](/img/badge.png)\n',
        'See [our status](https://example.com/badges/service-titan-certified.png).\n',
      ],
      accepted: [
        '![Our van in front of the shop](/img/van.jpg)\n',
        '![The Brightpipe logo](/img/brightpipe-logo.svg)\n',
      ],
    },
  },
  *check({ page }) {
    for (const resource of page.resources) {
      const state = stateOf(resource);
      if (state) yield { at: { offset: resource.offset, endOffset: resource.endOffset }, state };
    }
  },
  word: ({ by, written }) => ({
    message: `Found a mark of ServiceTitan by its ${by}, "${written}"; expected no logo, badge or seal of another company.`,
  }),
});
