import { entryState } from './entry-state.ts';

export const credentialExpired = entryState({
  id: 'drift/credential-expired',
  family: 'credentials',
  owner: 'agency',
  docs: {
    what: 'A page repeats a boast whose proof has run out.',
    why: 'It may no longer be true, and a customer or a board may ask for the proof.',
    how: 'Renew the proof and its date in the map, or take the sentence off the page.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Credential id="maker-certified" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Credential id="insured" />\n',
      ],
    },
  },
  objection: (credential, today) =>
    credential.expires !== undefined && credential.expires < today
      ? { field: 'expires', words: `expired on ${credential.expires}` }
      : null,
  message: (id, words, place) =>
    `Found the credential "${id}" on this page; expected one that is still proven, and this one ${words} by ${place}.`,
});
