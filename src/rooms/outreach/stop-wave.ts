import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { record } from './outreach.events.ts';
import { allow } from './outreach.permissions.ts';
import { refuse } from './outreach.refusals.ts';
import { lockWave, setWaveState } from './wave.store.ts';

/** Stops a wave: what is written stays written, nobody else is written to. Refuses one that does not run (409). */
export async function stopWave(ctx: Ctx, waveId: string): Promise<void> {
  allow(ctx, 'outreach.wave-plan');
  await inTransaction(ctx, async (tx) => {
    const wave = await lockWave(tx, waveId);
    if (!wave) throw notFound();
    if (wave.state !== 'running') throw refuse('step-not-possible');
    await setWaveState(tx, waveId, 'stopped');
    await record(tx, 'outreach.wave-stopped', { type: 'wave', id: waveId }, {});
  });
}
