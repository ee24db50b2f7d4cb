import { describe, expect, test } from 'vitest';
import { dates } from '../../../lint-rules/notation/dates.ts';
import { hours } from '../../../lint-rules/notation/hours.ts';
import { money } from '../../../lint-rules/notation/money.ts';
import { onlyNear } from '../../../lint-rules/notation/notation.ts';
import { phones } from '../../../lint-rules/notation/phones.ts';
import { emails, houseNumbers, licences, verbatim, years } from '../../../lint-rules/notation/texts.ts';

describe('a value of the map is written as the page wrote another', () => {
  test.each([
    ['$79', '$89', '$89'],
    ['$ 79', '$89.50', '$ 89.50'],
    ['$79.00', '$89', '$89.00'],
    ['$1200', '$1,350', '$1350'],
    ['$1,200', '$1,350', '$1,350'],
    ['$900', '$1,350', '$1,350'],
    ['79 dollars', '$89', '89 dollars'],
    ['79 dólares', '$89', '89 dólares'],
    ['15%', '10%', '10%'],
    ['15 percent', '10%', '10 percent'],
    ['15%', '$50', null],
    ['half price', '40%', null],
    ['seventy dollars', '$89', null],
    ['$79', '10%', null],
  ])('money: %s for %s is %s', (written, value, expected) => {
    expect(money.onPage(written, value)).toBe(expected);
  });

  test.each([
    ['May 31', '2027-06-15', 'June 15'],
    ['December 19th, 2026', '2027-01-02', 'January 2nd, 2027'],
    ['Dec. 19', '2026-09-03', 'Sep. 3'],
    ['Dec. 19', '2027-05-03', 'May 3'],
    ['DECEMBER 19', '2026-12-31', 'DECEMBER 31'],
    ['the 19th of December', '2026-12-31', null],
    ['19th of December', '2026-12-31', '31st of December'],
    ['19 de diciembre de 2026', '2027-01-31', '31 de enero de 2027'],
    ['12/19/26', '2027-01-05', '1/5/27'],
    ['12/19/2026', '2027-01-05', '1/5/2027'],
    ['05/09', '2026-06-08', '06/08'],
    ['2026-12-19', '2026-12-31', '2026-12-31'],
    ['December 12', '2026-12-11', 'December 11'],
    ['the 11th', '2026-12-11', null],
  ])('dates: %s for %s is %s', (written, value, expected) => {
    expect(dates.onPage(written, value)).toBe(expected);
  });

  test.each([
    ['(614) 555-0134', '614-555-0143', '(614) 555-0143'],
    ['614.555.0134', '614-555-0143', '614.555.0143'],
    ['+1 614 555 0134', '614-555-0143', '+1 614 555 0143'],
    ['555-0134', '614-555-0143', '555-0143'],
    ['[call us](tel:+16145550134)', '614-555-0143', '[call us](tel:+16145550143)'],
    ['0134', '614-555-0143', null],
  ])('phones: %s for %s is %s', (written, value, expected) => {
    expect(phones.onPage(written, value)).toBe(expected);
  });

  test.each([
    ['8 am to 6 pm', '08:00-17:00', '8 am to 5 pm'],
    ['8:00 a.m. – 6:00 p.m.', '07:30-17:00', '7:30 a.m. – 5:00 p.m.'],
    ['7 to 7', '08:00-17:30', '8 to 5:30'],
    ['7AM-7PM', '08:00-17:00', '8AM-5PM'],
    ['08:00-18:00', '07:00-17:00', '07:00-17:00'],
    ['7 to 7', '12:00-17:00', null],
    ['8 am to 6 pm', 'closed', null],
    ['open Saturdays', '08:00-17:00', null],
  ])('hours: %s for %s is %s', (written, value, expected) => {
    expect(hours.onPage(written, value)).toBe(expected);
  });

  test('licences, years, addresses and names', () => {
    expect(licences.onPage('HV 00001', 'HV-00000')).toBe('HV 00000');
    expect(licences.onPage('HV.1', 'HV-00000')).toBe('HV-00000');
    expect(years.onPage('1987', '2001')).toBe('2001');
    expect(years.onPage('40', '2001')).toBeNull();
    expect(emails.onPage('[mail](mailto:ofice@a.example.com)', 'office@a.example.com')).toBe(
      '[mail](mailto:office@a.example.com)',
    );
    expect(houseNumbers.onPage('12 Canal St.', '10 Canal Street')).toBe('10 Canal St.');
    expect(verbatim.onPage('Elmwod Heating', 'Elmwood Heating')).toBe('Elmwood Heating');
  });
});

describe('what a page says is written as the map does', () => {
  test.each([
    [money, '79 dollars', '$89', '$79'],
    [money, '$1200', '$1,350', '$1,200'],
    [money, '15 percent', '10%', '15%'],
    [money, '15%', '$50', null],
    [money, 'half price', '40%', null],
    [dates, 'June 15', '2026-05-31', '2026-06-15'],
    [dates, 'December 19', '2027-01-10', '2026-12-19'],
    [dates, 'January 5', '2026-12-19', '2027-01-05'],
    [dates, '1/5/28', '2026-12-19', '2028-01-05'],
    [dates, 'February 30', '2026-12-19', null],
    [dates, 'soon', '2026-12-19', null],
    [phones, '[call](tel:+1-614-555-0143)', '614-555-0134', '614-555-0143'],
    [phones, '555.0143', '614-555-0134', '614-555-0143'],
    [phones, '0143', '614-555-0134', null],
    [licences, 'HV 00001', 'HV-00000', 'HV-00001'],
    [licences, 'EL.7', 'HV-00000', 'EL.7'],
    [years, '1987', '2001', 1987],
    [emails, '[mail](mailto:hello@a.example.com)', 'office@a.example.com', 'hello@a.example.com'],
    [houseNumbers, '12 Canal St.', '10 Canal Street', '12 Canal Street'],
    [hours, '8 am to 6 pm', '08:00-17:00', null],
  ])('%#: %s for %s', (notation, written, value, expected) => {
    expect(notation.inMap(written, value)).toBe(expected);
  });
});

test('only one near candidate is meant', () => {
  expect(onlyNear('6145550134', ['6145550143', '6145550234', '6145550288'])).toBe('6145550234');
  expect(onlyNear('6145550134', ['6145550135', '6145550136'])).toBeNull();
  expect(onlyNear('8005551234', ['6145550143'])).toBeNull();
});
