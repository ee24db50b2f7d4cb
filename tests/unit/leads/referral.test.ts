import { describe, expect, test } from 'vitest';
import type { Lead } from '../../../site/leads/lead.ts';
import { codeInAddress, referralLink } from '../../../site/leads/referral.ts';
import { campaign } from '../../../titan-map/schema/campaign.ts';
import { referrals } from '../../../titan-map/schema/referral.ts';
import type { TitanMap } from '../../../titan-map/schema/titan-map.ts';
import { countingIds, desk, formPost, goodFields, map, start } from './support.ts';

const postcards = campaign.parse({
  id: 'postcards',
  name: 'Postcards',
  status: 'active',
  starts: '2026-10-01',
  utm: { source: 'postcard', medium: 'print', campaign: 'fall', content: 'qr' },
});

function withProgram(settings: object = {}): TitanMap {
  return { ...map, campaigns: [postcards], site: { ...map.site, referrals: referrals.parse(settings) } };
}

describe('a referral code in an address', () => {
  const link = referralLink(withProgram());
  const read = (query: string) => link && codeInAddress(`https://juniper.example.com/${query}`, link);

  test.each([
    ['?utm_content=ANA-7', 'ANA-7'],
    ['?utm_content=%20Pe%C3%B1a.7%20&fbclid=1', 'Peña.7'],
    ['?utm_content=qr', null],
    ['?utm_content=ANA-7&gclid=1', null],
    ['?utm_content=Call%20541-555-0199%20now', null],
    [`?utm_content=${'a'.repeat(65)}`, null],
    ['?utm_content=', null],
    ['?ref=ANA-7', null],
  ])('%s: %s', (query, code) => {
    expect(read(query)).toBe(code);
  });

  test('stands in the parameter that the map names', () => {
    const own = referralLink(withProgram({ parameter: 'ref' }));
    expect(own).toEqual({ parameter: 'ref', advertisements: [] });
    expect(own && codeInAddress('https://a.example.com/?ref=qr', own)).toBe('qr');
  });

  test('means nothing on a site without a program, or in what is no address', () => {
    expect(referralLink(map)).toBeNull();
    expect(link && codeInAddress('?utm_content=ANA-7', link)).toBeNull();
  });
});

describe('a form that was sent without a script', () => {
  const referer = 'https://juniper.example.com/en/?utm_content=ANA-7';

  async function codeOf(fields: Record<string, string>, headers: Record<string, string>, site = withProgram()) {
    const leads: Lead[] = [];
    const front = desk(
      async (lead) => {
        leads.push(lead);
        return { id: lead.id };
      },
      () => start,
      countingIds(),
      async () => [],
      site,
    );
    await front.send(formPost({ ...goodFields, ...fields }, headers));
    return { code: leads[0]?.referralCode, shown: front.redrawn[0]?.values.referral_code };
  }

  test('has the code of the page that it stood on', async () => {
    expect(await codeOf({}, { referer })).toMatchObject({ code: 'ANA-7' });
    expect(await codeOf({ page_url: referer }, {})).toMatchObject({ code: 'ANA-7' });
  });

  test('shows the code when it is shown again', async () => {
    expect(await codeOf({ phone: '' }, { referer })).toEqual({ code: undefined, shown: 'ANA-7' });
  });

  test('keeps the code that the visitor typed', async () => {
    expect(await codeOf({ referral_code: 'BO' }, { referer })).toMatchObject({ code: 'BO' });
  });

  test.each([
    ['the script ran and the field is empty', { form_seconds: '20' }, { referer }, withProgram()],
    ['the visitor asks not to be followed', {}, { referer, 'sec-gpc': '1' }, withProgram()],
    ['the site has no program', {}, { referer }, map],
  ])('has none when %s', async (_name, fields, headers, site) => {
    expect(await codeOf(fields as Record<string, string>, headers, site)).toMatchObject({ code: null });
  });
});
