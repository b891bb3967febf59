import { fold } from '#rooms/registry/index.ts';

export const productStates = ['draft', 'waiting', 'returned', 'published', 'hidden'] as const;
export type ProductState = (typeof productStates)[number];

/**
 * What can happen to a product. `edit` changes what was checked (name, words, kind, photos), `reprice` only price, unit and
 * number; `withdraw` is the owner's consent taken back.
 */
export const productMoves = ['edit', 'reprice', 'send', 'publish', 'return', 'hide', 'show', 'withdraw'] as const;
export type ProductMove = (typeof productMoves)[number];

export type ProductActor = 'owner' | 'officer' | 'system';

interface Move {
  by: readonly ProductActor[];
  /** Where each state it is possible in leads. */
  to: Partial<Record<ProductState, ProductState>>;
}

const moves: Record<ProductMove, Move> = {
  edit: {
    by: ['owner'],
    to: { draft: 'draft', waiting: 'waiting', returned: 'returned', published: 'waiting', hidden: 'draft' },
  },
  reprice: {
    by: ['owner'],
    to: { draft: 'draft', waiting: 'waiting', returned: 'returned', published: 'published', hidden: 'hidden' },
  },
  send: { by: ['owner'], to: { draft: 'waiting', returned: 'waiting' } },
  publish: { by: ['officer'], to: { waiting: 'published' } },
  return: { by: ['officer'], to: { waiting: 'returned', published: 'returned' } },
  hide: { by: ['owner'], to: { waiting: 'draft', published: 'hidden' } },
  show: { by: ['owner'], to: { hidden: 'published' } },
  withdraw: { by: ['system'], to: { waiting: 'draft', published: 'hidden' } },
};

/** Where a move leads, nothing where this state or this actor does not allow it. */
export function stateAfter(state: ProductState, move: ProductMove, by: ProductActor): ProductState | undefined {
  const { by: allowed, to } = moves[move];
  return allowed.includes(by) ? to[state] : undefined;
}

/** What this actor may do with a product now. */
export const availableMoves = (state: ProductState, by: ProductActor): ProductMove[] =>
  productMoves.filter((move) => stateAfter(state, move, by) !== undefined);

/** Most photos of one product. */
export const mostPhotos = 4;

/** The product's part of its public address: its name and the end of its id, so that it is the only one. */
export function slugOf(name: string, id: string): string {
  const words = fold(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return `${words || 'produk'}-${id.replaceAll('-', '').slice(-6)}`;
}

/** The words of a search, folded: at most six, single letters are no word. */
export const searchWords = (text: string): string[] => [
  ...new Set(
    fold(text)
      .split(' ')
      .filter((word) => word.length > 1)
      .map((word) => word.slice(0, 40))
      .slice(0, 6),
  ),
];
