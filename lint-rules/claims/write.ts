import { checkRule } from './rule.ts';

export const write = checkRule({
  id: 'claims/write',
  kind: 'write',
  title: 'Records made or changed by the site',
  docs: {
    what: 'Copy says that a booking, job, customer or estimate comes to exist, changes or is dispatched in ServiceTitan without a person.',
    why: 'A visitor who reads that the job exists stops expecting a call. If no one has entered it, no one comes.',
    how: 'Say what has happened, that the request was received, and who books it next.',
  },
  say: {
    en: {
      heading: 'Request received; a person books it',
      cta: 'Request a visit',
      sentence: 'We have your request; a dispatcher will call you and then book the visit.',
    },
    es: {
      heading: 'Solicitud recibida; una persona la agenda',
      cta: 'Solicite una visita',
      sentence: 'Tenemos su solicitud; una despachadora le llamará y después agendará la visita.',
    },
  },
  blocked: [
    'Your job has been created in ServiceTitan.',
    'The website opens a ServiceTitan job for every booking.',
    'Pick a time and your visit is booked in ServiceTitan.',
    'Our chatbot schedules the visit in ServiceTitan.',
    'Online bookings become ServiceTitan jobs.',
    'Automatic job creation in ServiceTitan',
    'Book straight onto our ServiceTitan schedule',
    'As soon as you press Send, a customer record is opened in ServiceTitan.',
    'Will the site open a job in ServiceTitan? Yes, right away.',
    'This page can cancel your ServiceTitan appointment for you.',
    'We schedule in ServiceTitan. The form adds your visit to it.',
    'Ya se creó su trabajo en ServiceTitan.',
  ],
  allowed: [
    'Your job has not been created in ServiceTitan.',
    'Tess opens a ServiceTitan job after she calls you.',
    'A dispatcher will enter your visit in ServiceTitan.',
    'Will the form open a job in ServiceTitan? No, a person has to call you first.',
    'Do not tell callers that their job is already created in ServiceTitan.',
    'If ServiceTitan grants write scopes, the form could create jobs.',
    'Our technicians write their notes in ServiceTitan.',
    'No booking made here is written to ServiceTitan.',
    'Jobs are kept in ServiceTitan.',
    'Our office manager assigns each technician in ServiceTitan.',
    'Una coordinadora anota su cita en ServiceTitan.',
  ],
});
