import * as v from 'valibot';
import { choice, line, paragraph } from '#platform/forms/fields.ts';
import { m } from '#words';
import { moveReasons } from './move.rules.ts';

/** Setting kept places free: the list that was read, and why. */
export const freeSchema = v.object({
  sidik: line({ max: 64 }),
  alasan: paragraph({ max: 300, empty: () => m.selection_free_reason_empty() }),
  hanya: line({ max: 60 }),
});

/** Moving someone over the line. */
export const moveSchema = v.object({
  arah: choice(['in', 'out'], () => m.selection_move_direction_empty()),
  alasan: choice(moveReasons, () => m.selection_move_reason_empty()),
  catatan: paragraph({ max: 500, empty: () => m.selection_move_note_empty() }),
});

/** Answering a move. */
export const answerMoveSchema = v.object({
  jawab: choice(['confirm', 'refuse', 'undo'], () => m.selection_move_answer_empty()),
});

/** Deciding: the list that was read, its order as codes. */
export const decideSchema = v.object({
  sidik: line({ max: 64 }),
  urutan: v.pipe(
    line({ max: 60_000 }),
    v.transform((text) => text.split(' ').filter(Boolean)),
  ),
});
