import { components } from '../../content/components.ts';
import { nearest } from '../../titan-map/nearest.ts';
import { defineRule } from '../rule.ts';

type State =
  | { problem: 'component'; name: string; meant: string | null }
  | { problem: 'prop'; name: string; prop: string; known: readonly string[]; meant: string | null }
  | { problem: 'missing'; name: string; prop: string }
  | { problem: 'value'; name: string; prop: string }
  | { problem: 'choice'; prop: string; value: string; known: readonly string[]; meant: string | null };

const names = Object.keys(components);

function hintOf(meant: string | null): { fix?: string } {
  return meant === null ? {} : { fix: `Did you mean "${meant}"?` };
}

export const component = defineRule<State>({
  id: 'content/component',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'source',
  docs: {
    what: 'A page uses a component or a prop that does not exist, or leaves out a prop that a component needs.',
    why: 'The build stops there, or the page shows nothing where a price or a number should stand.',
    how: 'Use a component of content/components.ts with the props that it names there.',
    examples: {
      reported: [
        'Call <Fone />.\n',
        'Call <Phone campain="autumn-search" />.\n',
        'It costs <Price />.\n',
        'It costs <Price item />.\n',
        '<IfOpen claim="requests-handed-out">\n\nCall us.\n\n</IfOpen>\n',
      ],
      accepted: [
        'Call <Phone campaign="autumn-search" />.\n',
        '<IfOpen claim="requests-handed-over">\n\nCall us.\n\n</IfOpen>\n',
        '<Callout title="Before we come">\n\nClear the stairs.\n\n</Callout>\n',
      ],
    },
  },
  *check({ page }) {
    for (const element of page.elements) {
      const { name, attributes } = element;
      if (!/^[A-Z]/.test(name)) continue;
      const at = { offset: element.offset, endOffset: element.endOffset };
      const props = components[name];
      if (!props) {
        yield { at, state: { problem: 'component', name, meant: nearest(name, names) } };
        continue;
      }
      const known = Object.keys(props);
      for (const attribute of attributes) {
        const prop = attribute.name;
        if (prop === '...') continue;
        const place = { offset: attribute.offset, endOffset: attribute.endOffset };
        if (!known.includes(prop))
          yield { at: place, state: { problem: 'prop', name, prop, known, meant: nearest(prop, known) } };
        else if (attribute.value === null) yield { at: place, state: { problem: 'value', name, prop } };
        else {
          const { value } = attribute;
          const choices = props[prop]?.choices?.();
          if (choices && !choices.includes(value))
            yield {
              at: place,
              state: { problem: 'choice', prop, value, known: choices, meant: nearest(value, choices) },
            };
        }
      }
      for (const [prop, { required }] of Object.entries(props))
        if (required && !attributes.some((attribute) => attribute.name === prop))
          yield { at, state: { problem: 'missing', name, prop } };
    }
  },
  word(state) {
    switch (state.problem) {
      case 'component':
        return {
          message: `Found the component <${state.name}>; expected one of ${names.join(', ')}.`,
          ...hintOf(state.meant),
        };
      case 'prop': {
        const expected =
          state.known.length > 0 ? `expected ${state.known.join(' or ')}` : 'expected none, as it takes no props';
        return { message: `Found the prop "${state.prop}" on <${state.name}>; ${expected}.`, ...hintOf(state.meant) };
      }
      case 'missing':
        return { message: `Found <${state.name}> without the prop "${state.prop}"; expected it, in quotes.` };
      case 'choice':
        return {
          message: `Found "${state.value}" as the ${state.prop}; expected one of ${state.known.join(', ')}.`,
          ...hintOf(state.meant),
        };
      case 'value':
        return {
          message: `Found the prop "${state.prop}" of <${state.name}> without plain text; expected its value in quotes.`,
        };
    }
  },
});
