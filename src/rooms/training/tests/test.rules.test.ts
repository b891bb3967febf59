import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { gainOf, scoreOf } from '../test.rules.ts';
import { answersSchema, itemSchema, scoresSchema } from '../test.schema.ts';

const items = [
  { id: 'one', question: 'A?', choices: ['ya', 'tidak'], answer: 0 },
  { id: 'two', question: 'B?', choices: ['ya', 'tidak', 'kadang'], answer: 2 },
];

describe('a result', () => {
  it.each([
    [{ one: 0, two: 2 }, 2],
    [{ one: 0, two: 1 }, 1],
    [{ one: -1, two: -1 }, 0],
    [{}, 0],
    [{ three: 0 }, 0],
  ])('of %j is %i', (chosen, score) => {
    expect(scoreOf(items, chosen as Record<string, number>)).toBe(score);
  });
});

describe('what a group learnt', () => {
  it('is counted of pairs alone, and says who is missing', () => {
    const gain = gainOf(
      [
        { before: 4, after: 8 },
        { before: 6, after: 8 },
        { before: 10, after: null },
        { before: null, after: 2 },
        { before: null, after: null },
      ],
      10,
    );
    expect(gain).toMatchObject({ participants: 5, pairs: 2, onlyBefore: 1, onlyAfter: 1, neither: 1, max: 10 });
    expect(gain).toMatchObject({ before: 5, after: 8, gain: 3 });
    expect(gain.normalised).toBeCloseTo(0.6, 12);
  });

  it('can be a loss', () => {
    expect(gainOf([{ before: 8, after: 6 }], 10)).toMatchObject({ gain: -2, normalised: -1 });
  });

  it('is not computed without a pair, nor normalised where everyone knew everything', () => {
    expect(gainOf([{ before: 3, after: null }], 5)).toMatchObject({ gain: null, normalised: null, before: null });
    expect(gainOf([{ before: 5, after: 5 }], 5)).toMatchObject({ gain: 0, normalised: null });
    expect(gainOf([], 0)).toMatchObject({ participants: 0, pairs: 0, gain: null, normalised: null });
  });
});

describe('what is typed', () => {
  const typed = { soal: 'A?', a: 'ya', b: 'tidak', benar: 'b' };

  it('makes a question of two to five answers, the right one among them', () => {
    expect(v.parse(itemSchema, { ...typed, d: 'kadang' })).toEqual({
      question: 'A?',
      choices: ['ya', 'tidak', 'kadang'],
      answer: 1,
    });
  });

  it.each([
    ['no question', { ...typed, soal: ' ' }, 'soal'],
    ['one answer', { ...typed, b: '', benar: 'a' }, 'b'],
    ['the same twice', { ...typed, b: 'ya' }, 'b'],
    ['a right answer that is empty', { ...typed, benar: 'e' }, 'benar'],
    ['none right', { ...typed, benar: '' }, 'benar'],
    ['a right answer from outside', { ...typed, benar: 'z' }, 'benar'],
    ['a long question', { ...typed, soal: 'x'.repeat(301) }, 'soal'],
    ['a list for a text', { ...typed, soal: { a: 1 } }, 'soal'],
  ])('refuses %s', (_, form, field) => {
    const parsed = v.safeParse(itemSchema, form);
    expect(parsed.success).toBe(false);
    expect(parsed.issues?.map((issue) => issue.path?.[0]?.key)).toContain(field);
  });

  it('takes one answer of each question, or that it is not known', () => {
    const schema = answersSchema(items);
    expect(v.parse(schema, { 'soal-one': '1', 'soal-two': 'x' })).toEqual({ 'soal-one': 1, 'soal-two': -1 });
    for (const wrong of ['2', '-1', '1.0', 'constructor', '']) {
      expect(v.safeParse(schema, { 'soal-one': wrong, 'soal-two': '0' }).success).toBe(false);
    }
  });

  it('takes right answers from paper between none and all, or an empty box', () => {
    const schema = scoresSchema(['one', 'two'], 5);
    expect(v.parse(schema, { 'nilai-one': '5', 'nilai-two': ' ' })).toEqual({ 'nilai-one': 5, 'nilai-two': null });
    for (const wrong of ['6', '-1', '4,5', 'lima', '1e1', '999']) {
      expect(v.safeParse(schema, { 'nilai-one': wrong, 'nilai-two': '' }).success).toBe(false);
    }
  });
});
