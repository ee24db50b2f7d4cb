import { placeOf } from '../facts/entries.ts';
import { sentencesOf } from '../facts/sentences.ts';
import { findStreets, spelledStreet } from '../facts/streets.ts';
import { houseNumbers } from '../notation/texts.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

const ours =
  /\b(?:we|we're|our|us|shop|office|showroom|find us|visit us|located|headquarters|stop by|drop by|estamos|nuestr[ao]s?|oficina|taller|vis[ií]tenos|ubicad[oa]s?)\b/i;
export const addressDiffers = defineRule<{ address: string }>({
  id: 'drift/address-differs',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page gives a street address of the business that is not the one in the map.',
    why: 'Visitors drive to the wrong door, and directories that compare name, address and phone trust neither.',
    how: 'Write <Address />, which prints the address of the map, or correct the map.',
    examples: {
      reported: ['Our shop is at 12 Canal Street, Toledo.\n', 'Visit us at 10 Harbor Ave.\n'],
      accepted: [
        'Our shop is at 10 Canal St., Toledo.\n',
        'We replaced the boiler of the school, and 12 Canal Street was next.\n',
      ],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const { address, name } = site.map.business;
    for (const passage of page.passages)
      for (const { text, start } of sentencesOf(passage.text))
        for (const { street, start: from, end } of findStreets(text)) {
          const before = text.slice(0, from);
          const lead = `${before} ${passage.context.headings.at(-1) ?? ''}`.split(/[,;]/).at(-1) ?? '';
          const said = ours.test(lead) || before.includes(name) || text.includes(address.city);
          if (said && (address.hidden || spelledStreet(street) !== spelledStreet(address.street)))
            yield { at: sourceRange(passage, start + from, start + end), state: { address: street } };
        }
  },
  word({ address }, { site }) {
    const field = site?.map.business.address.hidden ? 'hidden' : 'street';
    const place = site?.locate(['business', 'address', field]) ?? null;
    const value =
      field === 'hidden' ? 'no street, as the address is not published' : (site?.map.business.address.street ?? '');
    const moved = houseNumbers.onPage(address, value) ?? address;
    return {
      message: `Found the address ${address}; expected ${value}, as ${placeOf(place)} says.`,
      expected: place && { value, file: place.file, line: place.line },
      replacement: spelledStreet(moved) === spelledStreet(value) ? moved : null,
    };
  },
});
