import { placeOf } from '../facts/entries.ts';
import { findLicences } from '../facts/licences.ts';
import { onlyNear } from '../notation/notation.ts';
import { licences } from '../notation/texts.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

const { plain } = licences;

export const licenceUnknown = defineRule<{ number: string }>({
  id: 'drift/licence-unknown',
  severity: 'error',
  owner: 'operations',
  scope: 'site',
  docs: {
    what: 'A page prints a licence number that the map does not have.',
    why: 'Customers and boards look the number up, and find nobody or somebody else.',
    how: 'Write <Licences />, which prints the licences of the map, or correct the map.',
    examples: {
      reported: ['We hold licence HV-00001.\n', 'Ohio HVAC license #HV-11111.\n', 'Licencia núm. HV-22222.\n'],
      accepted: [
        'We hold licence HV-00000.\n',
        'Ohio HVAC license no. HV 00000.\n',
        'The licence runs until June 2027.\n',
      ],
    },
  },
  *check({ page, site }) {
    if (!site) return;
    const known = site.map.business.licences.map(({ number }) => plain(number));
    for (const passage of page.passages) {
      if (!/lic|permiso|RMP|CSLB|ROC|TACL|OCILB/i.test(passage.text)) continue;
      for (const { number, start, end } of findLicences(passage.text))
        if (!known.some((each) => each === plain(number) || each.startsWith(plain(number))))
          yield { at: sourceRange(passage, start, end), state: { number } };
    }
  },
  word({ number }, { site }) {
    const all = site?.map.business.licences.map((licence) => licence.number) ?? [];
    const near = onlyNear(plain(number), all.map(plain));
    const meant = near === null ? null : (all.find((each) => plain(each) === near) ?? null);
    const index = meant === null ? 0 : all.indexOf(meant);
    const place = site?.locate(['business', 'licences', index, 'number']) ?? null;
    const value = meant ?? all.join(' or ');
    return {
      message: `Found the licence number ${number}; expected ${value}, as ${placeOf(place)} says.`,
      expected: place && { value, file: place.file, line: place.line },
      replacement: meant === null ? null : licences.onPage(number, meant),
    };
  },
});
