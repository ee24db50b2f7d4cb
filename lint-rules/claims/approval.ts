import { checkRule } from './rule.ts';

export const approval = checkRule({
  id: 'claims/approval',
  kind: 'approval',
  title: 'Standing with ServiceTitan',
  docs: {
    what: 'Copy claims a marketplace listing, partnership, certification, official status, endorsement or affiliation, or says “powered by”. “ServiceTitan-ready” is fine; “ServiceTitan-approved” is not.',
    why: 'It speaks in the name of another company. Only ServiceTitan can give that standing.',
    how: 'Leave the standing out. Where the name is needed, say that your office uses the software.',
  },
  say: {
    en: {
      heading: 'ServiceTitan-ready, and independent',
      cta: 'Ask how we work',
      sentence: 'We are an independent company; our office uses ServiceTitan, and ServiceTitan does not endorse us.',
    },
    es: {
      heading: 'Listo para ServiceTitan, e independiente',
      cta: 'Pregunte cómo trabajamos',
      sentence: 'Somos una empresa independiente; nuestra oficina usa ServiceTitan, que no nos respalda.',
    },
  },
  blocked: [
    'Official ServiceTitan partner',
    'We are a certified ServiceTitan provider.',
    'Our booking widget is approved by ServiceTitan.',
    'Find us on the ServiceTitan Marketplace.',
    'Powered by ServiceTitan',
    'ServiceTitan recommends our websites.',
    'Endorsed by ServiceTitan',
    'In partnership with ServiceTitan, we bring booking online.',
    'Are you a ServiceTitan partner? Yes, since 2021.',
    'We are not just any agency; we are an authorized ServiceTitan vendor.',
    'Soon we will be listed in the ServiceTitan marketplace.',
    'Socio oficial de ServiceTitan',
  ],
  allowed: [
    'We are not a ServiceTitan partner.',
    'We are not affiliated with, endorsed by or sponsored by ServiceTitan.',
    'ServiceTitan is a registered trademark of its owner.',
    'ServiceTitan-ready intake form',
    'Are you a ServiceTitan partner? No, we only use the software.',
    'Never call us an official ServiceTitan partner.',
    'We are a Trane certified partner.',
    'Should ServiceTitan accept our application, we will say so here.',
    'Use of the ServiceTitan name does not imply endorsement.',
    "The marketplace lists ServiceTitan's partners, and we are not among them.",
    'No somos socios de ServiceTitan.',
  ],
});
