import { campaignState } from '../../titan-map/lookup.ts';
import { type MapFact, mapFact, placeOf } from '../facts/entries.ts';
import { defineRule } from '../rule.ts';

interface Untracked {
  written: string;
  reason: string;
  fact: MapFact | null;
}

export const campaignLink = defineRule<Untracked>({
  id: 'drift/campaign-link',
  severity: 'error',
  owner: 'agency',
  scope: 'site',
  surface: 'pages',
  docs: {
    what: 'A link carries UTM parameters of no campaign in the map, or of one that is over.',
    why: 'Visits through it are counted for nobody, or for a campaign that has ended.',
    how: 'Write the parameters of a campaign that runs, or add the campaign to the map.',
    examples: {
      reported: [
        'Read [more](/offers/?utm_source=search&utm_medium=cpc&utm_campaign=autum).\n',
        'Read [more](/offers/?utm_source=postcard&utm_medium=mail&utm_campaign=spring).\n',
        'Read [more](/offers/?utm_source=bing&utm_medium=cpc&utm_campaign=autumn).\n',
      ],
      accepted: [
        'Read [more](/offers/?utm_source=search&utm_medium=cpc&utm_campaign=autumn).\n',
        'Read [more](https://maker.example.org/guide).\n',
      ],
    },
  },
  *check({ page, site, today }) {
    if (!site) return;
    const { campaigns } = site.map;
    for (const { url, offset, endOffset } of page.resources) {
      if (!/[?&]utm_campaign=/i.test(url) || !URL.canParse(url, site.map.site.url)) continue;
      const link = new URL(url, site.map.site.url);
      if (link.origin !== site.map.site.url) continue;
      const at = { offset, endOffset };
      const written = link.searchParams.get('utm_campaign') ?? '';
      const index = campaigns.findIndex(({ utm }) => utm.campaign === written);
      const campaign = campaigns[index];
      if (!campaign) {
        const fact = mapFact(site, 'campaigns', [], 'the campaigns of the map');
        yield { at, state: { written, reason: 'has no campaign of that name', fact } };
        continue;
      }
      const wrong = (['source', 'medium'] as const).find(
        (key) => (link.searchParams.get(`utm_${key}`) ?? campaign.utm[key]) !== campaign.utm[key],
      );
      if (wrong) {
        const value = `utm_${wrong}=${campaign.utm[wrong]}`;
        yield {
          at,
          state: { written, reason: `has ${value}`, fact: mapFact(site, 'campaigns', [index, 'utm'], value) },
        };
      } else if (campaignState(campaign, today) === 'ended') {
        const field = campaign.ends === undefined || campaign.ends >= today ? 'status' : 'ends';
        const value = field === 'ends' ? `it ended on ${campaign.ends}` : 'it has ended';
        yield {
          at,
          state: { written, reason: `says that ${value}`, fact: mapFact(site, 'campaigns', [index, field], value) },
        };
      }
    }
  },
  word: ({ written, reason, fact }) => ({
    message: `Found a link of the campaign "${written}"; expected one that the map tracks now, and ${placeOf(fact)} ${reason}.`,
    expected: fact,
  }),
});
