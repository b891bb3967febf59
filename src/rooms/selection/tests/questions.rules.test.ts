import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../answers.schema.ts';
import {
  missing,
  needsOf,
  nextQuestion,
  type Question,
  questionAt,
  questionPaths,
  questions,
  questionsFor,
  stepOf,
} from '../questions.rules.ts';

const plain = needsOf({ criteria: [{ kind: 'never-helped' }], quotas: [{ feature: 'assisted' }], documents: [] });
const all = needsOf({
  criteria: [{ kind: 'plan' }, { kind: 'small-income' }],
  quotas: [{ feature: 'sex' }, { feature: 'disability' }],
  documents: ['foto produk'],
});
const full: Answers = {
  name: 'Marni',
  businessName: null,
  sells: 'food',
  area: '12.75.01.1001',
  since: 'three-months',
  nib: 'none',
  helped: 'never',
  hope: '',
};

describe('which questions are asked', () => {
  it('asks nine when the call needs nothing more', () => {
    const nine = ['name', 'phone', 'business', 'sells', 'area', 'since', 'nib', 'helped', 'hope'];
    expect(questionsFor(plain, {})).toEqual(nine);
    expect(stepOf(questionsFor(plain, {}), 'sells')).toEqual({ at: 4, of: 9 });
  });
  it('asks sales, sex, disability and documents only for a call that uses them', () => {
    const own = ['tool', 'licence', 'stall'];
    expect(questionsFor(all, {})).toEqual(questions.filter((one) => !own.includes(one)));
  });
  it.each([
    ['training', []],
    ['equipment', ['tool']],
    ['mixed', ['tool']],
    ['legality', ['licence']],
    ['exhibition', ['stall']],
  ] as const)('asks what a call of the kind %s needs by itself', (kind, own) => {
    const asked = questionsFor(needsOf({ kind, criteria: [], quotas: [], documents: [] }), {});
    expect(asked.filter((one) => ['tool', 'licence', 'stall'].includes(one))).toEqual(own);
  });
  it('does not ask what someone earns who sells nothing yet', () => {
    expect(questionsFor(all, { since: 'not-yet' })).not.toContain('sales');
  });
  it('knows each question by its address and no other word', () => {
    for (const question of questions) expect(questionAt(questionPaths[question])).toBe(question);
    expect(questionAt('constructor')).toBeUndefined();
  });
});

describe('where one goes on', () => {
  const asked = questionsFor(plain, {});
  it('goes to the next question that waits', () => {
    expect(nextQuestion(asked, 'name', { answers: { name: 'Marni' }, hasPhone: false })).toBe('phone');
  });
  it('returns to a question that was skipped by address', () => {
    const { sells: _, ...rest } = full;
    expect(nextQuestion(asked, 'hope', { answers: rest, hasPhone: true })).toBe('sells');
  });
  it('is ready when everything has an answer', () => {
    expect(nextQuestion(asked, 'hope', { answers: full, hasPhone: true })).toBeUndefined();
  });
  it('lets someone without a phone go on at the counter', () => {
    expect(missing(asked, { answers: { ...full, noPhone: true }, hasPhone: false })).toEqual([]);
  });
  it('never waits for hopes or documents', () => {
    const { hope: _, ...rest } = full;
    const withPapers = questionsFor({ ...plain, documents: ['KTP'] }, rest);
    expect(missing(withPapers, { answers: rest, hasPhone: true })).toEqual([]);
  });
  it('visits each question that waits once, in any case', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(asked), (skipped) => {
        const left = new Set<Question>(skipped);
        const progress = () => ({
          answers: Object.fromEntries(
            Object.entries(full).filter(
              ([name]) => !left.has((name === 'businessName' ? 'business' : name) as Question),
            ),
          ) as Answers,
          hasPhone: !left.has('phone'),
        });
        let at = nextQuestion(asked, 'name', progress());
        let visits = 0;
        while (at) {
          left.delete(at);
          visits += 1;
          at = nextQuestion(asked, at, progress());
        }
        expect(visits).toBe(skipped.length);
      }),
    );
  });
});
