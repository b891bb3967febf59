import { describe, expect, it } from 'vitest';
import {
  availableMoves,
  type CaseActor,
  type CaseState,
  caseActors,
  caseMoves,
  caseStates,
  isStuck,
  mayMove,
  nextStep,
  type StepStanding,
  standingAfter,
} from '../case.rules.ts';
import { blockedBy, caseKinds, offeredKinds, stepsFor } from '../kinds.rules.ts';

const inWork = {
  officer: 'release finish-step pass reject issue stop note',
  owner: 'finish-step ask-help stop note',
};

const table: Record<CaseState, Record<CaseActor, string>> = {
  open: { officer: 'take stop', owner: 'finish-step ask-help stop note' },
  'waiting-owner': inWork,
  'waiting-office': inWork,
  'waiting-other': inWork,
  rejected: { officer: 'finish-step pass reject issue stop note', owner: inWork.owner },
  issued: { officer: '', owner: '' },
  stopped: { officer: '', owner: '' },
};

describe('who may do what in which state', () => {
  const rows = caseStates.flatMap((state) =>
    caseActors.flatMap((actor) =>
      caseMoves.map((move) => ({ state, actor, move, may: table[state][actor].split(' ').includes(move) })),
    ),
  );

  it.each(rows)('$state: $actor $move $may', ({ state, actor, move, may }) => {
    expect(mayMove(state, actor, move)).toBe(may);
  });

  it('draws the buttons with the same answer', () => {
    expect(availableMoves('open', 'officer')).toEqual(['take', 'stop']);
    expect(availableMoves('issued', 'officer')).toEqual([]);
  });
});

const steps = (...standing: [StepStanding['code'], StepStanding['who'], StepStanding['state']][]): StepStanding[] =>
  standing.map(([code, who, state]) => ({ code, who, state }));

describe('who must act', () => {
  it.each([
    [
      'the first step not done',
      steps(['id-card', 'owner', 'done'], ['business-line', 'office', 'todo'], ['email', 'owner', 'todo']),
      'waiting-office',
      'office',
    ],
    [
      'the owner, while the first step is hers',
      steps(['id-card', 'owner', 'todo'], ['business-line', 'office', 'todo']),
      'waiting-owner',
      'owner',
    ],
    ['another body', steps(['fill-in', 'office', 'done'], ['issue', 'other', 'todo']), 'waiting-other', 'other'],
    [
      'whoever holds what was returned, before all else',
      steps(['id-card', 'owner', 'todo'], ['address', 'owner', 'problem']),
      'rejected',
      'owner',
    ],
    [
      'the office, when nothing is left but to record it',
      steps(['issue', 'other', 'done']),
      'waiting-office',
      'office',
    ],
  ] as const)('%s', (_, list, state, waitsFor) => {
    expect(standingAfter('finish-step', { taken: true, steps: list })).toEqual({ state, waitsFor });
  });

  it('the office, until someone takes the case', () => {
    const list = steps(['id-card', 'owner', 'todo']);
    expect(standingAfter('finish-step', { taken: false, steps: list })).toEqual({ state: 'open', waitsFor: 'office' });
    expect(standingAfter('release', { taken: false, steps: list })).toEqual({ state: 'open', waitsFor: 'office' });
  });

  it.each([
    ['issue', 'issued'],
    ['stop', 'stopped'],
  ] as const)('nobody after %s', (move, state) => {
    expect(standingAfter(move, { taken: true, steps: steps(['id-card', 'owner', 'problem']) })).toEqual({
      state,
      waitsFor: null,
    });
  });

  it('finds nothing left when all is done', () => {
    expect(nextStep(steps(['id-card', 'owner', 'done']))).toBeUndefined();
  });

  it.each([
    [0, false],
    [7, false],
    [8, true],
  ])('after %i days stuck: %s', (days, stuck) => {
    expect(isStuck(days)).toBe(stuck);
  });
});

describe('the kinds', () => {
  it('offers only NIB; the others wait as names without steps', () => {
    expect(offeredKinds).toEqual(['nib']);
    for (const kind of caseKinds)
      expect(stepsFor(kind, { unknown: true }).length > 0).toBe(offeredKinds.includes(kind));
  });

  it('asks first whether there is a NIB only when that is unknown', () => {
    const codes = (unknown: boolean) => stepsFor('nib', { unknown }).map(({ code }) => code);
    expect(codes(true)[0]).toBe('check-existing');
    expect(codes(false)).toEqual(codes(true).slice(1));
    expect(codes(false)).toEqual(['id-card', 'address', 'business-line', 'email', 'agree', 'fill-in', 'issue']);
  });

  it('fills in only with consent and the facts ready; an e-mail is not needed where WhatsApp is', () => {
    const list = steps(
      ['id-card', 'owner', 'done'],
      ['address', 'owner', 'todo'],
      ['email', 'owner', 'todo'],
      ['agree', 'owner', 'todo'],
    );
    expect(blockedBy('nib', 'fill-in', list)).toEqual(['address', 'agree']);
    expect(blockedBy('nib', 'id-card', list)).toEqual([]);
  });
});
