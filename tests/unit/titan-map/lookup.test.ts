import { describe, expect, test } from 'vitest';
import { formatDate, formatDayHours, formatHours, formatPhone, telHref } from '../../../titan-map/format.ts';
import { loadTitanMap } from '../../../titan-map/load.ts';
import {
  activeServices,
  campaignState,
  inLanguage,
  mainPhone,
  offerState,
  zoneOfZip,
} from '../../../titan-map/lookup.ts';
import type { TitanMap } from '../../../titan-map/schema/titan-map.ts';
import { smallProject } from './support.ts';

function smallMap(): TitanMap {
  const { map } = loadTitanMap('titan-map/small', { root: smallProject() });
  if (!map) throw new Error('the small map is broken');
  return map;
}

describe('lookups', () => {
  const map = smallMap();

  test('inLanguage takes the language, else what there is', () => {
    expect(inLanguage('Drains', 'es')).toBe('Drains');
    expect(inLanguage({ en: 'Drains', es: 'Drenajes' }, 'es')).toBe('Drenajes');
    expect(inLanguage({ es: 'Drenajes' }, 'en')).toBe('Drenajes');
  });

  test.each([
    ['active', '2026-08-31', 'scheduled'],
    ['active', '2026-09-01', 'live'],
    ['active', '2026-11-30', 'live'],
    ['active', '2026-12-01', 'ended'],
    ['paused', '2026-12-01', 'paused'],
    ['withdrawn', '2026-09-01', 'withdrawn'],
  ] as const)('an offer that is %s is on %s %s', (status, today, state) => {
    expect(offerState({ status, starts: '2026-09-01', ends: '2026-11-30' }, today)).toBe(state);
  });

  test.each([
    ['active', undefined, '2026-08-31', 'scheduled'],
    ['active', undefined, '2036-01-01', 'live'],
    ['active', '2026-11-30', '2026-12-01', 'ended'],
    ['ended', '2036-01-01', '2026-12-01', 'ended'],
    ['paused', undefined, '2026-12-01', 'paused'],
  ] as const)('a campaign that is %s until %s is on %s %s', (status, ends, today, state) => {
    expect(campaignState({ status, starts: '2026-09-01', ends }, today)).toBe(state);
  });

  test('phones, zones and services', () => {
    expect(mainPhone(map)).toBe('937-555-0110');
    expect(zoneOfZip(map, '45419')?.id).toBe('oakwood');
    expect(zoneOfZip(map, '00000')).toBeNull();
    expect(activeServices(map).map(({ id }) => id)).toEqual(['drain-cleaning']);
  });
});

describe('formats', () => {
  test('phones', () => {
    expect(formatPhone('937-555-0110')).toBe('(937) 555-0110');
    expect(telHref('937-555-0110')).toBe('tel:+19375550110');
  });

  test('dates', () => {
    expect(formatDate('2026-05-01', 'en')).toBe('May 1, 2026');
    expect(formatDate('2026-12-31', 'es')).toBe('31 de diciembre de 2026');
  });

  test.each([
    ['07:00-18:00', '7:00 AM – 6:00 PM', '7:00 a. m. – 6:00 p. m.'],
    ['00:30-12:00', '12:30 AM – 12:00 PM', '12:30 a. m. – 12:00 p. m.'],
    ['24 hours', 'Open 24 hours', 'Abierto las 24 horas'],
    ['closed', 'Closed', 'Cerrado'],
  ])('hours of a day: %s', (hours, english, spanish) => {
    expect(formatDayHours(hours, 'en')).toBe(english);
    expect(formatDayHours(hours, 'es')).toBe(spanish);
  });

  test('hours of a week in groups of neighbouring days', () => {
    const { hours } = smallMap().business;
    expect(formatHours(hours, 'en')).toEqual([
      { days: 'Monday–Friday', hours: '7:00 AM – 6:00 PM' },
      { days: 'Saturday', hours: '8:00 AM – 12:00 PM' },
      { days: 'Sunday', hours: 'Closed' },
    ]);
    expect(formatHours({ ...hours, saturday: 'closed' }, 'es').map(({ days }) => days)).toEqual([
      'Lunes a viernes',
      'Sábado y domingo',
    ]);
    const always = Object.fromEntries(Object.keys(hours).map((day) => [day, '24 hours'])) as typeof hours;
    expect(formatHours(always, 'en')).toEqual([{ days: 'Every day', hours: 'Open 24 hours' }]);
  });
});
