import type { Ctx } from '#platform/ctx.ts';
import { stepBit } from './registry.rules.ts';
import { addStepDone, insertNote, markHelped, type TimelineNote } from './registry.store.ts';

/**
 * Writes one line on a business's timeline, in the caller's transaction. The caller has asked its own permission: this is
 * the shared notebook of all rooms. `step` marks one of the seven steps as done;
 * `helpedOn` is the day the business was given something of value ('YYYY-MM-DD'): what "helped before" counts from.
 */
export async function noteOnTimeline(tx: Ctx, note: TimelineNote & { helpedOn?: string }): Promise<void> {
  await insertNote(tx, note);
  if (note.helpedOn) await markHelped(tx, note.businessId, note.helpedOn);
  if (note.step) await addStepDone(tx, note.businessId, stepBit(note.step));
}
