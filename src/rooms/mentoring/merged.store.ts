import { handOver, type MergeMover } from '#rooms/registry/index.ts';

/** Hands the tracks of one business, with their visits, to another when two records are made one. */
export const moveTracks: MergeMover = (tx, move) => handOver(tx, 'mentoring.track', move, { withOwner: true });
