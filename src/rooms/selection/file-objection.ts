import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { storeFile, type Upload } from '#platform/files/index.ts';
import { newId } from '#platform/ids.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import { findDrawNotice } from './giving.reads.ts';
import { listObjectionsOf } from './objection.reads.ts';
import { answerDue, type ObjectionAbout, objectionDoor } from './objection.rules.ts';
import { insertObjection, lockApplication } from './objection.store.ts';
import { sayObjectionReceived } from './objection-messages.ts';
import { openApplication } from './open-application.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { getApplication, listSteps } from './selection.reads.ts';
import { refuse } from './selection.refusals.ts';

export interface ObjectionInput {
  code: string;
  about: ObjectionAbout;
  words: string;
  upload?: Upload;
}

/**
 * Files an objection to the decision on an application, with a photo or PDF where one helps, and tells the applicant the
 * day of the answer. Refuses 409 outside the days the call published, while one waits, and after one was answered.
 */
export async function fileObjection(ctx: Ctx, input: ObjectionInput): Promise<void> {
  allow(ctx, 'selection.track');
  await inTransaction(ctx, async (tx) => {
    const { id } = await openApplication(tx, input.code);
    await lockApplication(tx, id);
    const application = await getApplication(tx, id);
    const call = await getCall(tx, application.callId);
    const today = dayOf(tx.now);
    const door = objectionDoor({
      state: application.state,
      steps: await listSteps(tx, id),
      days: call.objectionDays,
      today,
      filed: await listObjectionsOf(tx, id),
      draw: await findDrawNotice(tx, call.id),
    });
    if (!door.open) throw refuse('objection-closed');
    const stored = input.upload && (await storeFile(tx, input.upload, { allow: ['picture', 'pdf'], field: 'file' }));
    const file = stored && { id: stored.id, name: stored.name, bytes: stored.bytes };
    const due = answerDue(today);
    const { about, words } = input;
    const filedBy = tx.actor.kind === 'staff' ? tx.actor.name : application.ownerName;
    await insertObjection(tx, { id: newId(), applicationId: id, about, words, file, filedBy, due });
    const { code, businessId } = application;
    const text = { key: 'selection_timeline_objected', params: { code } };
    await noteOnTimeline(tx, { businessId, at: tx.now, kind: 'application', text });
    await sayObjectionReceived(tx, application, due);
    await record(tx, 'selection.objection-filed', { type: 'application', id }, { code, about, due });
  });
}
