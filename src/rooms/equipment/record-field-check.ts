import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { notFound } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { getCase } from './case.reads.ts';
import { type CheckMonth, type CheckOutcome, checkEarlyDays, stateAfter } from './case.rules.ts';
import { addEvent, lockCase, saveCase } from './case.store.ts';
import { meetBusiness } from './case-access.ts';
import { record } from './equipment.events.ts';
import { allow } from './equipment.permissions.ts';
import { refuse } from './equipment.refusals.ts';
import { type CheckPick, judgeLook, officeOutcome } from './field-check.rules.ts';
import { listChecks } from './handover.reads.ts';
import { saveCheck } from './handover.store.ts';
import { noteMove } from './move-note.ts';

export interface FieldCheckInput {
  caseId: string;
  month: CheckMonth;
  outcome: CheckOutcome;
  output: string;
  /** When one looked, by the phone put right. */
  at: Date;
  pick?: CheckPick | undefined;
}

export type FieldCheckAnswer =
  | { state: 'done'; took: 'mine' | 'office' }
  | { state: 'conflict'; conflict: { mine: CheckOutcome; office: CheckOutcome; by: string; at: Date } };

/**
 * Keeps a look that was made without a network, at its own time. Where its owner or another officer told otherwise
 * meanwhile, nothing is written until the person chooses. Refuses 404 unknown, 403 outside the remit, 409 a case that
 * ended, and that a thing is used before two weeks before its day.
 */
export async function recordFieldCheck(ctx: Ctx, input: FieldCheckInput): Promise<FieldCheckAnswer> {
  allow(ctx, 'equipment.work');
  const { caseId: id, month, outcome, output, at } = input;
  return inTransaction(ctx, async (tx) => {
    if (!(await lockCase(tx, id))) throw notFound();
    const found = await getCase(tx, id);
    meetBusiness(tx, await getBusinessFacts(tx, found.businessId));
    const looks = await listChecks(tx, [id]);
    const look = looks.find((one) => one.month === month);
    if (!look) throw refuse('not-possible');
    const verdict = judgeLook({ state: found.state, done: look.outcome }, outcome, input.pick);
    if (verdict === 'refuse') throw refuse('not-possible');
    if (verdict === 'keep-office') return { state: 'done', took: 'office' };
    const office = officeOutcome(found.state, look.outcome);
    if (verdict === 'ask' && office) {
      const said = { by: look.byName ?? found.changedBy, at: look.doneAt ?? found.since };
      return { state: 'conflict', conflict: { mine: outcome, office, ...said } };
    }
    if (outcome === 'used' && dayOf(at) < addDays(look.due, -checkEarlyDays)) throw refuse('not-due');
    await saveCheck({ ...tx, now: at }, id, { month, outcome, output: output || null, by_owner: false });
    const last = looks.every((one) => one.month === month || one.doneAt !== null);
    const to = stateAfter({ move: 'check', outcome, last });
    await saveCase(tx, id, to, {});
    await addEvent(tx, { caseId: id, move: 'check', text: output || null });
    await record(tx, 'equipment.checked', { type: 'equipment-case', id }, { month, outcome, byOwner: false });
    if (to !== found.state && to !== 'in-use') await noteMove(tx, found, to);
    return { state: 'done', took: 'mine' };
  });
}
