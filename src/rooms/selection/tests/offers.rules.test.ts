import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answerUntil,
  confirmUntil,
  freePlaces,
  type InLine,
  isAwaiting,
  offerUntil,
  overdue,
  waitingList,
} from '../offers.rules.ts';

const at = (text: string) => new Date(`${text}+07:00`);
const said = (until: Date | undefined) =>
  until ? new Date(until.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ') : 'nothing';

describe('until when an answer is awaited', () => {
  const session = at('2026-03-20T09:00');
  it.each([
    ['two days, in the evening', '2026-03-10T10:00', '2026-03-12 20:00'],
    ['late in the evening too', '2026-03-10T23:30', '2026-03-12 20:00'],
    ['never past the evening before the session', '2026-03-18T10:00', '2026-03-19 20:00'],
    ['on the day before, until its evening', '2026-03-19T10:00', '2026-03-19 20:00'],
    ['two hours on that evening', '2026-03-19T18:30', '2026-03-19 20:30'],
    ['and not at night', '2026-03-19T21:00', '2026-03-20 08:00'],
    ['and not before the morning', '2026-03-20T04:00', '2026-03-20 08:00'],
    ['on the day itself until it begins', '2026-03-20T08:00', '2026-03-20 09:00'],
    ['too near for anyone to come', '2026-03-20T08:45', 'nothing'],
    ['after it began', '2026-03-20T10:00', 'nothing'],
  ])('an offered place: %s', (_what, offered, until) => {
    expect(said(offerUntil(at(offered), session))).toBe(until);
  });

  it('without a session: two days', () =>
    expect(said(offerUntil(at('2026-03-10T10:00'), undefined))).toBe('2026-03-12 20:00'));

  it.each([
    ['three days', '2026-03-10T10:00', '2026-03-13 20:00'],
    ['leaving a day for the waiting list', '2026-03-16T10:00', '2026-03-18 20:00'],
    ['told late: as for an offered place', '2026-03-18T19:00', '2026-03-19 20:00'],
  ])('a chosen place: %s', (_what, chosen, until) => {
    expect(said(confirmUntil(at(chosen), session))).toBe(until);
  });

  it('always lies ahead, leaves half an hour, and never after the session begins', () => {
    const minutes = fc.integer({ min: 0, max: 60 * 24 * 40 });
    fc.assert(
      fc.property(minutes, minutes, (from, ahead) => {
        const offered = new Date(at('2026-03-01T00:00').getTime() + from * 60_000);
        const starts = new Date(offered.getTime() + ahead * 60_000);
        for (const until of [offerUntil(offered, starts), confirmUntil(offered, starts)]) {
          if (!until) continue;
          expect(until.getTime() - offered.getTime()).toBeGreaterThanOrEqual(30 * 60_000);
          expect(until.getTime()).toBeLessThanOrEqual(starts.getTime());
        }
        if (ahead >= 12 * 60) expect(offerUntil(offered, starts)).toBeDefined();
      }),
    );
  });

  it('is the day said in the offer, and begins anew when a postponed call goes on', () => {
    const offer = { kind: 'offer' as const, at: at('2026-03-10T10:00'), detail: { until: '2026-03-12T13:00:00.000Z' } };
    expect(said(answerUntil(offer, { starts: session }))).toBe('2026-03-12 20:00');
    const resumedAt = at('2026-03-14T09:00');
    expect(said(answerUntil(offer, { starts: session, resumedAt }))).toBe('2026-03-16 20:00');
    const chosen = { kind: 'accept' as const, at: at('2026-03-10T10:00'), detail: {} };
    expect(said(answerUntil(chosen, { resumedAt }))).toBe('2026-03-17 20:00');
    expect(answerUntil({ ...chosen, kind: 'confirm' }, {})).toBeUndefined();
  });
});

describe('places', () => {
  const person = (parts: Partial<InLine>): InLine => ({
    id: 'a',
    state: 'accepted',
    reserveNo: null,
    reached: true,
    ...parts,
  });
  const now = at('2026-03-12T20:00');

  it('are free where nobody holds them; an added place counts', () => {
    const people = (['accepted', 'offered', 'confirmed', 'reserve', 'submitted'] as const).map((state) =>
      person({ state }),
    );
    expect(freePlaces({ capacity: 5, extra: 0, mode: 'score', people })).toBe(2);
    expect(freePlaces({ capacity: 5, extra: 1, mode: 'first-come', people })).toBe(2);
    expect(freePlaces({ capacity: 2, extra: 0, mode: 'score', people })).toBe(0);
  });

  it('are taken back from who did not answer in time, never from who has no phone to answer with', () => {
    const people = [
      person({ id: 'late', until: now }),
      person({ id: 'in time', until: at('2026-03-12T20:01') }),
      person({ id: 'no phone', until: now, reached: false }),
      person({ id: 'said yes', state: 'confirmed', until: now }),
      person({ id: 'without end' }),
    ];
    expect(overdue(people, now).map(({ id }) => id)).toEqual(['late']);
  });

  it('go down the waiting list as published', () => {
    const people = [3, 1, 2].map((reserveNo) => person({ state: 'reserve', reserveNo }));
    expect(waitingList([...people, person({})]).map(({ reserveNo }) => reserveNo)).toEqual([1, 2, 3]);
  });

  it.each([
    ['open', '2026-03-20T09:00', true],
    ['closed', '2026-03-20T09:00', true],
    ['closed', '2026-03-12T20:00', false],
    ['postponed', '2026-03-20T09:00', false],
    ['running', '2026-03-20T09:00', false],
    ['cancelled', '2026-03-20T09:00', false],
  ] as const)('are given while a call is %s and begins %s: %s', (state, starts, awaiting) => {
    expect(isAwaiting(state, at(starts), now)).toBe(awaiting);
  });
});
