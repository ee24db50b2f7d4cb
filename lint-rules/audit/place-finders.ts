import { denied } from '../facts/own-voice.ts';
import { findPromotedPlaces, vaguePlace } from '../facts/promoted-places.ts';
import { findZips } from '../facts/zips.ts';
import type { Passage } from '../passage.ts';
import type { Finder, Found } from './found.ts';
import { findServices, findTitledServices } from './service-words.ts';

const states =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|' +
  'Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|' +
  'Tennessee|Texas|Utah|Vermont|Virginia|West Virginia|Wisconsin|Wyoming';
const stateAtEnd = new RegExp(`(?:^|,?\\s)(?:[A-Z]{2}|${states})$`);

/** The town of a place, without its state; '' for a state alone. */
export function townOf(place: string): string {
  return place.replace(stateAtEnd, '').trim();
}

/** Towns that a sentence says are served. */
export const places: Finder = (text) =>
  findPromotedPlaces(text).flatMap(({ name, certain, start, end }): Found[] => {
    const city = townOf(name);
    const before = text.slice(0, start);
    const isPlace =
      certain &&
      // What is repaired, and for which makes, stands in the same places of a sentence.
      !/\b(?:service|for)\s$/i.test(before) &&
      city !== '' &&
      !/\b(?:Plumb\w*|Heating|Cooling|Air|HVAC|Roofing|Electric\w*|Services?|Team|Company|Now)\b/.test(city) &&
      !vaguePlace.test(city) &&
      findServices(city).length === 0 &&
      !/^(?:[A-Z]{2,}|Today|Free|Call|You|Us|Emergency|(?:Nearby|Surrounding|Residential|Commercial)\b.*)$/.test(city);
    return isPlace && !denied.test(before) ? [{ kind: 'city', value: city, start, end }] : [];
  });

/** ZIPs that a sentence names. */
export const zips: Finder = (text) => findZips(text).map(({ zip, ...at }) => ({ kind: 'zip', value: zip, ...at }));

const areaHeading =
  /\b(?:service areas?|areas? (?:we serve|served|of service)|cities (?:we serve|served)|where we work|locations? we serve|zonas? de servicio|[aá]reas de servicio)\b/i;
const townName = /^\p{Lu}[\p{L}.'-]+(?:\s\p{Lu}[\p{L}.'-]+){0,3}(?:,\s?[A-Z]{2})?$/u;

/** Towns listed under a heading about the area, and services that headings name. */
export function findByPlace(passage: Passage): Found[] {
  const { role, text, context } = passage;
  if (role === 'heading' || role === 'title')
    return findTitledServices(text).map(({ name, start, end }) => ({ kind: 'service', value: name, start, end }));
  const isTown =
    (role === 'list-item' || role === 'cell') &&
    areaHeading.test(context.headings.at(-1) ?? '') &&
    townName.test(text) &&
    findServices(text).length === 0 &&
    !vaguePlace.test(text);
  return isTown ? [{ kind: 'city', value: townOf(text), start: 0, end: text.length }] : [];
}
