import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSignedBy, signatureOf } from '../channels/signature.ts';
import {
  availableSteps,
  type MessageState,
  messageStates,
  type Step,
  stateAfter,
  triesFor,
} from '../outreach.rules.ts';

const allSteps: Step[] = [
  'queued',
  'try-failed',
  'next-channel',
  'kept',
  'sent',
  'sent-by-hand',
  'delivered',
  'read',
  'failed',
  'tried-again',
];

describe('what can happen to a message', () => {
  const possible: [MessageState, Step, MessageState][] = [
    ['queued', 'kept', 'kept'],
    ['queued', 'sent', 'sent'],
    ['queued', 'try-failed', 'queued'],
    ['queued', 'failed', 'failed'],
    ['queued', 'next-channel', 'queued'],
    ['queued', 'delivered', 'delivered'],
    ['queued', 'read', 'read'],
    ['kept', 'sent-by-hand', 'sent'],
    ['sent', 'delivered', 'delivered'],
    ['sent', 'read', 'read'],
    ['sent', 'try-failed', 'queued'],
    ['sent', 'next-channel', 'queued'],
    ['sent', 'failed', 'failed'],
    ['failed', 'sent-by-hand', 'sent'],
    ['failed', 'tried-again', 'queued'],
    ['failed', 'delivered', 'delivered'],
    ['failed', 'read', 'read'],
    ['delivered', 'read', 'read'],
  ];
  const pairs = messageStates.flatMap((state) => allSteps.map((step) => ({ state, step })));

  it.each(pairs)('$state, $step', ({ state, step }) => {
    const expected = possible.find(([from, through]) => from === state && through === step)?.[2];
    expect(stateAfter(state, step)).toBe(expected);
  });

  it('reports in any order and number end the same once it was delivered', () => {
    const reports = fc.array(fc.constantFrom<Step>('delivered', 'failed'), { minLength: 1 });
    fc.assert(
      fc.property(reports, (steps) => {
        const end = steps.reduce<MessageState>((state, step) => stateAfter(state, step) ?? state, 'sent');
        expect(end).toBe(steps.includes('delivered') ? 'delivered' : 'failed');
      }),
    );
  });

  it.each([
    ['kept', 'utility', ['sent-by-hand']],
    ['failed', 'marketing', ['sent-by-hand', 'tried-again']],
    ['queued', 'utility', []],
    ['sent', 'utility', []],
    ['kept', 'code', []],
    ['failed', 'code', []],
  ] as const)('a person facing %s, %s can: %j', (state, purpose, steps) => {
    expect(availableSteps(state, purpose)).toEqual(steps);
  });

  it('gives a code up sooner than anything else', () => {
    expect(triesFor('code')).toBeLessThan(triesFor('utility'));
  });
});

describe('the signature', () => {
  const now = new Date('2026-03-10T02:00:00Z');
  const moment = String(now.getTime() / 1000);

  it('fits its own body, moment and secret and nothing else', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (body, other, secret) => {
        const signature = signatureOf(secret, moment, body);
        expect(isSignedBy(secret, { moment, body, signature }, now)).toBe(true);
        expect(isSignedBy(secret, { moment, body: other, signature }, now)).toBe(other === body);
        expect(isSignedBy(`${secret}x`, { moment, body, signature }, now)).toBe(false);
      }),
    );
  });

  it.each([
    ['five minutes and more', '300001', false],
    ['just under', '299000', true],
  ])('is old after %s', (_name, age, good) => {
    const signature = signatureOf('s', moment, '{}');
    const later = new Date(now.getTime() + Number(age));
    expect(isSignedBy('s', { moment, body: '{}', signature }, later)).toBe(good);
  });

  it.each(['', 'abc', '-1', '1e3', '1'.repeat(13)])('a moment like %j is none', (wrong) => {
    expect(isSignedBy('s', { moment: wrong, body: '', signature: signatureOf('s', wrong, '') }, now)).toBe(false);
  });
});
