import { expect, test } from 'vitest';
import { askAnswers } from '../../../scripts/new/interview.ts';
import { checkAnswers, readWritten } from '../../../titan-map/intake/read-answers.ts';
import { blockText, type Plain } from '../../../titan-map/yaml-text.ts';
import { answered, down, enter, typist } from '../../support/typist.ts';

test('questions at the terminal come to answers that hold', async () => {
  const { asker, left } = typist([
    ['Public address', answered('https://elm.example.com')],
    ['Languages', enter],
    ['Name that customers know', answered('Elm Heating')],
    ['Registered name', answered('Elm Mechanical LLC')],
    ['One line', answered('Warm rooms in Toledo')],
    ['One or two sentences', answered('Furnace repair in Toledo, Ohio.')],
    ['Year the business began', answered('last year')],
    ['expected a number like 1998', `${'\u007f'.repeat('last year'.length)}2004${enter}`],
    ['Number that is published', answered('(419) 555-0134')],
    ['Write "419-555-0134"', `${'\u007f'.repeat('(419) 555-0134'.length)}419-555-0134${enter}`],
    ['E-mail address that is published', answered('office@example.com')],
    ['Time zone', enter],
    ['emergency call', enter],
    ['Street and number', answered('10 Canal Street')],
    ['City', answered('Toledo')],
    ['State', answered('OH')],
    ['ZIP', answered('43604')],
    ['Publish the city only', enter],
    ['Monday to Friday', enter],
    ['on Saturday', enter],
    ['on Sunday', enter],
    ['Licence, such as', answered('HVAC contractor')],
    ['Its number', answered('HV-00000')],
    ['Who issued it', answered('Ohio board')],
    ['Last day on which it is valid', answered('2027-09-30')],
    ['another licence', enter],
    ['Name of the zone', answered('Toledo')],
    ['Cities and', answered('Toledo, Ottawa Hills')],
    ['Its ZIPs', answered('43604, 43606')],
    ['How do things stand', enter],
    ['true of this place alone', enter],
    ['another zone', enter],
    ['Name that customers use', answered('Furnace repair')],
    ['One sentence about it', answered('We fix furnaces.')],
    ['Other names', answered('no heat, heater repair')],
    ['Trade', enter],
    ['Job type', answered('Heating Repair')],
    ['Business unit', answered('HVAC - Service')],
    ['sold today', enter],
    ['outside of office hours', answered('y')],
    ['How is it booked', `${down}${enter}`],
    ['Zones where it is done', enter],
    ['name a price', answered('y')],
    ['What the price buys', answered('Diagnostic visit')],
    ['Its code', answered('DIAG')],
    ['Price, like', answered('$119')],
    ['Which price', enter],
    ['Another price', enter],
    ['another service', enter],
    ['do first', enter],
    ['Hours in which', answered('4')],
    ['data-schedulerid', enter],
    ['Is there an offer', enter],
    ['Is there a plan', enter],
    ['Name of a person', answered('Dana Reyes')],
    ['Who is it', enter],
    ['E-mail address', answered('dana@example.com')],
    ['another owner', enter],
    ['Mailbox', answered('requests@elm.example.com')],
    ['answers for requests', answered('Dana Reyes')],
  ]);
  const known: Record<string, Plain> = {};
  await askAnswers(asker, known, () => null);
  expect(left).toEqual([]);
  const written = readWritten({ file: 'elm.answers.yaml', text: `${blockText(known)}\n` }, []);
  const { answers, problems } = checkAnswers(written, '2026-11-21');
  expect(problems).toEqual([]);
  expect(answers?.services).toMatchObject([
    {
      synonyms: ['no heat', 'heater repair'],
      emergency: true,
      book: 'scheduler',
      prices: [{ price: 11900, priceIs: 'exact' }],
    },
  ]);
  expect(answers?.business).toMatchObject({ founded: 2004, hours: { friday: '08:00-17:00', sunday: 'closed' } });
});

test('what is known is not asked again, and what may not be kept is refused', async () => {
  const { asker, left } = typist([
    ['Mailbox', answered('never')],
    ['Leave that out', `${'\u007f'.repeat('never'.length)}requests@example.com${enter}`],
  ]);
  const { data } = readWritten(
    { file: 'a.yaml', text: 'leads: { owner: Dana }\n' },
    ['site', 'business', 'zones', 'services', 'booking', 'offers', 'memberships', 'owners'].map((key) => `${key}={}`),
  );
  const known = {
    ...(data as Record<string, Plain>),
    site: { url: 'https://elm.example.com', languages: ['en'] },
    business: {
      ...Object.fromEntries(
        [
          'name',
          'legalName',
          'tagline',
          'description',
          'founded',
          'phone',
          'email',
          'timeZone',
          'emergencyHours',
          'hours',
          'licences',
        ].map((key) => [key, 'known']),
      ),
      address: Object.fromEntries(['street', 'city', 'region', 'zip', 'hidden'].map((key) => [key, 'known'])),
    },
    booking: { first: 'call', callBackHours: 4 },
  };
  await askAnswers(asker, known, (answer) => (answer === 'never' ? 'Leave that out.' : null));
  expect(left).toEqual([]);
  expect(known).toMatchObject({ leads: { owner: 'Dana', to: 'requests@example.com' } });
});
