import { unknownReference } from './unknown-reference.ts';

export const campaignUnknown = unknownReference({
  id: 'drift/campaign-unknown',
  family: 'campaigns',
  noun: 'campaign',
  docs: {
    what: 'A page names a campaign that the map does not have.',
    why: 'Calls and requests from the page are counted for nobody.',
    how: 'Write the id of a campaign that the map has, or add it to the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\ncampaigns: [autumn-serch]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Phone campaign="autumn-serch" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\ncampaigns: [autumn-search]\n---\n\nCall us any time.\n',
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Phone campaign="autumn-search" />\n',
      ],
    },
  },
});
