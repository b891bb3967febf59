import type { Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { notFound } from '#platform/page-address.ts';
import type { Call, CallSession } from './call.ts';
import { guardPart, recordEdit } from './edit-call.ts';
import { guardFresh } from './edit-guard.ts';
import { allow } from './programmes.permissions.ts';
import { getCall } from './programmes.reads.ts';
import { deleteSession, lockCall, saveSession, updateCall } from './programmes.store.ts';

interface Where {
  callId: string;
  version: number;
  sessionId?: string;
}

/** Adds a meeting to a call, or changes one (`sessionId`). Frozen and stale as every other part. */
export async function planSession(ctx: Ctx, where: Where, session: Omit<CallSession, 'id'>): Promise<void> {
  allow(ctx, 'programmes.write');
  await inTransaction(ctx, async (tx) => {
    const { call, present } = await open(tx, where);
    const version = await updateCall(tx, call.id, {});
    await saveSession(tx, call.id, { ...session, id: present?.id ?? newId() }, version);
    const before = present ? { sessions: [present] } : {};
    await recordEdit(tx, call.id, version, { fields: ['sessions'], before, after: { sessions: [session] } });
  });
}

/** Takes a meeting off a call. */
export async function dropSession(ctx: Ctx, where: Where & { sessionId: string }): Promise<void> {
  allow(ctx, 'programmes.write');
  await inTransaction(ctx, async (tx) => {
    const { call, present } = await open(tx, where);
    const version = await updateCall(tx, call.id, {});
    await deleteSession(tx, call.id, where.sessionId);
    await recordEdit(tx, call.id, version, { fields: ['sessions'], before: { sessions: [present] }, after: {} });
  });
}

async function open(tx: Ctx, where: Where): Promise<{ call: Call; present: CallSession | undefined }> {
  await lockCall(tx, where.callId);
  const call = await getCall(tx, where.callId);
  // New dates after a postponement move the meetings too.
  guardPart(call, call.state === 'postponed' ? 'dates' : 'places');
  await guardFresh(tx, call, where.version, ['sessions']);
  const present = call.sessions.find(({ id }) => id === where.sessionId);
  if (where.sessionId && !present) throw notFound();
  return { call, present };
}
