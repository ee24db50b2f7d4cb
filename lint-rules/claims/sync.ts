import { checkRule } from './rule.ts';

export const sync = checkRule({
  id: 'claims/sync',
  kind: 'sync',
  title: 'Automatic exchange of data',
  docs: {
    what: 'Copy says that leads, bookings, jobs, invoices, payments, prices or customers move to or from ServiceTitan without a person: sync, push, pull, feed, flow, or simply “already there”.',
    why: 'Until a connection is proven, a person carries every request over. An office that believes otherwise stops looking at the inbox.',
    how: 'Name the person and the step: who reads the request, and who enters it.',
  },
  say: {
    en: {
      heading: 'Every request reaches a person, who enters it',
      cta: 'Send your request to our office',
      sentence: 'Your request reaches our office by e-mail, and a coordinator enters it in ServiceTitan.',
    },
    es: {
      heading: 'Cada solicitud llega a una persona, que la captura',
      cta: 'Envíe su solicitud a la oficina',
      sentence: 'Su solicitud llega a la oficina por correo y una coordinadora la captura en ServiceTitan.',
    },
  },
  blocked: [
    'Leads sync to ServiceTitan automatically.',
    'Every form entry flows straight into ServiceTitan.',
    'Your details are already in ServiceTitan when you hang up.',
    'Invoices are pulled from ServiceTitan every night.',
    'Two-way ServiceTitan sync',
    'No double entry: the form pushes each lead to ServiceTitan.',
    'Prices on this page mirror the ServiceTitan pricebook.',
    'Nobody retypes web leads, because they drop into ServiceTitan by themselves.',
    'Do leads reach ServiceTitan on their own? Absolutely.',
    'Soon your requests will sync with ServiceTitan.',
    'Online payments are recorded in ServiceTitan automatically.',
    'Las solicitudes se sincronizan con ServiceTitan automáticamente.',
  ],
  allowed: [
    'Leads do not sync to ServiceTitan.',
    'Our coordinator types each lead into ServiceTitan by hand.',
    'Nothing on this page is sent to ServiceTitan.',
    'Until ServiceTitan approves an API connection, a clerk copies each lead over.',
    'Do you sync leads with ServiceTitan? No. A person enters them.',
    'Never promise that leads flow into ServiceTitan.',
    'The thermostat syncs with your phone.',
    'Our bookkeeper keeps the invoices in ServiceTitan.',
    'Print the list and enter it in ServiceTitan when it suits you.',
    'Could web leads sync to ServiceTitan?',
    'Las solicitudes no se sincronizan con ServiceTitan.',
  ],
});
