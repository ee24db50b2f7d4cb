import { checkRule } from './rule.ts';

export const availability = checkRule({
  id: 'claims/availability',
  kind: 'availability',
  title: 'Open times from ServiceTitan',
  docs: {
    what: 'Copy says that visitors see technicians, open times, capacity, truck positions or board content that comes from ServiceTitan. Staff looking at the board themselves is fine.',
    why: 'A time that is not read from the board may be gone. A visitor who picked it and waits has been misled.',
    how: 'Ask for a preferred time and say that a person checks the board and confirms.',
  },
  say: {
    en: {
      heading: 'Pick a preferred time; we confirm by phone',
      cta: 'Ask for a time',
      sentence: 'Pick a preferred time; our dispatcher checks the schedule and confirms by phone.',
    },
    es: {
      heading: 'Elija una hora preferida; confirmamos por teléfono',
      cta: 'Pida una hora',
      sentence: 'Elija una hora preferida; nuestra despachadora revisa la agenda y confirma por teléfono.',
    },
  },
  blocked: [
    'Live technician availability from ServiceTitan',
    'The open slots on this page come straight from ServiceTitan.',
    'See open times, live from our ServiceTitan board',
    'Our calendar shows ServiceTitan openings in real time.',
    'Arrival windows are read from the ServiceTitan board every minute.',
    'The map follows our trucks using ServiceTitan locations.',
    'Are these times real? Yes, they come live from ServiceTitan.',
    'You see the same ServiceTitan schedule that our dispatcher sees.',
    'Soon you will see ServiceTitan availability on this page.',
    'Never guess again: the hours shown here mirror the ServiceTitan board.',
    'Los horarios que ve aquí salen en vivo de ServiceTitan.',
  ],
  allowed: [
    'We never show live ServiceTitan availability.',
    'The times shown are not read from ServiceTitan.',
    'Our dispatcher checks the ServiceTitan board and calls you with a time.',
    'Pick a preferred hour; a person looks at ServiceTitan and confirms.',
    'Could this page show open ServiceTitan slots?',
    'If ServiceTitan grants access, we plan to show live openings here.',
    'Do not say that our calendar shows ServiceTitan openings.',
    'A technician is available by phone until nine.',
    'ServiceTitan shows our dispatcher which technician is closest.',
    'Does the calendar show ServiceTitan openings? No, it shows our usual hours.',
    'Los horarios de esta página no salen de ServiceTitan.',
  ],
});
