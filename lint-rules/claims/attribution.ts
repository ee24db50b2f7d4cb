import { checkRule } from './rule.ts';

export const attribution = checkRule({
  id: 'claims/attribution',
  kind: 'attribution',
  title: 'Marketing tied to ServiceTitan revenue',
  docs: {
    what: 'Copy says that marketing results are tied to ServiceTitan revenue, invoices or sold jobs through a live or automatic feed. A report that a person supplies and matches by hand is fine.',
    why: 'Budgets follow these numbers. Without a feed they are guesses.',
    how: 'Say which report the customer sends and that people match it.',
  },
  say: {
    en: {
      heading: 'Campaign reports matched by hand',
      cta: 'See a sample report',
      sentence: 'Send us your monthly report and we match it to your calls together, by hand.',
    },
    es: {
      heading: 'Informes de campaña cotejados a mano',
      cta: 'Vea un informe de muestra',
      sentence: 'Envíenos su informe mensual y lo cotejamos a mano con sus llamadas.',
    },
  },
  blocked: [
    'See which ad produced which ServiceTitan invoice.',
    'Closed-loop reporting with ServiceTitan revenue',
    'Every dollar in ServiceTitan is traced back to its campaign.',
    'Our dashboard ties ad spend to sold jobs in ServiceTitan.',
    'Revenue by campaign, live from ServiceTitan',
    'Marketing measured in ServiceTitan revenue instead of clicks.',
    'No more guessing: ServiceTitan revenue is matched to each ad for you.',
    'Can I see revenue per campaign? Yes, we match every click to its ServiceTitan sale.',
    'Soon each lead in your report will carry its ServiceTitan sale price.',
    'We score each campaign by the revenue ServiceTitan reports every night.',
    'Cada anuncio se compara solo con lo vendido en ServiceTitan.',
  ],
  allowed: [
    'We cannot see your ServiceTitan revenue, so our report stops at the lead.',
    'Send us your ServiceTitan revenue report and we match it by hand in a spreadsheet.',
    'Our report does not tie campaigns to ServiceTitan revenue.',
    'Our owner reviews revenue in ServiceTitan every Friday.',
    'Can ads be tied to ServiceTitan revenue?',
    'If ServiceTitan approves API access, campaign reports could include revenue.',
    'Avoid the phrase "closed-loop ServiceTitan ROI".',
    "Bring last month's ServiceTitan totals and our analyst compares them with your call log.",
    'No campaign is matched to ServiceTitan invoices.',
    'Every ad has its own phone number.',
    'Nuestro informe no relaciona los anuncios con las ventas de ServiceTitan.',
  ],
});
