import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { noteOnTimeline, registerBusiness } from '#rooms/registry/index.ts';
import { sayReceived } from './applicant-messages.ts';
import { addStep, countPlaces, lockIntake } from './application.store.ts';
import { tellApplicationSubmitted } from './application-submitted.ts';
import { keepConsents } from './consents.ts';
import { keepDocuments } from './document.store.ts';
import { findDraft } from './draft.reads.ts';
import { markDraft } from './draft.store.ts';
import { registrationOf } from './registration.rules.ts';
import { record } from './selection.events.ts';
import { allow } from './selection.permissions.ts';
import { type Application, findLiving, getApplication } from './selection.reads.ts';
import { refuse } from './selection.refusals.ts';
import { guardComplete, guardFirst, writeSent } from './sent-application.ts';

export interface Submission {
  draftId: string;
  mayWhatsapp: boolean;
  mayPublishName: boolean;
}

/**
 * Turns a draft into an application, everything in one transaction: business, application with its code, consents,
 * timeline, message, what later rooms open for it, audit. The same draft sent twice answers with the first application.
 * Refuses: draft over (410), call not open (409), answers missing (422), phone or business applied already (409).
 */
export async function submitApplication(ctx: Ctx, input: Submission): Promise<Application> {
  return inTransaction(ctx, async (tx) => {
    const draft = await findDraft(tx, input.draftId, true);
    if (!draft) throw refuse('draft-gone');
    allow(tx, draft.filledBy ? 'selection.apply-for-other' : 'selection.apply');
    if (draft.applicationId) return getApplication(tx, draft.applicationId);
    const call = await getCall(tx, draft.callId);
    guardComplete(tx, draft, call);
    const { mode } = await lockIntake(tx, call.id);
    await guardFirst(tx, draft);
    const owner = await registerBusiness(tx, registrationOf(draft, tx.city));
    if (await findLiving(tx, call.id, { businessId: owner.businessId })) throw refuse('business-applied');
    const places = await countPlaces(tx, call.id);
    const id = await writeSent(tx, { draft, call, owner, ...input });
    const waiting = mode === 'first-come' && places.taken >= call.capacity;
    if (waiting) await addStep(tx, { applicationId: id, kind: 'queue', detail: { reserveNo: places.lastReserve + 1 } });
    await keepDocuments(tx, draft.id, id);
    await markDraft(tx, draft.id, { application_id: id, answers: '{}', phone_sealed: null });
    const application = await getApplication(tx, id);
    await keepConsents(tx, application);
    await noteOnTimeline(tx, {
      businessId: owner.businessId,
      at: tx.now,
      kind: 'application',
      text: { key: 'selection_timeline_applied', params: { call: call.title } },
    });
    await sayReceived(tx, application, call);
    await tellApplicationSubmitted(tx, application);
    const { code, channel, filledBy } = application;
    const entry = { code, channel, filledBy, waiting };
    await record(tx, 'selection.application-submitted', { type: 'application', id }, entry);
    return application;
  });
}
