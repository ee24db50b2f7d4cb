import { frontmatter as schema } from '../../content/frontmatter.ts';
import { readShape, type WordedIssue } from '../../titan-map/issues.ts';
import { plainValue, slotRange, writtenScalar } from '../../titan-map/yaml.ts';
import { frontmatterSlot } from '../projection/frontmatter.ts';
import { defineRule } from '../rule.ts';

type State = Pick<WordedIssue, 'message' | 'hint'>;

export const frontmatter = defineRule<State>({
  id: 'content/frontmatter',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'source',
  docs: {
    what: 'The frontmatter of a page has a key that is missing, unknown or of the wrong form.',
    why: 'The layout, the menu and the search results are made of it; a key that is misspelt is silently left out.',
    how: 'Write the frontmatter as content/frontmatter.ts describes it.',
    examples: {
      reported: [
        'Warm rooms for everybody.\n',
        '---\ntitle: Furnace repair\nkind: service\n---\n\nWarm rooms.\n',
        '---\ntitle: Furnace repair\ndescription: Furnaces put back to work.\nkind: servce\n---\n\nWarm rooms.\n',
        '---\ntitle: Furnace repair\ndescription: Furnaces put back to work.\nkind: service\nheadline: Warm\n---\n\nWarm rooms.\n',
        '---\ntitle: Furnace repair\ntitle: Boiler repair\ndescription: Put back to work.\nkind: service\n---\n\nWarm rooms.\n',
      ],
      accepted: [
        '---\ntitle: Furnace repair\ndescription: Furnaces put back to work.\nkind: service\nservices: [furnace-tune-up]\n---\n\nWarm rooms.\n',
      ],
    },
  },
  *check({ page, source }) {
    const { frontmatter: front } = page;
    if (!front) {
      // A page that cannot be parsed has no frontmatter that could be read; that is reported as what it is.
      if (page.problems.length > 0) return;
      const line = /^.*/.exec(source.text)?.[0].length ?? 0;
      yield {
        at: { offset: 0, endOffset: Math.max(line, 1) },
        state: {
          message: 'Found no frontmatter; expected title, description and kind between two lines of --- at the top.',
        },
      };
      return;
    }
    if (!front.readable) return;
    for (const { message, hint, line, column, length } of front.problems) {
      const offset = offsetOf(source.text, line, column);
      yield { at: { offset, endOffset: offset + Math.max(length, 1) }, state: hint ? { message, hint } : { message } };
    }
    const data = front.root ? plainValue(front.root) : {};
    const written = (path: readonly PropertyKey[]) => {
      const slot = frontmatterSlot(front, path);
      return slot && writtenScalar(slot);
    };
    for (const issue of readShape({ schema, data, written }).issues) {
      const slot = frontmatterSlot(front, issue.path);
      const range = slot && issue.path.length > 0 ? slotRange(slot, issue.part) : { offset: 0, endOffset: 3 };
      yield { at: { offset: range.offset, endOffset: range.endOffset }, state: issue };
    }
  },
  word: ({ message, hint }) => ({ message, ...(hint && { fix: hint }) }),
});

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let current = 1; current < line; current += 1) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}
