import { checkRule } from './rule.ts';

export const connection = checkRule({
  id: 'claims/connection',
  kind: 'connection',
  title: 'Live connection',
  docs: {
    what: 'Copy says that the site, its form or its vendor is connected, integrated, linked or compatible with ServiceTitan, and names neither what moves nor in which direction.',
    why: 'Readers plan their office around a connection. Without an approved API connection there is none, and the first lost request shows it.',
    how: 'Say how requests really travel: the form reaches your office, and a person enters them. “ServiceTitan-ready” is fine.',
  },
  say: {
    en: {
      heading: 'ServiceTitan-ready, with a person in between',
      cta: 'Send us your request',
      sentence: 'The site is ServiceTitan-ready: your office gets each request by e-mail and a person enters it.',
    },
    es: {
      heading: 'Listo para ServiceTitan, con una persona de por medio',
      cta: 'Envíenos su solicitud',
      sentence:
        'El sitio está listo para ServiceTitan: la oficina recibe cada solicitud por correo y una persona la captura.',
    },
  },
  blocked: [
    'Our website is connected to ServiceTitan.',
    'A contractor site that integrates with ServiceTitan.',
    'We wired the booking page into your ServiceTitan account.',
    'Deep ServiceTitan integration, included in every plan',
    'Connect your ServiceTitan account today',
    'The chat widget and ServiceTitan are linked around the clock.',
    'Works with ServiceTitan from day one.',
    'Does the form connect to ServiceTitan? Yes, it does.',
    'Not only is the site fast, it is also plugged into ServiceTitan.',
    'Soon our website will be hooked up to ServiceTitan.',
    'Your office runs ServiceTitan. The new site is tied straight into it.',
    'Nuestro sitio está conectado con ServiceTitan.',
  ],
  allowed: [
    'Our website is not connected to ServiceTitan.',
    'The form has no link to ServiceTitan.',
    'ServiceTitan-ready contractor websites',
    'We build websites for contractors who run ServiceTitan.',
    'Is your website connected to ServiceTitan?',
    'Once ServiceTitan approves our API application, the site could connect to it.',
    'Do not write that our website is integrated with ServiceTitan.',
    'The new humidifier is integrated with your furnace.',
    'Are you connected to ServiceTitan? No, a person enters each request.',
    'Our dispatchers plan their day in ServiceTitan.',
    'Nuestro sitio no está conectado con ServiceTitan.',
  ],
});
