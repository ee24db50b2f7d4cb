import { checkRule } from './rule.ts';

export const access = checkRule({
  id: 'claims/access',
  kind: 'access',
  title: 'Access to ServiceTitan data',
  docs: {
    what: 'Copy says that the site or its vendor holds scopes, keys, tokens, credentials or a live view of tenant data. An employee who signs in to their own account is fine.',
    why: 'It tells customers that an outside party can read their records. Until access is granted and proven, no one outside can.',
    how: 'Say that the office keeps its own login and that the site holds none.',
  },
  say: {
    en: {
      heading: 'Your office keeps its own login',
      cta: 'See what we store',
      sentence: 'The site holds no ServiceTitan credentials; only your office signs in.',
    },
    es: {
      heading: 'La oficina conserva su propia clave',
      cta: 'Vea qué guardamos',
      sentence: 'El sitio no guarda credenciales de ServiceTitan; solo la oficina inicia sesión.',
    },
  },
  blocked: [
    'We hold API credentials for your ServiceTitan tenant.',
    'Our app has been granted read scopes in ServiceTitan.',
    'Live ServiceTitan data access, included',
    'The website reads your ServiceTitan history.',
    'Our server stores your ServiceTitan token.',
    'We have the keys to your ServiceTitan account.',
    'With direct API access to ServiceTitan, our analysts look up your jobs.',
    'Do you have access to my ServiceTitan data? Yes, with read scopes.',
    'Paste your ServiceTitan API key',
    'You need not send reports; we can see your ServiceTitan numbers live.',
    'Tenemos credenciales de API de su cuenta de ServiceTitan.',
  ],
  allowed: [
    'We hold no ServiceTitan credentials.',
    'We have never had access to your ServiceTitan data.',
    'Your bookkeeper signs in to ServiceTitan with her own password.',
    'Our call takers read your history in ServiceTitan.',
    'Do you hold ServiceTitan API keys? No, and we have not asked for any.',
    'If ServiceTitan grants API access, the site could read your pricebook.',
    'Never say that we hold ServiceTitan API keys.',
    'ServiceTitan documents its API for developers.',
    'Which scopes would ServiceTitan have to grant?',
    'The site cannot see your ServiceTitan data.',
    'No tenemos acceso a su cuenta de ServiceTitan.',
  ],
});
