import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { storeFile, type Upload } from '#platform/files/index.ts';
import { availableMoves, checkEarlyDays, stateAfter } from './case.rules.ts';
import type { CheckInput } from './case.schema.ts';
import { addEvent, saveCase } from './case.store.ts';
import { holdCase } from './case-access.ts';
import { record } from './equipment.events.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';
import { listChecks } from './handover.reads.ts';
import { keepPhoto, saveCheck } from './handover.store.ts';
import { noteMove } from './move-note.ts';

/**
 * Keeps how a thing is used, told by its owner or seen by an officer, as the next look that is planned; what is not used
 * as meant opens its way: help, repair, recovery. An owner may report trouble at any time; that it is used counts only
 * from two weeks before its day. Refuses then (409), a stale page, what the state does not allow (409).
 */
export async function checkUp(ctx: Ctx, id: string, input: CheckInput & { upload?: Upload | undefined }) {
  allow(ctx, ctx.actor.kind === 'owner' ? 'equipment.own' : 'equipment.work');
  await inTransaction(ctx, async (tx) => {
    const { grantCase, as } = await holdCase(tx, id, input.version);
    if (!availableMoves(grantCase.state, as).includes('check')) throw refuse('not-possible');
    const open = (await listChecks(tx, [id])).filter(({ doneAt }) => doneAt === null);
    const next = open[0];
    const due = next && addDays(next.due, -checkEarlyDays) <= dayOf(tx.now);
    if (input.outcome === 'used' && !due) throw refuse('not-due');
    if (next && due) {
      const { outcome, output } = input;
      await saveCheck(tx, id, { month: next.month, outcome, output: output || null, by_owner: as === 'owner' });
      if (input.upload) {
        const file = await storeFile(tx, input.upload, { allow: ['picture'], field: 'photo' });
        await keepPhoto(tx, id, { name: `check-${next.month}`, fileId: file.id });
      }
    }
    const to = stateAfter({ move: 'check', outcome: input.outcome, last: open.length <= 1 });
    await saveCase(tx, id, to, {});
    await addEvent(tx, { caseId: id, move: 'check', text: input.output || null });
    const entry = { month: due ? next.month : 0, outcome: input.outcome, byOwner: as === 'owner' };
    await record(tx, 'equipment.checked', { type: 'equipment-case', id }, entry);
    if (to !== 'in-use') await noteMove(tx, grantCase, to);
  });
}
