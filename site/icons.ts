import type { Service } from '../titan-map/schema/titan-map.ts';

/**
 * Line drawings on a grid of 24 by 24. A shape of class "tone" is filled with the lighter brand colour behind the lines.
 */
export const icons = {
  phone:
    '<path class="tone" d="M6 3h4l1.5 5-2.3 1.6a12 12 0 0 0 5.2 5.2L16 12.5l5 1.5v4a3 3 0 0 1-3.2 3A16 16 0 0 1 3 6.2A3 3 0 0 1 6 3Z"/>',
  mail: '<rect class="tone" x="3" y="5" width="18" height="14" rx="2.5"/><path d="m4 7.5 8 6 8-6"/>',
  pin: '<path class="tone" d="M12 21.5c4.8-4.7 7-8.1 7-11.3a7 7 0 0 0-14 0c0 3.2 2.2 6.6 7 11.3Z"/><circle cx="12" cy="10" r="2.6"/>',
  clock: '<circle class="tone" cx="12" cy="12" r="9"/><path d="M12 7v5.3l3.4 2"/>',
  shield:
    '<path class="tone" d="M12 2.8 4.5 5.5v6c0 4.7 3 8 7.5 9.7 4.5-1.7 7.5-5 7.5-9.7v-6Z"/><path d="m8.8 12 2.3 2.3 4.2-4.5"/>',
  badge:
    '<rect class="tone" x="3" y="4.5" width="18" height="15" rx="2.5"/><circle cx="8.5" cy="10.5" r="2.2"/><path d="M5.5 16c.5-1.6 1.6-2.4 3-2.4s2.5.8 3 2.4M14.5 9.5h3.5M14.5 13h3.5"/>',
  home: '<path class="tone" d="M4.5 11v9.5h15V11L12 4.2Z"/><path d="m2.5 12.5 9.5-8.7 9.5 8.7M9.8 20.5v-6h4.4v6"/>',
  calendar:
    '<rect class="tone" x="3.5" y="5" width="17" height="15.5" rx="2.5"/><path d="M3.5 10h17M8 2.8V7M16 2.8V7M8.5 15l2.3 2.2 4.4-4.4"/>',
  tag: '<path class="tone" d="M3.5 4.5v7.2l9 9a1.5 1.5 0 0 0 2.1 0l6.1-6.1a1.5 1.5 0 0 0 0-2.1l-9-9H5a1.5 1.5 0 0 0-1.5 1Z"/><circle cx="8" cy="8" r="1.5"/>',
  info: '<circle class="tone" cx="12" cy="12" r="9"/><path d="M12 11v5.5M12 7.5v.2"/>',
  check: '<path d="m4.5 12.5 5 5 10-11"/>',
  arrow: '<path d="M4 12h15M13 6l6 6-6 6"/>',
  menu: '<path d="M4 7h16M4 12h16M4 17h16"/>',
  note: '<path class="tone" d="M5 3.5h10.5L19 7v13.5H5Z"/><path d="M8.5 9.5h7M8.5 13h7M8.5 16.5h4"/>',
  wrench:
    '<path class="tone" d="M20.5 7.2a5.3 5.3 0 0 1-7.2 5l-7.1 7.9a2 2 0 0 1-2.9-2.9l7.9-7.1a5.3 5.3 0 0 1 5-7.2L13.6 5.5l.7 3.7 3.8.7Z"/>',
  flame:
    '<path class="tone" d="M12.5 2.5c.6 3.6 6 6 6 11.3a6.5 6.5 0 0 1-13 0c0-2.7 1.5-4.3 2.7-5.8.4 1.6 1.1 2.5 2.1 3 .1-3 .6-6 2.2-8.5Z"/><path d="M12 20.3c-1.8 0-3-1.3-3-2.9 0-1.7 1.3-2.5 2.6-4.4 1.7 1.7 3.4 2.6 3.4 4.5 0 1.6-1.2 2.8-3 2.8Z"/>',
  snow: '<path d="M12 2.5v19M3.8 7.3l16.4 9.4M20.2 7.3 3.8 16.7M9.5 4l2.5 2.3L14.5 4M9.5 20l2.5-2.3 2.5 2.3M3.5 10.6l3.3-.9-.9-3.3M20.5 13.4l-3.3.9.9 3.3M20.5 10.6l-3.3-.9.9-3.3M3.5 13.4l3.3.9-.9 3.3"/>',
  pump: '<rect class="tone" x="2.5" y="5" width="19" height="13.5" rx="2"/><circle cx="9.5" cy="11.8" r="4.2"/><path d="M9.5 11.8c0-2 1-3 2.3-3.2M9.5 11.8c1.7-1 3.1-.6 3.9.5M9.5 11.8c.1 2-.8 3.1-2.1 3.5M9.5 11.8c-1.7 1-3.1.6-3.8-.6M17 8.5h2M17 11.8h2M17 15h2M5 18.5V21M19 18.5V21"/>',
  boiler:
    '<path class="tone" d="M4 8.5a2 2 0 0 1 4 0v9a2 2 0 0 1-4 0ZM10 8.5a2 2 0 0 1 4 0v9a2 2 0 0 1-4 0ZM16 8.5a2 2 0 0 1 4 0v9a2 2 0 0 1-4 0Z"/><path d="M8 10.5h2M14 10.5h2M8 16h2M14 16h2M2 16h2M20 16h2M7 4c-.8-.8.8-1.4 0-2.2M12.3 4c-.8-.8.8-1.4 0-2.2M17.6 4c-.8-.8.8-1.4 0-2.2"/>',
  duct: '<path class="tone" d="M3 6h9a6 6 0 0 1 6 6v3h3l-5.5 6L10 15h2.5v-2.5a1 1 0 0 0-1-1H3Z"/><path d="M6 6v5.5M9 6v5.5"/>',
  wind: '<path d="M2.5 9h12a3 3 0 1 0-2.8-4M2.5 13h16.3a2.7 2.7 0 1 1-2.5 3.7M2.5 17h8a2.3 2.3 0 1 1-2.2 3"/>',
  thermostat:
    '<rect class="tone" x="3.5" y="3.5" width="17" height="17" rx="5"/><circle cx="12" cy="12" r="5"/><path d="m12 12 2.3-2.3M12 5.5V6M18.5 12H18M6 12h-.5"/>',
  drop: '<path class="tone" d="M12 2.8c3.8 4.3 6.3 7.7 6.3 11.3a6.3 6.3 0 0 1-12.6 0c0-3.6 2.5-7 6.3-11.3Z"/><path d="M9 14.3a3.1 3.1 0 0 0 2.8 3.1"/>',
  filter:
    '<rect class="tone" x="4" y="3.5" width="16" height="17" rx="1.5"/><path d="m4 8 3.2-4.5M4 14 11.5 3.5M4 20 15.8 3.5M8.2 20.5 20 4.5M12.5 20.5 20 10M17 20.5l3-4.2"/>',
  split:
    '<rect class="tone" x="2.5" y="5" width="19" height="8" rx="2"/><path d="M5.5 10.5h13M16.5 7.8h1.5M7 16.5c-.8 1 .8 2 0 3M12 16.5c-.8 1 .8 2 0 3M17 16.5c-.8 1 .8 2 0 3"/>',
  drain:
    '<ellipse class="tone" cx="12" cy="8" rx="9" ry="4.5"/><path d="M8 8h8M9.5 6.2h5M9.5 9.8h5M9 12.5v3.2c0 1.5 1 2.3 2.5 2.3h1c1.5 0 2.5.9 2.5 2.5v1"/>',
  tank: '<rect class="tone" x="6" y="4" width="12" height="15.5" rx="3"/><path d="M9 4V1.8M15 4V1.8M8.5 19.5V22M15.5 19.5V22M12 15.8c-1.3 0-2.1-.9-2.1-2.1 0-1.4 1.4-2 2.1-3.7.8 1.7 2.1 2.3 2.1 3.7 0 1.2-.8 2.1-2.1 2.1Z"/>',
  leak: '<path class="tone" d="M2.5 5.5h19v5h-19Z"/><path d="M7 3.8v8.4M17 3.8v8.4M12 14c1.5 1.7 2.4 3 2.4 4.3a2.4 2.4 0 0 1-4.8 0c0-1.3.9-2.6 2.4-4.3ZM11 8.7l1.5-1.5M12.7 9.5l1.3-1.3"/>',
  pipe: '<path class="tone" d="M3 7h9a5 5 0 0 1 5 5v6h-5.5v-4.5a1 1 0 0 0-1-1H3Z"/><path d="M2.5 5.5v8.5M10 21h8.5M10 18h8.5"/>',
  faucet:
    '<path class="tone" d="M3 10h9.5a6.5 6.5 0 0 1 6.5 6.5V18h-4.5v-1a2 2 0 0 0-2-2H3Z"/><path d="M8.5 10V6M5.5 5.5h6M16.7 20v1.5"/>',
  salt: '<path class="tone" d="M6.5 9h11v9.5a2.5 2.5 0 0 1-2.5 2.5H9a2.5 2.5 0 0 1-2.5-2.5Z"/><rect x="8.5" y="3" width="7" height="6" rx="1.5"/><path d="M9.5 13.5h5M9.5 17h5M18.5 5.5H21M3 5.5h2.5"/>',
  bolt: '<path class="tone" d="M13.5 2.5 4.5 13.5h6l-1 8 9-11.5h-6Z"/>',
  panel:
    '<rect class="tone" x="5" y="2.8" width="14" height="18.4" rx="2"/><path d="M8.5 7h3M12.5 7h3M8.5 11h3M12.5 11h3M8.5 15h3M12.5 15h3M8.5 18.2h7"/>',
  roof: '<path class="tone" d="M2 14.5 12 5l10 9.5-2 1.8-8-7.6-8 7.6Z"/><path d="M6 14.5V20h12v-5.5M8.5 11.5h3M12.5 8.5l3 2.8"/>',
  siren:
    '<path class="tone" d="M6.5 17v-4.5a5.5 5.5 0 0 1 11 0V17Z"/><path d="M4.5 17h15v3.5h-15ZM12 2v2.2M4 5.5l1.6 1.6M20 5.5l-1.6 1.6M9.5 13a2.5 2.5 0 0 1 2.5-2.5"/>',
} as const satisfies Record<string, string>;

export type IconName = keyof typeof icons;

/** Words in the id of a service, and the drawing that stands for them; the first that fits wins. */
const byWord: readonly (readonly [RegExp, IconName])[] = [
  [/thermostat/, 'thermostat'],
  [/humidif|leak/, 'leak'],
  [/water-heater/, 'tank'],
  [/soften|conditioner-water/, 'salt'],
  [/fixture|faucet|toilet/, 'faucet'],
  [/sewer|repip|gas-line|burst|pipe/, 'pipe'],
  [/drain|clog/, 'drain'],
  [/ductless|mini-split/, 'split'],
  [/duct/, 'duct'],
  [/filt|air-quality/, 'filter'],
  [/heat-pump/, 'pump'],
  [/boiler|radiator/, 'boiler'],
  [/furnace|heating/, 'flame'],
  [/panel|rewir/, 'panel'],
  [/^ac-|air-condition|cooling/, 'snow'],
];

const byTrade: Record<Service['trade'], IconName> = {
  heating: 'flame',
  cooling: 'snow',
  plumbing: 'drop',
  electrical: 'bolt',
  roofing: 'roof',
};

/** The drawing that stands for a service. */
export function iconOf(service: Pick<Service, 'id' | 'trade'>): IconName {
  return byWord.find(([word]) => word.test(service.id))?.[1] ?? byTrade[service.trade];
}

/** The drawing that stands for a trade. */
export function iconOfTrade(trade: Service['trade']): IconName {
  return byTrade[trade];
}
