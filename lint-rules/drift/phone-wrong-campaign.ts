import { campaignState, mainPhone } from '../../titan-map/lookup.ts';
import { type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { campaignOfPhone, findPhones, phoneOfLink } from '../facts/phones.ts';
import { boundIds } from '../facts/references.ts';
import { sourceRange } from '../passage.ts';
import type { Span } from '../projection/page.ts';
import { defineRule, type RuleInput } from '../rule.ts';

interface Misplaced {
  number: string;
  campaign: string;
  problem: 'elsewhere' | 'ended' | 'structured data';
  fact: MapFact | null;
}

function* numbers({ page, site }: RuleInput): Generator<{ number: string; at: Span; structured: boolean }> {
  const areaCode = site ? mainPhone(site.map).slice(0, 3) : '';
  for (const passage of page.passages)
    for (const { number, start, end } of findPhones(passage.text, areaCode))
      yield { number, at: sourceRange(passage, start, end), structured: passage.role === 'json-ld' };
  for (const { url, offset, endOffset } of page.resources) {
    const number = phoneOfLink(url);
    if (number !== null) yield { number, at: { offset, endOffset }, structured: false };
  }
}

export const phoneWrongCampaign = defineRule<Misplaced>({
  id: 'drift/phone-wrong-campaign',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A page names the tracking number of a campaign that the page does not belong to, or that is over.',
    why: 'Calls are counted for the wrong campaign, and search engines learn a number that is given back one day.',
    how: 'Write <Phone />, which prints the right number, or bind the page to the campaign.',
    examples: {
      reported: [
        'Call (419) 555-0111 today.\n',
        'Call [the office](tel:+14195550111).\n',
        '<script type="application/ld+json">{JSON.stringify({ telephone: "419-555-0111" })}</script>\n\nCall (419) 555-0111.\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do.\nkind: service\ncampaigns: [autumn-search]\n---\n\nCall (419) 555-0111 today.\n',
        'Call (419) 555-0110 today.\n',
      ],
    },
  },
  *check(input) {
    const { page, site, today } = input;
    if (!site) return;
    const bound = boundIds(page, 'campaigns');
    for (const { number, at, structured } of numbers(input)) {
      const owner = campaignOfPhone(site.map, number);
      if (!owner) continue;
      const { campaign, index } = owner;
      const ended = campaignState(campaign, today) === 'ended';
      const elsewhere = !bound.includes(campaign.id);
      if (!structured && !ended && !elsewhere) continue;
      const problem = structured ? 'structured data' : ended ? 'ended' : 'elsewhere';
      const fact = mapFact(site, 'campaigns', [index, 'trackingNumber'], number);
      yield { at, state: { number, campaign: campaign.id, problem, fact } };
    }
  },
  word({ number, campaign, problem, fact }, { site }) {
    const reason = {
      elsewhere: `counts the calls of the campaign "${campaign}", which this page does not belong to`,
      ended: `belongs to the campaign "${campaign}", which is over`,
      'structured data': `counts the calls of the campaign "${campaign}" and may not stand in structured data`,
    }[problem];
    const main = site ? mainPhone(site.map) : '';
    return {
      message: `Found the phone number ${number}; expected ${main}, because by ${placeOf(fact)} it ${reason}.`,
      expected: fact,
    };
  },
});
