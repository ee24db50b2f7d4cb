import type { Plain } from '../yaml-text.ts';
import type { Answers } from './answers.ts';
import { inLanguages, mapTexts } from './texts.ts';

type Group = { readonly [key: string]: Plain };

/** Ids of the entries that booking depends on. */
interface BookingIds {
  zones: readonly string[];
  services: readonly string[];
}

/** Leaves out keys that hold nothing. */
export function present(group: Readonly<Record<string, Plain | undefined>>): Group {
  return Object.fromEntries(
    Object.entries(group).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}

/**
 * The ways to ask for work and the rules that choose between them, as an intake describes them.
 * @param answers valid answers
 * @param ids ids of the zones and services of the answers, in their order
 * @param source where the entries were learnt from
 */
export function bookingOf(answers: Answers, ids: BookingIds, source: Group): { paths: Group[]; rules: Group[] } {
  const { zones, services, booking, business, site } = answers;
  const text = (key: keyof typeof mapTexts) => inLanguages(mapTexts[key], site.languages);
  const zonesThatAre = (...states: string[]) =>
    ids.zones.filter((_, index) => states.includes(zones[index]?.status ?? ''));
  const bookedBy = (way: string) => ids.services.filter((_, index) => services[index]?.book === way);
  const some = (list: readonly string[]) => (list.length > 0 ? list : undefined);

  const elsewhere = zonesThatAre('paused', 'emergency-only', 'expansion');
  const callOnly = bookedBy('call');
  const scheduled = bookedBy('scheduler');
  const scheduler = scheduled.length > 0;
  const { schedulerId, callBackHours } = booking;

  const path = (id: string, kind: string, more: Readonly<Record<string, Plain | undefined>> = {}) =>
    present({ id, kind, label: text(kind as 'call'), status: 'active', ...more, source });
  const paths = [
    path('call-office', 'call'),
    path('request-visit', 'request', { zones: elsewhere.length > 0 ? some(zonesThatAre('active')) : undefined }),
    ...(scheduler
      ? [
          path('online-scheduler', 'scheduler', {
            status: schedulerId === undefined ? 'paused' : 'active',
            services: scheduled,
            embed: schedulerId === undefined ? undefined : { schedulerId },
          }),
        ]
      : []),
    ...(elsewhere.length > 0 ? [path('join-waitlist', 'waitlist', { zones: elsewhere })] : []),
  ];

  const rule = (
    id: string,
    when: Readonly<Record<string, Plain | undefined>>,
    more: Readonly<Record<string, Plain | undefined>>,
  ) => present({ id, when: present(when), ...more, source });
  const routine = booking.first === 'call' ? ['call-office', 'request-visit'] : ['request-visit', 'call-office'];
  const promise = callBackHours === undefined ? undefined : { kind: 'call-back', hours: callBackHours };
  const only = (status: string, rules: (at: string[]) => Group[]) => {
    const at = zonesThatAre(status);
    return at.length > 0 ? rules(at) : [];
  };
  const rules = [
    ...only('expansion', (at) => [
      rule('expansion-waitlist', { zones: at }, { paths: ['join-waitlist'], note: text('notServedYet') }),
    ]),
    ...only('paused', (at) => [
      rule('paused-waitlist', { zones: at }, { paths: ['join-waitlist'], note: text('paused') }),
    ]),
    ...only('emergency-only', (at) => [
      rule('urgent-only', { zones: at, urgency: 'emergency' }, { paths: ['call-office'], note: text('urgentOnly') }),
      rule('routine-waits', { zones: at }, { paths: ['call-office', 'join-waitlist'], note: text('routineWaits') }),
    ]),
    ...(callOnly.length > 0
      ? [rule('not-booked-online', { services: callOnly }, { paths: ['call-office'], note: text('callOnly') })]
      : []),
    rule(
      'anything-urgent',
      { urgency: 'emergency' },
      {
        paths: ['call-office', 'request-visit'],
        note: text(business.emergencyHours === '24/7' ? 'urgentAtAnyHour' : 'urgent'),
      },
    ),
    ...(scheduler
      ? [
          rule(
            'scheduled-work',
            { services: scheduled, urgency: 'routine' },
            { paths: schedulerId === undefined ? routine : ['online-scheduler', ...routine] },
          ),
        ]
      : []),
    ...(promise ? [rule('routine-office', { hours: 'office', urgency: 'routine' }, { paths: routine, promise })] : []),
    rule('anything-else', { hours: 'any', urgency: 'any' }, { paths: routine, note: text('readWhenOpen') }),
  ];
  return { paths, rules };
}
