import { describe, expect, it } from 'vitest';
import {
  afterSending,
  countQueue,
  daysWaiting,
  forgettable,
  nextToSend,
  type Queued,
  underWay,
} from '../outbox.rules.ts';

const queued = (id: string, more: Partial<Queued> = {}): Queued => ({
  ...{ id, kind: 'visit', subject: id, seq: Number(id), state: 'saved', tries: 0, notBefore: 0, madeAt: 0 },
  ...more,
});
const next = (queue: Queued[], now = 1000) => nextToSend(queue, now)?.id;

describe('what is sent next', () => {
  it.each<[string, Queued[], string | undefined]>([
    [
      'facts before photos',
      [queued('1', { kind: 'photo', of: '0' }), queued('0', { state: 'sent' }), queued('2')],
      '2',
    ],
    ['in the order they were made', [queued('2'), queued('1')], '1'],
    ['nothing that waits for its time', [queued('1', { notBefore: 2000 })], undefined],
    [
      'one subject in order',
      [queued('1', { subject: 'a', state: 'conflict' }), queued('2', { subject: 'a' })],
      undefined,
    ],
    ['another subject passes', [queued('1', { subject: 'a', state: 'refused' }), queued('2')], '2'],
    [
      'a photo waits for its visit',
      [queued('1', { state: 'conflict' }), queued('2', { kind: 'photo', of: '1' })],
      undefined,
    ],
    ['a photo of nothing known stays', [queued('2', { kind: 'photo', of: '1' })], undefined],
    [
      'photos before their hand-over',
      [queued('1', { kind: 'handover' }), queued('2', { kind: 'photo', of: '1', subject: '1' })],
      '2',
    ],
    [
      'a hand-over once its photos are there or refused',
      [
        queued('1', { kind: 'handover' }),
        queued('2', { kind: 'photo', of: '1', state: 'sent' }),
        queued('3', { kind: 'photo', of: '1', state: 'refused' }),
      ],
      '1',
    ],
    [
      'a photo after its check',
      [queued('1', { kind: 'check', state: 'sent' }), queued('2', { kind: 'photo', of: '1' })],
      '2',
    ],
  ])('%s', (_, queue, id) => {
    expect(next(queue)).toBe(id);
  });

  it('waits longer after each try without an answer, at most a quarter of an hour', () => {
    const waits = [1, 2, 5, 30].map((tries) => afterSending(queued('1', { tries }), 'unreachable', 0).notBefore);
    expect(waits).toEqual([2000, 4000, 32_000, 900_000]);
    expect(underWay(queued('1'))).toMatchObject({ state: 'sending', tries: 1 });
    expect(afterSending(queued('1'), 'signed-out', 0)).toMatchObject({ state: 'saved', notBefore: 0 });
  });
});

describe('what the phone says of its queue', () => {
  const day = 86_400_000;

  it('counts what has not arrived and how long the oldest waits', () => {
    const queue = [
      queued('1', { state: 'sent' }),
      queued('2', { madeAt: 2 * day }),
      queued('3', { state: 'refused', madeAt: day }),
    ];
    expect(countQueue(queue)).toMatchObject({ sent: 1, saved: 1, refused: 1, open: 2 });
    expect(daysWaiting(queue, 11.5 * day)).toBe(10);
    expect(daysWaiting([], 0)).toBe(0);
  });

  it('forgets what arrived a week ago, but not while a photo of it waits', () => {
    const old = queued('1', { state: 'sent' });
    expect(forgettable([old, queued('2')], 8 * day)).toEqual([old]);
    expect(forgettable([old, queued('2', { kind: 'photo', of: '1' })], 8 * day)).toEqual([]);
  });
});
