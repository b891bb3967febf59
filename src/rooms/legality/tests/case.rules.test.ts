import { describe, expect, it } from 'vitest';
import { builtInSteps } from '../built-in-templates.rules.ts';
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
import { blockedBy, caseKinds, isKnownStep } from '../kinds.rules.ts';

const inWork = {
  officer: 'release finish-step pass reject issue stop note see-status write-letter',
  owner: 'finish-step ask-help stop note',
};

const table: Record<CaseState, Record<CaseActor, string>> = {
  open: { officer: 'take stop', owner: 'finish-step ask-help stop note' },
  'waiting-owner': inWork,
  'waiting-office': inWork,
  'waiting-other': inWork,
  rejected: { officer: 'finish-step pass reject issue stop note see-status write-letter', owner: inWork.owner },
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
  it.each(caseKinds)(
    '%s: known steps, once each, that end with the licence and wait only for steps before them',
    (kind) => {
      const steps = builtInSteps[kind];
      const codes = steps.map(({ code }) => code);
      expect(codes.filter((code) => !isKnownStep(code))).toEqual([]);
      expect(new Set(codes).size).toBe(codes.length);
      expect(codes.at(-1)).toBe('issue');
      for (const [at, { after = [] }] of steps.entries())
        expect(after.filter((code) => !codes.slice(0, at).includes(code))).toEqual([]);
      expect(steps.every(({ who, agency }) => (who === 'other') === (agency !== undefined))).toBe(true);
    },
  );

  it('asks first whether there is a NIB only when that is unknown', () => {
    const [first, ...rest] = builtInSteps.nib;
    expect(first).toMatchObject({ code: 'check-existing', whenUnknown: true });
    expect(rest.some(({ whenUnknown }) => whenUnknown)).toBe(false);
  });

  it('fills in only with consent and the facts looked at; an e-mail is not needed where WhatsApp is', () => {
    const step = (code: string, state: string, after: string[] = []) => ({ code, state, after });
    const fill = step('fill-in', 'todo', ['precheck', 'agree']);
    const list = [
      step('id-card', 'done'),
      step('precheck', 'todo'),
      step('email', 'todo'),
      step('agree', 'todo'),
      fill,
    ];
    expect(blockedBy(fill, list).map(({ code }) => code)).toEqual(['precheck', 'agree']);
    expect(blockedBy(step('id-card', 'todo'), list)).toEqual([]);
  });
});
