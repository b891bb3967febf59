import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Actor, Role } from '#platform/ctx.ts';
import {
  type ApplicationState,
  applicationStates,
  availableSteps,
  type StepKind,
  stateAfter,
  stateOf,
  stepKinds,
} from '../selection.rules.ts';

const actor = (kind: Actor['kind'], ...roles: Role[]) => ({ kind, roles });
const people = {
  stranger: actor('public', 'public'),
  owner: actor('owner', 'owner'),
  helper: actor('helper', 'helper'),
  programme: actor('staff', 'programme'),
  training: actor('staff', 'training'),
  mentor: actor('staff', 'mentor'),
  head: actor('staff', 'head'),
  treasurer: actor('staff', 'treasurer'),
  system: actor('system', 'system'),
};

type ByState = Partial<Record<ApplicationState, StepKind[]>>;
// Every state, and what each kind of person may do there. Whatever is not named may not be done.
const applicant: ByState = {
  draft: ['submit'],
  submitted: ['queue', 'withdraw'],
  incomplete: ['complete', 'withdraw'],
  verified: ['withdraw'],
  ranked: ['withdraw'],
  accepted: ['confirm', 'withdraw'],
  reserve: ['withdraw'],
  offered: ['confirm', 'withdraw'],
  confirmed: ['withdraw'],
};
const verifier: ByState = {
  submitted: ['ask-completion', 'verify'],
  incomplete: ['verify'],
  verified: ['ask-completion', 'reopen'],
  ranked: ['reopen'],
  reserve: ['offer'],
};
const preparer: ByState = {
  submitted: ['cancel', 'withdraw'],
  incomplete: ['cancel', 'withdraw'],
  verified: ['rank', 'cancel', 'withdraw'],
  ranked: ['unrank', 'cancel', 'withdraw'],
  accepted: ['cancel', 'confirm', 'withdraw'],
  reserve: ['offer', 'cancel', 'withdraw'],
  offered: ['cancel', 'confirm', 'withdraw'],
  confirmed: ['cancel', 'withdraw'],
};
const decider: ByState = {
  incomplete: ['not-select'],
  verified: ['accept', 'not-select'],
  ranked: ['accept', 'reserve', 'not-select'],
  reserve: ['accept', 'not-select'],
  'not-selected': ['accept', 'reserve'],
};
const system: ByState = {
  submitted: ['queue', 'cancel'],
  incomplete: ['cancel'],
  verified: ['cancel'],
  ranked: ['cancel'],
  accepted: ['lapse', 'cancel'],
  reserve: ['offer', 'cancel'],
  offered: ['lapse', 'cancel'],
  confirmed: ['cancel'],
};
const expected: Record<keyof typeof people, ByState[]> = {
  stranger: [applicant],
  owner: [applicant],
  helper: [applicant],
  mentor: [applicant],
  training: [applicant, verifier],
  programme: [applicant, verifier, preparer],
  head: [preparer, decider],
  treasurer: [],
  system: [system],
};

describe('every state with every actor', () => {
  const pairs = applicationStates.flatMap((state) =>
    (Object.keys(people) as (keyof typeof people)[]).map((who) => ({ state, who })),
  );
  it.each(pairs)('$who in $state', ({ state, who }) => {
    const wanted = new Set(expected[who].flatMap((steps) => steps[state] ?? []));
    expect(new Set(availableSteps(state, people[who]))).toEqual(wanted);
  });
});

describe('the state follows from the steps', () => {
  it('is draft before anything happened', () => expect(stateOf([])).toBe('draft'));
  it('walks the usual way of one who is chosen', () => {
    const way: StepKind[] = ['submit', 'ask-completion', 'complete', 'verify', 'rank', 'accept', 'confirm'];
    expect(stateOf(way.map((kind) => ({ kind })))).toBe('confirmed');
  });
  it('takes whoever came after the last place from the waiting list', () => {
    expect(stateOf([{ kind: 'submit' }, { kind: 'queue' }, { kind: 'offer' }, { kind: 'confirm' }])).toBe('confirmed');
  });
  it('throws at a list that cannot have happened', () => {
    expect(() => stateOf([{ kind: 'verify' }])).toThrow('does not exist');
  });
  it('never leaves withdrawn or cancelled, whatever is tried', () => {
    const steps = fc.array(fc.constantFrom(...stepKinds), { maxLength: 40 });
    fc.assert(
      fc.property(steps, (tried) => {
        let state: ApplicationState = 'draft';
        for (const kind of tried) {
          const next = stateAfter(state, kind);
          if (state === 'withdrawn' || state === 'cancelled') expect(next).toBeUndefined();
          if (next) state = next;
        }
        expect(applicationStates).toContain(state);
      }),
    );
  });
});
