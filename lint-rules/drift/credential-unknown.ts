import { unknownReference } from './unknown-reference.ts';

export const credentialUnknown = unknownReference({
  id: 'drift/credential-unknown',
  family: 'credentials',
  noun: 'credential',
  docs: {
    what: 'A page names a credential that the map does not have.',
    why: 'The page repeats a boast that nobody has checked.',
    how: 'Write the id of a credential that the map has, or add it to the map.',
    examples: {
      reported: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Credential id="ensured" />\n',
      ],
      accepted: [
        '---\ntitle: Heating in Toledo\ndescription: What we do and where.\nkind: service\n---\n\n<Credential id="insured" />\n',
      ],
    },
  },
});
