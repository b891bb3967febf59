import { handOver, type MergeMover } from '#rooms/registry/index.ts';

/** Hands products, buyers' questions and stalls of one business to another when two records are made one. Never refuses. */
export const moveProducts: MergeMover = async (tx, move) => [
  ...(await handOver(tx, 'exhibitions.product', move, { withOwner: true })),
  ...(await handOver(tx, 'exhibitions.lead', move)),
  ...(await handOver(tx, 'exhibitions.exhibitor', move, { withOwner: true })),
];
