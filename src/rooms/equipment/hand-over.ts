import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { inLocale } from '#platform/words.ts';
import type { GrantCase } from './case.reads.ts';
import { availableMoves, handoverPhotos } from './case.rules.ts';
import type { HandoverInput } from './case.schema.ts';
import { addEvent, saveCase } from './case.store.ts';
import { holdCase } from './case-access.ts';
import { duties } from './case-words.ts';
import { record } from './equipment.events.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';
import { listPhotos } from './handover.reads.ts';
import { numberText } from './handover.rules.ts';
import { countYear, insertHandover, planChecks } from './handover.store.ts';
import { noteMove } from './move-note.ts';
import { planReminders } from './remind-checks.ts';
import { setItemState } from './stock.store.ts';

/**
 * Hands a thing over to the person the decree names; the number of the paper (BAST). Refuses without a decree or before
 * its day, without the four photos (409), a grant without its agreement (422). The database refuses the same by itself.
 * `at`: when it was in the receiver's hands, where that was before this moment.
 */
export async function handOver(ctx: Ctx, id: string, input: HandoverInput, at = ctx.now): Promise<string> {
  allow(ctx, 'equipment.work');
  return inTransaction(ctx, async (tx) => {
    const { grantCase } = await holdCase(tx, id, input.version);
    const { decreeId, itemId } = await guard(tx, grantCase, input, dayOf(at));
    const day = dayOf(at);
    const number = numberText(tx.office.letterNumber, (await countYear(tx, day.slice(0, 4))) + 1, day);
    await insertHandover(tx, {
      ...{ case_id: id, decree_id: decreeId, item_id: itemId, number, handed_at: at },
      ...{ place: input.place, condition: input.condition, signed_by: input.signedBy, duties_read: input.duties },
      // The paper speaks Indonesian, and so was read out what it says.
      ...{ duties: inLocale('id', duties) },
      ...{ witness: input.witness, witness_position: input.witnessPosition },
      ...{ handed_by: tx.actor.name, handed_by_id: tx.actor.id },
    });
    await saveCase(tx, id, 'in-use', { agreement: grantCase.track === 'grant' ? input.agreement : null });
    await setItemState(tx, itemId, 'handed');
    await planChecks(tx, id, day);
    await planReminders(tx, day);
    await addEvent(tx, { caseId: id, move: 'hand-over', text: number });
    const entry = { number, itemId, value: grantCase.value ?? 0 };
    await record(tx, 'equipment.handed-over', { type: 'equipment-case', id }, entry);
    await noteMove(tx, grantCase, 'in-use', true);
    return number;
  });
}

async function guard(tx: Ctx, grantCase: GrantCase, input: HandoverInput, day: string) {
  const { state, decreeId, decidedOn, itemId, track } = grantCase;
  if (!decreeId || !decidedOn || decidedOn > day) throw refuse('before-decree');
  if (!availableMoves(state, 'officer').includes('hand-over') || !itemId) throw refuse('not-possible');
  if (track === 'grant' && !input.agreement) throw refuse('no-agreement');
  const photos = (await listPhotos(tx, grantCase.id)).map(({ name }) => name);
  if (handoverPhotos.some((name) => !photos.includes(name))) throw refuse('photos-missing');
  return { decreeId, itemId };
}
