import { describe, expect, test } from 'vitest';
import { bindToMap } from '../../../site/leads/bind.ts';
import { readForm } from '../../../site/leads/form.ts';
import { loadTitanMap } from '../../../titan-map/load.ts';
import { goodFields } from './support.ts';

const { map } = loadTitanMap('titan-map/larkwater');
if (!map) throw new Error('The map of larkwater has problems.');
const campaign = map.campaigns[0];
if (!campaign) throw new Error('The map of larkwater has no campaign.');

function bind(fields: Record<string, string>) {
  const reading = readForm({ ...goodFields, ...fields }, { languages: ['en'], consentVersion: '1' });
  if (!reading.ok || !map) throw new Error('The lead of a test was refused.');
  return bindToMap(reading.lead, map);
}

describe('a request is tied to the map', () => {
  const zipOf = (id: string) => map.zones.find((zone) => zone.id === id)?.zips[0] ?? '';

  test('by zone and service to the capacity rule that its visitor was offered ways by', () => {
    expect(bind({ zip: zipOf('delaware-county') })).toMatchObject({
      zoneId: 'delaware-county',
      capacityRuleId: 'expansion-waitlist',
    });
    expect(bind({ zip: zipOf('lancaster') }).capacityRuleId).toBe('emergency-only-routine');
  });

  const { source, medium, campaign: name, content } = campaign.utm;
  const utm = {
    utm_source: source,
    utm_medium: medium,
    utm_campaign: name,
    ...(content ? { utm_content: content } : {}),
  };
  const link = `https://larkwater.example.com/?${new URLSearchParams(utm)}`;

  test.each([
    ['its id', { campaign: campaign.id }, campaign.id],
    ['link parameters', utm, campaign.id],
    ['its landing page', { landing_url: link, page_url: 'https://larkwater.example.com/' }, campaign.id],
    ['its page', { page_url: link }, campaign.id],
    ['nothing that is known', { utm_source: source, landing_url: 'not an address' }, null],
  ])('by %s to a campaign', (_name, fields, id) => {
    expect(bind(fields).campaignId).toBe(id);
  });
});
