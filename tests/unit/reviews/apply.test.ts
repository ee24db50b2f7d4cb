import { expect, test } from 'vitest';
import { lintDocument } from '../../../lint-rules/lint.ts';
import { applyReviews } from '../../../lint-rules/reviews/apply.ts';
import type { Review } from '../../../titan-map/schema/review.ts';
import { exampleSite, exampleToday } from '../lint-rules/example-site.ts';

const page = (price: string) =>
  `---\ntitle: Prices\ndescription: What we charge.\nkind: article\n---\n\nThe fall tune-up is ${price}.\n`;

function findings(price: string) {
  const source = { file: 'content/elmwood/a.mdx', text: page(price) };
  const site = exampleSite();
  return lintDocument({ source, format: 'mdx', site, lang: 'en', today: exampleToday }).findings;
}

const [found] = findings('$79');
if (!found) throw new Error('The page has to have a finding.');

const review: Review = {
  finding: found.fingerprint,
  rule: found.rule,
  file: found.file,
  state: 'accepted-until',
  owner: 'dana-reyes',
  note: 'Printed on the cards.',
  date: '2026-11-20',
  expires: '2026-12-05',
};
const { expires: _, ...confirmed } = review;

function reviewed(decision: Review, today = exampleToday, price = '$79') {
  const owners = exampleSite().map.owners;
  const [finding] = applyReviews(findings(price), new Map([['elmwood', { reviews: [decision], owners, today }]]));
  return finding;
}

test('an accepted finding is a note that names who and until when, on its last day too', () => {
  expect(reviewed(review)).toMatchObject({
    severity: 'info',
    message: `${found.message} Accepted by Dana Reyes until 2026-12-05: Printed on the cards.`,
    review: { state: 'accepted-until', owner: 'dana-reyes', expires: '2026-12-05', lapsed: false },
  });
  expect(reviewed(review, '2026-12-05')?.severity).toBe('info');
});

test('the day after it is an error again that says that the review lapsed', () => {
  expect(reviewed(review, '2026-12-06')).toMatchObject({
    severity: 'error',
    message: expect.stringContaining('The review of Dana Reyes, who accepted it until 2026-12-05, has lapsed.'),
    fix: expect.stringContaining(`truecopy review approve ${found.fingerprint}`),
    review: { lapsed: true },
  });
});

test('a decision does not count before its day, nor for a text that has changed', () => {
  expect(reviewed(review, '2026-11-19')).toEqual(found);
  expect(reviewed(review, exampleToday, '$69')).toMatchObject({ severity: 'error' });
  expect(reviewed(review, exampleToday, '$69')).not.toHaveProperty('review');
});

test('a decision counts as long as the map says what it said then', () => {
  expect(reviewed({ ...review, expected: '$89' })?.severity).toBe('info');
  const open = reviewed({ ...review, expected: '$95' });
  expect(open).toMatchObject({
    severity: 'error',
    message: `${found.message} The review of Dana Reyes does not count any more: it was made when the map said $95.`,
  });
  expect(open).not.toHaveProperty('review');
});

test('what is confirmed stays an error, and says who has to change what', () => {
  expect(reviewed({ ...confirmed, state: 'confirmed-map' })).toMatchObject({
    severity: 'error',
    owner: 'agency',
    message: expect.stringContaining('Dana Reyes confirmed on 2026-11-20 that the map is right.'),
    fix: expect.stringMatching(/^Change the page here.* The map says \$89 at .*elmwood\.yaml:\d+\.$/),
  });
  expect(reviewed({ ...confirmed, state: 'confirmed-page' })).toMatchObject({
    severity: 'error',
    owner: 'operations',
    fix: expect.stringMatching(/^Change the map at .*elmwood\.yaml:\d+ to what the page says/),
  });
  expect(reviewed({ ...confirmed, state: 'open' })).toMatchObject({ message: found.message, fix: found.fix });
});

test('decisions of one site say nothing about another', () => {
  const owners = exampleSite().map.owners;
  const elsewhere = new Map([['other', { reviews: [review], owners, today: exampleToday }]]);
  expect(applyReviews([found], elsewhere)).toEqual([found]);
});
