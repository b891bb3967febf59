import { handOver, type MergeMover } from '#rooms/registry/index.ts';

/**
 * Hands the attendance of one business to another when two records are made one. Certificates stay as they were issued:
 * they are found by their application and its phone.
 */
export const moveAttendance: MergeMover = (tx, move) => handOver(tx, 'training.attendance', move);
