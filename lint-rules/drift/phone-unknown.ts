import { mainPhone } from '../../titan-map/lookup.ts';
import { placeOf } from '../facts/entries.ts';
import { findPhones, knownPhones, phoneOfLink } from '../facts/phones.ts';
import { sourceRange } from '../passage.ts';
import { defineRule } from '../rule.ts';

/** Words before a number that is somebody else's. */
const another =
  /\b(?:utility|gas company|poison control|manufacturer|maker|county|fire department|hotline|helpline|state board|agency|city hall|compañía de (?:gas|luz)|fabricante|bomberos)\b[^.!?]*$/i;

export const phoneUnknown = defineRule<{ number: string }>({
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
  *check({ page, site }) {
    if (!site) return;
    const known = new Set(knownPhones(site.map));
    const areaCode = mainPhone(site.map).slice(0, 3);
    for (const passage of page.passages)
      for (const { number, start, end } of findPhones(passage.text, areaCode))
        if (!known.has(number) && !another.test(passage.text.slice(0, start)))
          yield { at: sourceRange(passage, start, end), state: { number } };
    for (const { url, offset, endOffset } of page.resources) {
      const number = phoneOfLink(url);
      if (number !== null && !known.has(number)) yield { at: { offset, endOffset }, state: { number } };
    }
  },
  word({ number }, { site }) {
    const main = site && mainPhone(site.map);
    const index = site?.map.business.phones.findIndex((phone) => phone.role === 'main') ?? 0;
    const place = site?.locate(['business', 'phones', index, 'number']) ?? null;
    return {
      message: `Found the phone number ${number}; expected one of the map, such as ${main} at ${placeOf(place)}.`,
      expected: place && main ? { value: main, file: place.file, line: place.line } : null,
    };
  },
});
