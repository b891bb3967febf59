import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, systemActor } from '#platform/ctx.ts';
import {
  availableSteps,
  type CallState,
  type CallStep,
  callStates,
  callSteps,
  decideStep,
  editableParts,
  phaseOf,
  standingAfter,
  stateAt,
  stateOf,
  takesApplications,
} from '../call-states.rules.ts';
import { citizen, completeCall, now, staff } from './make.ts';

const actors = {
  head: staff('head'),
  programme: staff('programme'),
  training: staff('training'),
  mentor: staff('mentor'),
  treasurer: staff('treasurer'),
  evaluator: staff('evaluator'),
  administrator: staff('administrator'),
  helper: { ...staff('helper'), kind: 'helper' },
  owner: { ...staff('owner'), kind: 'owner' },
  public: citizen,
  system: systemActor,
} as const satisfies Record<string, Actor>;
type Who = keyof typeof actors;

const nothing: Record<Who, CallStep[]> = {
  head: [],
  programme: [],
  training: [],
  mentor: [],
  treasurer: [],
  evaluator: [],
  administrator: [],
  helper: [],
  owner: [],
  public: [],
  system: [],
};

const matrix: Record<CallState, Record<Who, CallStep[]>> = {
  draft: {
    ...nothing,
    head: ['send', 'cancel'],
    programme: ['send', 'cancel'],
    training: ['send', 'cancel'],
    system: ['send', 'cancel'],
  },
  'awaiting-approval': {
    ...nothing,
    head: ['return', 'approve', 'cancel'],
    system: ['return', 'approve', 'cancel'],
  },
  open: {
    ...nothing,
    head: ['postpone', 'cancel'],
    programme: ['postpone'],
    system: ['close', 'postpone', 'cancel'],
  },
  closed: {
    ...nothing,
    head: ['start', 'postpone', 'cancel'],
    programme: ['start', 'postpone'],
    training: ['start'],
    system: ['start', 'postpone', 'cancel'],
  },
  running: {
    ...nothing,
    head: ['begin-follow-up', 'postpone', 'cancel'],
    programme: ['begin-follow-up', 'postpone'],
    training: ['begin-follow-up'],
    mentor: ['begin-follow-up'],
    system: ['begin-follow-up', 'postpone', 'cancel'],
  },
  'follow-up': {
    ...nothing,
    head: ['finish'],
    programme: ['finish'],
    training: ['finish'],
    mentor: ['finish'],
    system: ['finish'],
  },
  done: nothing,
  postponed: { ...nothing, head: ['resume', 'cancel'], system: ['resume', 'cancel'] },
  cancelled: nothing,
};

const pairs = callStates.flatMap((state) => (Object.keys(actors) as Who[]).map((who) => [state, who] as const));

describe('steps of a call', () => {
  it.each(pairs)('%s: what %s may do', (state, who) => {
    expect(availableSteps(state, actors[who])).toEqual(matrix[state][who]);
  });

  it.each(pairs)('%s: the guard agrees with the buttons of %s', (state, who) => {
    for (const step of callSteps) {
      const decision = decideStep(step, state, actors[who]);
      expect(decision.allowed).toBe(matrix[state][who].includes(step));
      if (!decision.allowed) expect(decision.possible).toEqual(matrix[state][who]);
    }
  });

  it('lets nobody approve what they wrote', () => {
    const head = staff('head', 'vivi');
    expect(availableSteps('awaiting-approval', head, ['vivi'])).toEqual(['return', 'cancel']);
    expect(decideStep('approve', 'awaiting-approval', head, ['vivi'])).toMatchObject({ because: 'own-words' });
    expect(decideStep('approve', 'awaiting-approval', head, ['sani'])).toEqual({ allowed: true });
  });

  it('says which refusal it is', () => {
    expect(decideStep('approve', 'awaiting-approval', staff('programme'))).toMatchObject({ because: 'not-your-role' });
    expect(decideStep('finish', 'draft', staff('head'))).toMatchObject({
      because: 'not-possible',
      possible: ['send', 'cancel'],
    });
  });
});

describe('the state of a call', () => {
  const path = (...steps: CallStep[]) => stateOf(steps.map((step) => ({ step })));

  it.each([
    [[], 'draft'],
    [['send'], 'awaiting-approval'],
    [['send', 'return'], 'draft'],
    [['send', 'approve'], 'open'],
    [['send', 'approve', 'close'], 'closed'],
    [['send', 'approve', 'close', 'start'], 'running'],
    [['send', 'approve', 'close', 'start', 'begin-follow-up'], 'follow-up'],
    [['send', 'approve', 'close', 'start', 'begin-follow-up', 'finish'], 'done'],
    [['send', 'approve', 'postpone'], 'postponed'],
    [['send', 'approve', 'postpone', 'resume'], 'open'],
    [['send', 'approve', 'close', 'start', 'postpone', 'resume'], 'running'],
    [['send', 'cancel'], 'cancelled'],
  ] as [CallStep[], CallState][])('after %j it is %s', (steps, state) => {
    expect(path(...steps).state).toBe(state);
  });

  it('refuses a record that cannot be', () => {
    expect(() => path('approve')).toThrow(RangeError);
    expect(() => standingAfter({ state: 'done', resumesTo: null }, 'cancel')).toThrow(RangeError);
  });

  it('never leaves the known states, and is postponed exactly while it knows where it goes back to', () => {
    const step = fc.constantFrom(...callSteps);
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (wanted) => {
        const taken: { step: CallStep }[] = [];
        for (const next of wanted) {
          if (availableSteps(stateOf(taken).state, systemActor).includes(next)) taken.push({ step: next });
        }
        const standing = stateOf(taken);
        expect(callStates).toContain(standing.state);
        expect(standing.resumesTo !== null).toBe(standing.state === 'postponed');
      }),
    );
  });

  it('closes by itself at its closing time', () => {
    const call = { state: 'open' as const, closesAt: now };
    expect(stateAt(call, new Date(now.getTime() - 1))).toBe('open');
    expect(stateAt(call, now)).toBe('closed');
    expect(stateAt({ ...call, state: 'postponed' }, now)).toBe('postponed');
  });

  it('takes applications only between opening and closing', () => {
    const call = { ...completeCall, state: 'open' as const };
    expect(takesApplications(call, now)).toBe(true);
    expect(takesApplications(call, new Date('2026-11-16T00:59:59Z'))).toBe(false);
    expect(takesApplications(call, new Date('2026-11-30T09:00:00Z'))).toBe(false);
    expect(takesApplications({ ...call, state: 'postponed' }, now)).toBe(false);
  });
});

describe('what may be edited', () => {
  it.each([
    ['draft', null, 5],
    ['awaiting-approval', null, 0],
    ['open', null, 1],
    ['closed', null, 1],
    ['running', null, 0],
    ['done', null, 0],
    ['postponed', 'open', 5],
    ['postponed', 'closed', 2],
    ['cancelled', null, 0],
  ] as [CallState, CallState | null, number][])('%s (from %s): %i parts', (state, resumesTo, count) => {
    expect(editableParts({ state, resumesTo })).toHaveLength(count);
  });

  it('keeps criteria frozen once anyone could have applied under them', () => {
    for (const state of ['open', 'closed', 'running'] as const)
      expect(editableParts({ state, resumesTo: null })).not.toContain('choice');
    expect(editableParts({ state: 'postponed', resumesTo: 'closed' })).not.toContain('choice');
  });
});

describe('what the public sees', () => {
  const open = { ...completeCall, state: 'open' as CallState, openedAt: now };
  const by = (mode: 'score' | 'first-come', taken: number) => ({ mode, taken });
  it.each([
    ['nothing of a draft', completeCall, by('score', 0), undefined],
    ['open', open, by('first-come', 28), 'open'],
    ['full where places go in order', open, by('first-come', 40), 'full'],
    ['still open where places go by score', open, by('score', 40), 'open'],
    ['soon', { ...open, opensAt: new Date('2026-11-25T02:00:00Z') }, by('score', 0), 'soon'],
    ['closed', { ...open, closesAt: now }, by('score', 0), 'closed'],
    ['postponed', { ...open, state: 'postponed' as CallState }, by('score', 0), 'postponed'],
    ['follow-up as done', { ...open, state: 'follow-up' as CallState }, by('score', 0), 'done'],
  ] as const)('%s', (_name, call, seats, phase) => {
    expect(phaseOf(call, now, seats)).toBe(phase);
  });
});
