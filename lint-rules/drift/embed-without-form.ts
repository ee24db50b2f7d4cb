import { schedulerAddress } from '../facts/booking-words.ts';
import { mapFact, placeOf } from '../facts/entries.ts';
import type { ElementUse } from '../projection/page.ts';
import { defineRule } from '../rule.ts';

const attributeIn = ({ attributes }: ElementUse, name: string) =>
  attributes.find((attribute) => attribute.name === name)?.value ?? '';

/** Whether an element opens a calendar: a frame or script of one, or what our own script makes one of. */
function isEmbed(element: ElementUse): boolean {
  const { name, attributes } = element;
  if (name === 'iframe' || name === 'script') return schedulerAddress.test(attributeIn(element, 'src'));
  return attributes.some(
    ({ name: attribute, value }) => attribute.startsWith('data-') && /"?schedulerId"?/i.test(`${attribute}${value}`),
  );
}

const isLeadForm = (element: ElementUse) =>
  element.name === 'form' &&
  /\/api\/leads\b/.test(attributeIn(element, 'action')) &&
  /^post$/i.test(attributeIn(element, 'method'));

const html = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Heating in Toledo</title></head><body>${body}</body></html>\n`;
const calendar = '<iframe src="https://scheduler.example.com/elmwood" title="Calendar"></iframe>';
const form =
  '<form method="post" action="/api/leads"><label>Phone <input name="phone"></label><button>Send</button></form>';

export const embedWithoutForm = defineRule<{ place: string }>({
  id: 'drift/embed-without-form',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page opens a calendar of another company and has no request form beside it.',
    why: 'Where the calendar does not load, the visitor has no way to ask for work, and nobody learns of it.',
    how: 'Give the page the request form, or take the calendar off it.',
    examples: {
      reported: [html(calendar), html('<div data-schedulerid="sched_000" hidden></div>')],
      accepted: [html(calendar + form), html('<iframe src="https://maps.example.com/toledo" title="Map"></iframe>')],
    },
  },
  *check({ page: { elements }, site }) {
    if (!site || elements.some(isLeadForm)) return;
    for (const element of elements) {
      if (!isEmbed(element)) continue;
      const { offset, endOffset } = element;
      yield { at: { offset, endOffset }, state: { place: element.name } };
    }
  },
  word({ place }, { site }) {
    const index = site?.map.bookingPaths.findIndex(({ kind }) => kind === 'scheduler') ?? -1;
    const fact = site && mapFact(site, 'bookingPaths', index < 0 ? [] : [index], 'a form to fall back on');
    return {
      message: `Found a calendar in <${place}> on a page without the request form; expected the form beside it, whatever ${placeOf(fact)} says of calendars.`,
      expected: fact,
    };
  },
});
