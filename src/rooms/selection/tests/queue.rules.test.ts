import { describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { filterFrom, filterQuery, queueFrom, queueQuery } from '../queue.rules.ts';

const callId = newId();

describe('the filter in an address', () => {
  it('is what waits to be checked unless told otherwise', () => {
    expect(queueFrom({})).toEqual({ callId: '', state: 'submitted', area: '', page: 1 });
  });

  it.each([
    { callId, state: 'incomplete', area: '12.75.01', page: 3 },
    { callId: '', state: 'verified', area: '12.75.01.1003', page: 1 },
    { callId: '', state: 'submitted', area: '', page: 2 },
  ] as const)('comes back as it was written: $state', (filter) => {
    const query = Object.fromEntries(new URLSearchParams(queueQuery(filter, { page: filter.page })));
    expect(queueFrom(query)).toEqual(filter);
  });

  it('begins at page one when it changes', () => {
    const filter = { callId, state: 'verified', area: '', page: 7 } as const;
    expect(queueQuery(filter, { area: '12.75.02' })).toBe(`?keadaan=diperiksa&program=${callId}&wilayah=12.75.02`);
    expect(filterQuery(filterFrom({ keadaan: 'reserve', hal: '4' }), { page: 5 })).toBe('?keadaan=reserve&hal=5');
  });

  it('leaves out what is not understood', () => {
    const odd = { program: "x' OR 1=1", keadaan: 'draft', wilayah: '../..', hal: '-3' };
    expect(filterFrom(odd)).toEqual({ callId: '', state: '', area: '', page: 1 });
    expect(queueFrom(odd).state).toBe('submitted');
  });
});
