import { describe, expect, test } from 'vitest';
import { loadReviews, readReviews, refusalOf } from '../../../titan-map/reviews.ts';
import { recordReview, removeReviews } from '../../../titan-map/reviews-edit.ts';
import type { Review } from '../../../titan-map/schema/review.ts';
import { emptyProject, told } from './support.ts';

const folder = 'titan-map/small';
const file = `${folder}/reviews.yaml`;
const context = {
  owners: new Set(['ada-reyes', 'ben-ode']),
  rules: new Set(['drift/price-differs', 'drift/phone-unknown', 'claims/sync', 'page/logo', 'suppression/unused']),
  today: '2026-11-21',
};

const accepted: Review = {
  finding: 'aaaaaaaaaaaaaaaa',
  rule: 'drift/price-differs',
  file: 'content/small/a.mdx',
  state: 'accepted-until',
  owner: 'ada-reyes',
  note: 'Printed on the mailing: it holds until the cards are gone.',
  date: '2026-11-20',
  expires: '2026-12-05',
};

const read = (text: string) => readReviews({ file, text }, context);
const problems = (text: string) => read(text).problems.map(told);

const entry = (fields: Partial<Record<keyof Review, string>> = {}) =>
  Object.entries({ ...accepted, ...fields })
    .filter(([, value]) => value !== '')
    .map(([key, value], index) => `${index === 0 ? '  - ' : '    '}${key}: ${JSON.stringify(value)}\n`)
    .join('');

describe('reading decisions', () => {
  test('a site without the file has none, and a good file gives them with their places', () => {
    expect(loadReviews(emptyProject(), folder, context)).toMatchObject({ source: null, reviews: [], problems: [] });
    const { reviews, at } = read(`# Decisions\nreviews:\n${entry()}`);
    expect(reviews).toEqual([accepted]);
    expect(at(0)).toMatchObject({ file, line: 3 });
    expect(read('reviews: []\n')).toMatchObject({ reviews: [], problems: [] });
  });

  test.each([
    ['an unknown owner', { owner: 'ada-reye' }, '6:12 map/invalid', 'an owner of the map, perhaps "ada-reyes"'],
    ['an unknown rule', { rule: 'drift/price-difers' }, '3:11 map/invalid', 'exists, perhaps "drift/price-differs"'],
    ['a day that has not come', { date: '2026-11-22' }, '8:11 map/invalid', 'a day that has come; today is 2026-11-21'],
    [
      'an end before its decision',
      { expires: '2026-11-19' },
      '9:14 map/invalid',
      'on or after the day of the decision',
    ],
    ['an acceptance without an end', { expires: '' }, '2:5 map/missing-key', 'the last day on which it is tolerated'],
    [
      'an end of a confirmation',
      { state: 'confirmed-map' },
      '9:14 map/invalid',
      'beside the state accepted-until only',
    ],
    ['a state that does not exist', { state: 'accepted' }, '5:12 map/invalid', 'one of'],
    ['no fingerprint', { finding: 'a1b2' }, '2:14 map/invalid', 'sixteen digits and letters up to f'],
    ['an accepted claim', { rule: 'claims/sync' }, '5:12 map/invalid', 'only evidence opens its gate'],
    ['an accepted mark', { rule: 'page/logo' }, '5:12 map/invalid', 'protects the name and marks'],
  ])('%s is a problem at its line', (_, fields, place, words) => {
    const [problem = '', ...more] = problems(`reviews:\n${entry(fields)}`);
    expect(more).toEqual([]);
    expect(problem).toContain(`reviews.yaml:${place} Found `);
    expect(problem).toContain(words);
  });

  test('two decisions about one finding are a problem at the second', () => {
    expect(problems(`reviews:\n${entry()}${entry()}`)).toEqual([
      'reviews.yaml:10:14 map/invalid Found "aaaaaaaaaaaaaaaa" at reviews › entry 2 › finding; expected one decision for each finding, and entry 1 is about this one already.',
    ]);
  });

  test('what is wrong in several entries is told at once', () => {
    expect(problems(`reviews:\n${entry({ owner: 'x', rule: 'claims/sync' })}${entry({ rule: 'y' })}`)).toHaveLength(4);
    expect(problems('reviews:\n  - finding: [\n')[0]).toContain('map/syntax');
    expect(problems('review: []\n')[0]).toContain('Did you mean "reviews"?');
  });

  test('drift may be accepted; claims, marks and directives may not', () => {
    expect(refusalOf('drift/price-differs', 'accepted-until')).toBeNull();
    expect(refusalOf('content/component', 'accepted-until')).toBeNull();
    expect(refusalOf('page/unbound', 'accepted-until')).toBeNull();
    expect(refusalOf('claims/sync', 'confirmed-page')).toContain('evidence');
    expect(refusalOf('claims/sync', 'open')).toBeNull();
    expect(refusalOf('suppression/unused', 'accepted-until')).toContain('directive');
  });
});

describe('writing decisions', () => {
  const second: Review = { ...accepted, finding: '1234567890123456', owner: 'ben-ode' };

  test('the first one makes the file, and reads back as it was given', () => {
    const source = recordReview(null, folder, { ...accepted, artifact: 'mail: "cards", 2026-11-19' });
    expect(source.text).toMatch(/^# yaml-language-server: .*\n#.*\n\nreviews:\n {2}- finding: aaaaaaaaaaaaaaaa\n/);
    expect(readReviews(source, context)).toMatchObject({
      reviews: [{ ...accepted, artifact: 'mail: "cards", 2026-11-19' }],
      problems: [],
    });
  });

  test('a fingerprint of digits stays text', () => {
    const source = recordReview(recordReview(null, folder, accepted), folder, second);
    expect(readReviews(source, context)).toMatchObject({ reviews: [accepted, second], problems: [] });
  });

  test('a decision about the same finding takes the place of the first, comments kept', () => {
    const text = `# Ours\r\nreviews:\r\n  # asked twice\r\n${entry().replaceAll('\n', '\r\n')}  # end\r\n`;
    const { expires: _, ...rest } = accepted;
    const confirmed: Review = { ...rest, state: 'confirmed-page', note: 'The cards are right.', artifact: 'card' };
    const source = recordReview({ file, text }, folder, confirmed);
    expect(readReviews(source, context)).toMatchObject({ reviews: [confirmed], problems: [] });
    expect(source.text).toContain('# Ours\r\nreviews:\r\n  # asked twice\r\n  - finding');
    expect(source.text).toContain('  # end\r\n');
    expect(source.text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(recordReview(source, folder, confirmed).text).toBe(source.text);
  });

  test.each([
    ['an empty list', 'reviews: []\n'],
    ['a comment', '# Nothing yet\n'],
    ['entries in brackets', `reviews: [${JSON.stringify(second)}]\n`],
  ])('%s takes one more', (_, text) => {
    const { reviews, problems: found } = readReviews(recordReview({ file, text }, folder, accepted), context);
    expect(found).toEqual([]);
    expect(reviews.at(-1)).toEqual(accepted);
  });

  test('removing takes the comment right above along and leaves the rest', () => {
    const text = `# Ours\n\nreviews:\n  # about cards\n${entry()}\n  # about phones\n${entry({ finding: second.finding })}`;
    const one = removeReviews({ file, text }, [accepted.finding]);
    expect(one.text).toBe(`# Ours\n\nreviews:\n  # about phones\n${entry({ finding: second.finding })}`);
    const none = removeReviews({ file, text }, [accepted.finding, second.finding, 'cccccccccccccccc']);
    expect(readReviews(none, context)).toMatchObject({ reviews: [], problems: [] });
    expect(none.text).toContain('# Ours');
  });
});
