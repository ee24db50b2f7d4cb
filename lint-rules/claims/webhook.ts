import { checkRule } from './rule.ts';

export const webhook = checkRule({
  id: 'claims/webhook',
  kind: 'webhook',
  title: 'Events from ServiceTitan',
  docs: {
    what: 'Copy says that the site or its server is told of something that happens in ServiceTitan or Scheduling Pro and acts on it, with or without the word webhook.',
    why: 'Without an approved app nothing is sent to the site, so a promised update never comes.',
    how: 'Say who watches for the change and how the customer is told.',
  },
  say: {
    en: {
      heading: 'We call you when your visit changes',
      cta: 'Ask about your visit',
      sentence: 'When a visit changes, our dispatcher calls or texts you.',
    },
    es: {
      heading: 'Le llamamos si su visita cambia',
      cta: 'Pregunte por su visita',
      sentence: 'Cuando una visita cambia, nuestra despachadora le llama o le escribe.',
    },
  },
  blocked: [
    'Our server receives ServiceTitan webhooks.',
    'ServiceTitan notifies our website whenever a job changes.',
    'ServiceTitan webhooks keep this page up to date.',
    'When a visit is rescheduled, ServiceTitan tells our site and the page updates.',
    'Scheduling Pro events trigger your reminder.',
    'Webhook support for ServiceTitan, built in',
    'The site listens for ServiceTitan events.',
    'Our tracker reacts the moment ServiceTitan reports a change.',
    'Does ServiceTitan notify the site of changes? Yes, within seconds.',
    'Each ServiceTitan status change is pushed to our server.',
    'Nuestro servidor recibe los webhooks de ServiceTitan.',
  ],
  allowed: [
    'We do not use ServiceTitan webhooks.',
    'Our site receives no events from ServiceTitan.',
    'How do webhooks in ServiceTitan work?',
    'When a visit changes in ServiceTitan, our dispatcher calls you.',
    'Developers can read about webhooks in the ServiceTitan documentation.',
    'If ServiceTitan approves our app, its webhooks could update this page.',
    'Never write that the site receives ServiceTitan webhooks.',
    'The alarm notifies your phone when the pump stops.',
    'Priya watches ServiceTitan and texts you when the crew leaves.',
    'Do ServiceTitan events reach this page? No.',
    'No recibimos webhooks de ServiceTitan.',
  ],
});
