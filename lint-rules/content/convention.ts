import { defineRule } from '../rule.ts';

type State = { kind: 'module' | 'expression' } | { kind: 'html'; name: string };

const messages = {
  module: 'Found an import or export; expected words, Markdown and the components that every page may use.',
  expression: 'Found code in braces; expected words, a component or a plain value.',
} as const;

export const convention = defineRule<State>({
  id: 'content/convention',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'source',
  docs: {
    what: 'A page in content/ has an import, an export, code in braces or raw HTML.',
    why: 'Pages are data: the linter sees all of what they say, an editor can open them, and none of them can run code.',
    how: 'Write Markdown, and use a component where the map holds the value.',
    examples: {
      reported: [
        "import Hero from '../hero.astro'\n\nWarm rooms.\n",
        "export const town = 'Toledo'\n\nWarm rooms.\n",
        'Warm rooms since {new Date().getFullYear()}.\n',
        '<div>Warm rooms.</div>\n',
        'Warm<br />rooms.\n',
      ],
      accepted: ['Warm rooms. Call <Phone />.\n', '{/* A note to the next editor. */}\n\nWarm rooms.\n'],
    },
  },
  *check({ page }) {
    for (const { kind, offset, endOffset } of page.code) yield { at: { offset, endOffset }, state: { kind } };
    for (const { name, offset, endOffset } of page.elements)
      if (/^[a-z]/.test(name)) yield { at: { offset, endOffset }, state: { kind: 'html', name } };
  },
  word: (state) => ({
    message:
      state.kind === 'html'
        ? `Found the HTML element <${state.name}>; expected Markdown, or a component that every page may use.`
        : messages[state.kind],
  }),
});
