import { campaignState } from '../../titan-map/lookup.ts';
import { entryState } from './entry-state.ts';

export const campaignEnded = entryState({
  id: 'drift/campaign-ended',
  family: 'campaigns',
  owner: 'agency',
  docs: {
    what: 'A page belongs to a campaign that is over.',
    why: 'Its tracking number may have been given back, so that calls reach strangers, and its visits are counted for nothing.',
    how: 'Take the campaign off the page, or move its last day in the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\ncampaigns: [spring-mail]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Phone campaign="spring-mail" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\ncampaigns: [autumn-search]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Phone campaign="autumn-search" />\n',
      ],
    },
  },
  objection: (campaign, today) =>
    campaignState(campaign, today) === 'ended'
      ? campaign.ends !== undefined && campaign.ends < today
        ? { field: 'ends', words: `ended on ${campaign.ends}` }
        : { field: 'status', words: 'ended' }
      : null,
  message: (id, words, place) =>
    `Found the campaign "${id}" on this page; expected one that runs, and this one ${words} by ${place}.`,
});
