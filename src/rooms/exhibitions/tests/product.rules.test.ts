import { describe, expect, it } from 'vitest';
import { dueAfter } from '../catalogue/lead.rules.ts';
import {
  type ProductActor,
  type ProductState,
  productMoves,
  productStates,
  searchWords,
  slugOf,
  stateAfter,
} from '../catalogue/product.rules.ts';

describe('a product', () => {
  // state: actor: move>state, everything else is refused
  const table: Record<ProductState, Record<ProductActor, string>> = {
    draft: { owner: 'edit>draft reprice>draft send>waiting', officer: '', system: '' },
    waiting: {
      owner: 'edit>waiting reprice>waiting hide>draft',
      officer: 'publish>published return>returned',
      system: 'withdraw>draft',
    },
    returned: { owner: 'edit>returned reprice>returned send>waiting', officer: '', system: '' },
    published: {
      owner: 'edit>waiting reprice>published hide>hidden',
      officer: 'return>returned',
      system: 'withdraw>hidden',
    },
    hidden: { owner: 'edit>draft reprice>hidden show>published', officer: '', system: '' },
  };
  const pairs = productStates.flatMap((state) =>
    (['owner', 'officer', 'system'] as const).map((by) => ({ state, by, may: table[state][by] })),
  );

  it.each(pairs)('$state by $by: $may', ({ state, by, may }) => {
    const found = productMoves.flatMap((move) => {
      const to = stateAfter(state, move, by);
      return to ? [`${move}>${to}`] : [];
    });
    expect(found.join(' ')).toBe(may);
  });

  it('has an address of its own, whatever its name', () => {
    const id = '0199aaaa-bbbb-7ccc-8ddd-eeeeff3fa9c1';
    expect(slugOf('Kéripik  Pisang (manis)!', id)).toBe('keripik-pisang-manis-3fa9c1');
    expect(slugOf('茶', id)).toBe('produk-3fa9c1');
    expect(slugOf(`${'a'.repeat(59)} b`, id)).toBe(`${'a'.repeat(59)}-3fa9c1`);
  });

  it('is sought by at most six words, no single letters, none twice', () => {
    expect(searchWords('  Keripik, PISANG & keripik a ')).toEqual(['keripik', 'pisang']);
    expect(searchWords('satu dua tiga empat lima enam tujuh')).toHaveLength(6);
    expect(searchWords('%% __ \'";--')).toEqual([]);
  });
});

describe("a buyer's question", () => {
  const asked = { askedOn: '2026-03-10' };
  it.each([
    ['talking', '2026-03-12', '2026-04-09'],
    ['talking', '2026-04-09', '2026-06-08'],
    ['talking', '2026-06-08', '2026-07-08'],
    ['sold', '2026-03-12', null],
    ['none', '2026-04-09', null],
  ] as const)('%s on %s is asked again on %s', (answer, today, due) => {
    expect(dueAfter(answer, { ...asked, today })).toBe(due);
  });
});
