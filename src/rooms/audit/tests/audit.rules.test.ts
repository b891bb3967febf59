import { describe, expect, it } from 'vitest';
import { type ChainedEntry, checkLink, firstHash, hashOf } from '../audit.rules.ts';

function entryAfter(previous: ChainedEntry | undefined, detail: string): ChainedEntry {
  const entry: ChainedEntry = {
    city: '12.75',
    seq: (previous?.seq ?? 0) + 1,
    at: new Date('2026-11-24T02:00:00.000Z'),
    actorId: 'a',
    actorName: 'Vivi',
    actorKind: 'staff',
    mandate: 'training',
    event: 'registry.business-added',
    targetType: 'business',
    targetId: 'b',
    detail,
    requestId: 'r',
    previousHash: previous?.hash ?? firstHash,
    hash: '',
  };
  return { ...entry, hash: hashOf(entry) };
}

describe('the chain', () => {
  const first = entryAfter(undefined, '{"name": "Keripik Marni"}');
  const second = entryAfter(first, '{}');

  it('follows from entry to entry', () => {
    expect(checkLink(undefined, first)).toBeUndefined();
    expect(checkLink(first, second)).toBeUndefined();
  });

  it.each([
    ['a changed detail', { ...second, detail: '{"amount": 1}' }, 'hash'],
    ['a changed name', { ...second, actorName: 'Sani' }, 'hash'],
    ['an entry cut out', { ...second, seq: 3 }, 'gap'],
    ['a rewritten past', { ...second, previousHash: firstHash }, 'previous-hash'],
  ] as const)('breaks at %s', (_name, entry, reason) => {
    expect(checkLink(first, entry)).toEqual({ seq: entry.seq, reason });
  });
});
