import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { getObjection, listPartTakers } from './objection.reads.ts';
import { type Remedy, remediesFor } from './objection.rules.ts';
import { lockApplication, saveAnswer } from './objection.store.ts';
import { sayObjectionAnswered } from './objection-messages.ts';
import { lockPlaces } from './places.store.ts';
import { giveRemedy } from './remedy.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { getApplication } from './selection.reads.ts';
import { refuse } from './selection.refusals.ts';

export interface ObjectionAnswer {
  id: string;
  outcome: 'accepted' | 'rejected';
  /** What an accepted objection leads to; without meaning for a rejected one. */
  remedy: Remedy;
  reason: string;
}

/**
 * Answers an objection with a reason, as a second pair of eyes. An accepted one may give a place (added to the published
 * number where none is free) or a number at the end of the waiting list; nobody else's place or number changes. Refuses:
 * outside the remit or with a part in this application (403), answered already (409), a remedy this state lacks (422).
 */
export async function answerObjection(ctx: Ctx, input: ObjectionAnswer): Promise<void> {
  allow(ctx, 'selection.answer-objection');
  await inTransaction(ctx, async (tx) => {
    const { applicationId } = await getObjection(tx, input.id);
    const { callId, area } = await getApplication(tx, applicationId);
    allow(tx, 'selection.answer-objection', { area });
    await lockPlaces(tx, callId);
    await lockApplication(tx, applicationId);
    const application = await getApplication(tx, applicationId);
    if ((await getObjection(tx, input.id)).answeredAt) throw refuse('objection-answered');
    if ((await listPartTakers(tx, applicationId)).includes(tx.actor.id)) throw refuse('second-eyes');
    const { outcome, reason } = input;
    const remedy = outcome === 'accepted' ? input.remedy : 'none';
    if (!remediesFor(application.state).includes(remedy)) throw refuse('no-such-remedy');
    const { extraPlace } = await giveRemedy(tx, application, { remedy, reason });
    await saveAnswer(tx, input.id, { outcome, remedy, extraPlace, reason });
    const { id, code, businessId } = application;
    const text = { key: 'selection_timeline_objection_answered', params: { code } };
    await noteOnTimeline(tx, { businessId, at: tx.now, kind: 'application', text });
    await sayObjectionAnswered(tx, await getApplication(tx, id), { outcome, remedy, reason });
    const detail = { code, outcome, remedy, extraPlace, reason };
    await record(tx, 'selection.objection-answered', { type: 'application', id }, detail);
  });
}
