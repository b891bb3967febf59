import { describe, expect, it } from 'vitest';
import { holderOf, readCard } from '../scan.rules.ts';

describe('a card', () => {
  it.each([
    [
      'https://berdaya.binjai.go.id/h/BJI-4F7K-29.q1W2e3R4t5',
      { code: 'BJI-4F7K-29', ticket: 'BJI-4F7K-29.q1W2e3R4t5' },
    ],
    [' bji-4f7k-29 ', { code: 'BJI-4F7K-29', ticket: null }],
    ['BJI 4F7K 29', { code: 'BJI4F7K29', ticket: null }],
    ['https://berdaya.binjai.go.id/hadir/x', undefined],
    ['https://lain.example/h/BJI-4F7K-29', undefined],
    ['WIFI:S:kantor;T:WPA;P:rahasia;;', undefined],
    ['', undefined],
  ])('%j', (text, card) => {
    expect(readCard(text)).toEqual(card);
  });

  const people = [
    { id: 'a', code: 'BJI-4F7K-29', state: 'unmarked' },
    { id: 'b', code: 'BJI-9Q2M-11', state: 'present' },
  ] as const;
  const found = (code: string, marked: string[] = []) =>
    holderOf(people, new Set(marked), { code, ticket: null }).found;

  it('belongs to someone of the list, recorded or not, or to nobody here', () => {
    expect([found('BJI-4F7K-29'), found('BJI4F7K29'), found('BJI-4F7K-29', ['a'])]).toEqual([
      'fresh',
      'fresh',
      'already',
    ]);
    expect([found('BJI-9Q2M-11'), found('BJI-0000-00')]).toEqual(['already', 'stranger']);
  });
});
