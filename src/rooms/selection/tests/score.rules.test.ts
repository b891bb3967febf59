import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Criterion } from '#rooms/programmes/index.ts';
import { helpedAnswers, salesBands, sinceBands } from '../answers.schema.ts';
import { scoreOf } from '../score.rules.ts';

const criterion = (id: string, kind: Criterion['kind'], weight: number, rule: Criterion['rule']) => ({
  id,
  kind,
  weight,
  rule,
});

const helped = criterion('helped', 'never-helped', 30, {
  by: 'answer',
  points: { never: 30, 'over-two-years': 20, 'last-year': 5, 'this-year': 0 },
});
const ready = criterion('ready', 'product-ready', 25, {
  by: 'answer',
  points: { 'three-months': 25, newer: 13, 'not-yet': 0 },
});
const plan = criterion('plan', 'plan', 20, { by: 'officers', officers: 2, points: 20 });
const income = criterion('income', 'small-income', 15, {
  by: 'answer',
  points: { 'under-5-million': 15, '5-to-15-million': 8, 'over-15-million': 0 },
});
const far = criterion('far', 'far-area', 10, { by: 'area', areas: ['12.75.02', '12.75.03.1001'], points: 10 });
const all = [helped, ready, plan, income, far];
const two = (mark: number, other: number) => [
  { criterionId: 'plan', mark },
  { criterionId: 'plan', mark: other },
];

describe('the points of an application', () => {
  it('are those that were published, line by line in the order of the criteria', () => {
    const answers = { helped: 'over-two-years', since: 'newer', sales: '5-to-15-million' } as const;
    const scored = scoreOf(all, { answers, area: '12.75.02.1005' }, two(80, 65));
    expect(scored.lines.map(({ criterionId, points, of }) => [criterionId, points, of])).toEqual([
      ['helped', 20, 30],
      ['ready', 13, 25],
      ['plan', 15, 20],
      ['income', 8, 15],
      ['far', 10, 10],
    ]);
    expect(scored).toMatchObject({ total: 66, waiting: false });
  });

  it('name what they rest on', () => {
    const answers = { helped: 'never' } as const;
    const because = scoreOf(all, { answers, area: '12.75' }, []).lines.map((line) => line.because);
    expect(because).toEqual([
      { by: 'answer', question: 'helped', answer: 'never' },
      { by: 'answer', question: 'since', answer: null },
      { by: 'officers', given: 0, needed: 2 },
      { by: 'answer', question: 'sales', answer: null },
      { by: 'area', area: '12.75' },
    ]);
  });

  it('count help that the ledger knows, whatever was answered', () => {
    const answers = { helped: 'never' } as const;
    const line = (known?: 'this-year' | 'over-two-years') =>
      scoreOf([helped], { answers, area: '12.75', helped: known }, []).lines[0];
    expect(line()).toMatchObject({ points: 30, because: { answer: 'never' } });
    expect(line('over-two-years')).toMatchObject({ points: 20, because: { answer: 'over-two-years' } });
    expect(line('this-year')).toMatchObject({ points: 0, because: { answer: 'this-year' } });
  });

  it('wait while one officer has not marked, and count the others', () => {
    const scored = scoreOf([helped, plan], { answers: { helped: 'never' }, area: '12.75' }, [
      { criterionId: 'plan', mark: 100 },
      { criterionId: 'ready', mark: 100 },
    ]);
    expect(scored).toMatchObject({ total: 30, waiting: true });
    expect(scored.lines[1]?.points).toBeUndefined();
  });

  it('give nothing for an answer nobody gave or did not want to give', () => {
    expect(scoreOf([helped, ready, income], { answers: {}, area: '12.75' }, []).total).toBe(0);
    expect(scoreOf([income], { answers: { sales: 'untold' }, area: '12.75' }, []).total).toBe(0);
  });

  it('count who sells nothing yet, and was not asked, as under five million', () => {
    expect(scoreOf([income], { answers: { since: 'not-yet' }, area: '12.75' }, []).total).toBe(15);
  });

  it('for a far area hold in the whole kecamatan named and in no neighbour', () => {
    const points = (area: string) => scoreOf([far], { answers: {}, area }, []).total;
    expect([points('12.75.02'), points('12.75.02.1001'), points('12.75.03.1001')]).toEqual([10, 10, 10]);
    expect([points('12.75'), points('12.75.03.1002'), points('12.75.021')]).toEqual([0, 0, 0]);
  });

  it('never leave 0 to the weight, and add up to the total', () => {
    const answers = fc.record({
      helped: fc.constantFrom(...helpedAnswers),
      since: fc.constantFrom(...sinceBands),
      sales: fc.constantFrom(...salesBands),
    });
    const marks = fc.array(fc.record({ criterionId: fc.constant('plan'), mark: fc.integer({ min: 0, max: 100 }) }));
    fc.assert(
      fc.property(answers, marks, fc.constantFrom('12.75', '12.75.02.1001', '12.75.05.1002'), (given, read, area) => {
        const scored = scoreOf(all, { answers: given, area }, read);
        for (const { points = 0, of } of scored.lines) {
          expect(Number.isInteger(points)).toBe(true);
          expect(points).toBeGreaterThanOrEqual(0);
          expect(points).toBeLessThanOrEqual(of);
        }
        expect(scored.total).toBe(scored.lines.reduce((sum, { points = 0 }) => sum + points, 0));
        expect(scored.waiting).toBe(read.length < 2);
      }),
    );
  });
});
