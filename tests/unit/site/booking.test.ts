import { describe, expect, it } from 'vitest';
import { bookingAdvice } from '../../../site/booking.ts';
import { bookingPath, capacityRule } from '../../../titan-map/schema/booking.ts';

const map = {
  bookingPaths: [
    { id: 'call', kind: 'call', label: 'Call', status: 'active' },
    { id: 'request', kind: 'request', label: 'Ask', status: 'active', zones: ['north'] },
    { id: 'list', kind: 'waitlist', label: 'Wait', status: 'active' },
    { id: 'clock', kind: 'scheduler', label: 'Pick a time', status: 'active', embed: { schedulerId: 'sched_0' } },
    { id: 'old', kind: 'request', label: 'Old', status: 'paused' },
  ].map((path) => bookingPath.parse(path)),
  capacityRules: [
    { id: 'night', when: { hours: 'after-hours' }, paths: ['call'] },
    { id: 'far', when: { zones: ['south'] }, paths: ['list', 'call'] },
    { id: 'urgent', when: { services: ['furnace'], urgency: 'emergency' }, paths: ['call', 'request'] },
    { id: 'tune-up', when: { services: ['tune-up'] }, paths: ['clock', 'old'] },
    { id: 'day', when: { hours: 'office' }, paths: ['request', 'call'] },
  ].map((rule) => capacityRule.parse(rule)),
};

function advise(context: Partial<Parameters<typeof bookingAdvice>[1]>) {
  const { rule, paths } = bookingAdvice(map, { services: [], zones: [], urgency: 'routine', ...context });
  return { rule: rule?.id, paths: paths.map(({ id }) => id) };
}

describe('bookingAdvice', () => {
  it('takes the first rule that holds in office hours', () => {
    expect(advise({})).toEqual({ rule: 'day', paths: ['request', 'call'] });
  });
  it('looks at the zone of the page, and leaves out paths that do not reach it', () => {
    expect(advise({ zones: ['south'] })).toEqual({ rule: 'far', paths: ['list', 'call'] });
    expect(advise({ zones: ['east'] })).toEqual({ rule: 'day', paths: ['call'] });
  });
  it('needs every service of the page to be in the rule', () => {
    const urgent = { urgency: 'emergency' } as const;
    expect(advise({ ...urgent, services: ['furnace'] }).rule).toBe('urgent');
    expect(advise({ ...urgent, services: ['furnace', 'boiler'] }).rule).toBe('day');
  });
  it('offers every active path where no rule holds', () => {
    const { rule, paths } = bookingAdvice(
      { ...map, capacityRules: [] },
      { services: [], zones: [], urgency: 'routine' },
    );
    expect([rule, paths.map(({ id }) => id)]).toEqual([null, ['call', 'request', 'list']]);
  });
  it('offers the calendar beside the other ways, and never alone', () => {
    const tuneUp = { services: ['tune-up'], zones: [], urgency: 'routine' } as const;
    expect(bookingAdvice(map, tuneUp).scheduler).toMatchObject({ id: 'clock', embed: { schedulerId: 'sched_0' } });
    expect(bookingAdvice(map, { ...tuneUp, services: [] }).scheduler).toBeNull();
    const paused = map.bookingPaths.map((path) => ({ ...path, status: 'paused' as const }));
    expect(bookingAdvice({ ...map, bookingPaths: paused }, tuneUp).scheduler).toBeNull();
  });
  it('falls back to the phone when no path of the rule can be used', () => {
    expect(advise({ services: ['tune-up'] })).toEqual({ rule: 'tune-up', paths: ['call'] });
  });
});
