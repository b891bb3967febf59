import { handOver, type MergeMover } from '#rooms/registry/index.ts';

/** Hands the cases of one business to another when two records are made one; nothing stands against that. */
export const moveEquipment: MergeMover = (tx, move) => handOver(tx, 'equipment.grant_case', move, { withOwner: true });
