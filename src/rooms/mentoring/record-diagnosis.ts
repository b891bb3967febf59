import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { record } from './mentoring.events.ts';
import { allow } from './mentoring.permissions.ts';
import { refuse } from './mentoring.refusals.ts';
import { knownOf, type Scores } from './needs.rules.ts';
import { insertDiagnosis } from './plan.store.ts';
import { addTrackStep } from './track.store.ts';
import { workOnTrack } from './working-track.ts';

/**
 * Writes how far a business is in the seven areas; looked at again is a new row, nothing is written over. An area not looked
 * at stays missing. Refuses 409 stale or ended, 422 when nothing was looked at.
 */
export async function recordDiagnosis(
  ctx: Ctx,
  input: { trackId: string; version: number; scores: Scores; note: string },
): Promise<void> {
  allow(ctx, 'mentoring.visit');
  await inTransaction(ctx, async (tx) => {
    const track = await workOnTrack(tx, input.trackId, input.version);
    const known = knownOf(input.scores);
    if (known === 0) throw refuse('nothing-looked-at');
    const no = await insertDiagnosis(tx, track.id, input.scores, input.note);
    await addTrackStep(tx, track.id, 'diagnosed', { n: known });
    await record(tx, 'mentoring.diagnosed', { type: 'track', id: track.id }, { no, known });
  });
}
