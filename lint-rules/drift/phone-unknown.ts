import { mainPhone } from '../../titan-map/lookup.ts';
import { placeOf } from '../facts/entries.ts';
import { findPhones, knownPhones, phoneOfLink, shownPhones } from '../facts/phones.ts';
import { boundIds } from '../facts/references.ts';
import { onlyNear } from '../notation/notation.ts';
import { phones } from '../notation/phones.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

/** Words before a number that is somebody else's. */
const another =
  /\b(?:utility|gas company|poison control|manufacturer|maker|county|fire department|hotline|helpline|state board|agency|city hall|compañía de (?:gas|luz)|fabricante|bomberos)\b[^.!?]*$/i;

export const phoneUnknown = defineRule<{ number: string; written: string }>({
  id: 'drift/phone-unknown',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  docs: {
    what: 'A page names a phone number that the map does not have.',
    why: 'Whoever calls it reaches nobody, or a stranger, and the business never learns of it.',
    how: 'Write <Phone />, which prints the number of the map, or add the number to the map.',
    examples: {
      reported: [
        'Call (419) 555-0199 today.\n',
        'Call [our office](tel:+14195550199).\n',
        'Call +1 419.555.0199.\n',
        'Call 4195550199.\n',
        'Call us at 555-0199.\n',
      ],
      accepted: [
        'Call (419) 555-0110 today.\n',
        'Call <Phone />.\n',
        'Our licence is HV-00000.\n',
        'The gas company answers at 800-555-0142.\n',
      ],
    },
  },
  *check({ page, site, source }) {
    if (!site) return;
    const known = new Set(knownPhones(site.map));
    const areaCode = mainPhone(site.map).slice(0, 3);
    for (const passage of page.passages)
      for (const { number, start, end } of findPhones(passage.text, areaCode))
        if (!known.has(number) && !another.test(passage.text.slice(0, start)))
          yield { at: sourceRange(passage, start, end), state: { number, written: passage.text.slice(start, end) } };
    for (const { url, offset, endOffset } of page.resources) {
      const number = phoneOfLink(url);
      const written = source.text.slice(offset, endOffset);
      if (number !== null && !known.has(number)) yield { at: { offset, endOffset }, state: { number, written } };
    }
  },
  word({ number, written }, { site, page }) {
    if (!site) return { message: `Found the phone number ${number}; expected one of the map.` };
    const shown = shownPhones(site.map, boundIds(page, 'campaigns'));
    const near = onlyNear(number, shown.keys());
    const meant = near ?? mainPhone(site.map);
    const place = site.locate(shown.get(meant) ?? ['business', 'phones']);
    return {
      message: `Found the phone number ${number}; expected one of the map, such as ${meant} at ${placeOf(place)}.`,
      expected: place && { value: meant, file: place.file, line: place.line },
      replacement: near === null ? null : phones.onPage(written, near),
    };
  },
});
