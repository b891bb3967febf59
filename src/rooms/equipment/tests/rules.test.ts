import { describe, expect, it } from 'vitest';
import {
  addMonths,
  availableMoves,
  type CaseState,
  caseActors,
  caseStates,
  checkOutcomes,
  isOver,
  stateAfter,
  stateOf,
} from '../case.rules.ts';
import { foundReasons, type ReceiverFacts } from '../exclusion.rules.ts';
import { numberText } from '../handover.rules.ts';

/** Written out again by hand: what each may do in each state. */
const expected: Record<CaseState, { owner: string; officer: string }> = {
  needed: { owner: '', officer: 'specify drop' },
  specified: { owner: '', officer: 'decree drop' },
  decreed: { owner: '', officer: 'verify drop' },
  cleared: { owner: '', officer: 'order reserve drop' },
  ordered: { owner: '', officer: 'reserve drop' },
  reserved: { owner: '', officer: 'hand-over refuse release' },
  'in-use': { owner: 'check', officer: 'check' },
  helping: { owner: '', officer: 'solve transfer take-back' },
  repairing: { owner: '', officer: 'solve transfer take-back' },
  recovering: { owner: '', officer: 'solve transfer take-back write-off' },
  excluded: { owner: '', officer: '' },
  refused: { owner: '', officer: '' },
  dropped: { owner: '', officer: '' },
  transferred: { owner: '', officer: '' },
  recovered: { owner: '', officer: '' },
  lost: { owner: '', officer: '' },
  finished: { owner: '', officer: '' },
};
const pairs = caseStates.flatMap((state) => caseActors.map((actor) => ({ state, actor })));

describe('who may do what, state by state', () => {
  it.each(pairs)('$actor in $state', ({ state, actor }) => {
    expect([...availableMoves(state, actor)].sort()).toEqual(expected[state][actor].split(' ').filter(Boolean).sort());
  });

  it('hands over only where a decree and an item stand', () => {
    expect(caseStates.filter((state) => availableMoves(state, 'officer').includes('hand-over'))).toEqual(['reserved']);
  });

  it('ends where nothing can be done', () => {
    expect(caseStates.filter(isOver)).toEqual([
      'excluded',
      'refused',
      'dropped',
      'transferred',
      'recovered',
      'lost',
      'finished',
    ]);
  });
});

describe('where it leads', () => {
  it('goes the whole way to a year of use', () => {
    const way = ['specify', 'decree'] as const;
    expect(
      stateOf([
        ...way.map((move) => ({ move })),
        { move: 'verify', found: false },
        { move: 'reserve' },
        { move: 'hand-over' },
        { move: 'check', outcome: 'broken', last: false },
        { move: 'solve', last: false },
        { move: 'check', outcome: 'used', last: true },
      ]),
    ).toBe('finished');
    expect(stateOf([])).toBe('needed');
  });

  it.each(checkOutcomes)('opens its way when it was found %s', (outcome) => {
    const wanted = { used: 'in-use', rarely: 'helping', broken: 'repairing', lent: 'recovering', gone: 'recovering' };
    expect(stateAfter({ move: 'check', outcome, last: false })).toBe(wanted[outcome]);
  });

  it('excludes when a reason is found', () => {
    expect(stateAfter({ move: 'verify', found: true })).toBe('excluded');
  });
});

describe('reasons for exclusion', () => {
  const clear: ReceiverFacts = {
    helpedOn: '2025-12-31',
    scale: 'MICRO',
    sameOwnerHelped: false,
    sameNikHelped: false,
    today: '2026-03-10',
  };
  it.each([
    [{}, [], []],
    [{ scale: null, helpedOn: null }, [], []],
    [{ helpedOn: '2026-01-01' }, [], ['helped-this-year']],
    [{ sameOwnerHelped: true }, [], ['helped-this-year']],
    [{ sameNikHelped: true }, [], ['same-nik']],
    [{ scale: 'SMALL' }, [], ['not-micro']],
    [{}, ['civil-servant', 'deceased'], ['civil-servant', 'deceased']],
  ] as const)('%o with %o', (parts, asked, wanted) => {
    expect(foundReasons({ ...clear, ...parts }, [...asked])).toEqual(wanted);
  });
});

describe('days and numbers', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2026-03-10', 12, '2027-03-10'],
    ['2026-11-30', 3, '2027-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
  ])('%s and %i months: %s', (day, months, later) => {
    expect(addMonths(day, months)).toBe(later);
  });

  it('counts papers by the office’s pattern', () => {
    expect(numberText('500.3/{n}/DKUKM/{roman}/{year}', 12, '2026-11-24')).toBe('BAST 500.3/0012/DKUKM/XI/2026');
  });
});
