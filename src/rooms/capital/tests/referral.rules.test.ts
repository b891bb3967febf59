import { describe, expect, it } from 'vitest';
import {
  availableMoves,
  isOver,
  isSilent,
  type ReferralState,
  referralActors,
  referralMoves,
  referralStates,
  standingAfter,
} from '../referral.rules.ts';

/** Written out again by hand: what each may do in each state. */
const expected: Record<ReferralState, { owner: string; officer: string }> = {
  asked: { owner: 'agree withdraw', officer: 'agree withdraw' },
  agreed: { owner: 'withdraw', officer: 'send withdraw' },
  sent: { owner: 'withdraw', officer: 'ask-more accept refuse give-up withdraw' },
  more: { owner: 'supply withdraw', officer: 'supply refuse withdraw' },
  accepted: { owner: 'understand decline', officer: 'understand decline' },
  understood: { owner: 'decline', officer: 'disburse decline' },
  running: { owner: 'check', officer: 'check' },
  refused: { owner: '', officer: '' },
  silent: { owner: '', officer: '' },
  declined: { owner: '', officer: '' },
  withdrawn: { owner: '', officer: '' },
  finished: { owner: '', officer: '' },
};
const pairs = referralStates.flatMap((state) => referralActors.map((actor) => ({ state, actor })));

describe('who may do what, state by state', () => {
  it.each(pairs)('$actor in $state', ({ state, actor }) => {
    const wanted = expected[state][actor].split(' ').filter(Boolean).sort();
    expect([...availableMoves(state, actor)].sort()).toEqual(wanted);
  });

  it('leads from every state to its end, and nowhere from an end', () => {
    for (const state of referralStates) {
      const seen = new Set<ReferralState>([state]);
      for (const one of seen) for (const move of availableMoves(one, 'officer')) seen.add(standingAfter(move).state);
      expect([...seen].some(isOver), state).toBe(true);
    }
    const ends = referralStates.filter(isOver);
    expect(ends).toEqual(['refused', 'silent', 'declined', 'withdrawn', 'finished']);
    for (const move of referralMoves) {
      const { state, waitsFor } = standingAfter(move);
      expect(waitsFor === null, move).toBe(ends.includes(state));
    }
  });

  it('lets an owner stop before the contract in every state', () => {
    for (const state of referralStates.filter((one) => !isOver(one) && one !== 'running')) {
      const moves = availableMoves(state, 'owner');
      expect(moves.includes('withdraw') || moves.includes('decline'), state).toBe(true);
    }
  });
});

describe('a silent bank', () => {
  it.each([
    ['sent', 13, false],
    ['sent', 14, true],
    ['more', 30, false],
    ['accepted', 30, false],
  ] as const)('%s for %i days: %s', (state, days, silent) => {
    expect(isSilent(state, days)).toBe(silent);
  });
});
