import { beforeAll, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { onPhoneCode, startSignIn } from '#rooms/identity/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { moveApplications } from '../merged.store.ts';
import { getApplication } from '../selection.reads.ts';
import { openCall, sentApplication, setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const head = () => ctx({ actor: actorAs('head') });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  onPhoneCode(async () => {});
  await setTheScene(ctx);
});

async function applied(callId: string) {
  const { id } = await sentApplication(ctx({ actor: stranger }), { callId });
  const { businessId, ownerId } = await getApplication(head(), id);
  return { id, side: { businessId, ownerId } };
}

it('hands applications to the record that goes on, with its owner, and back', async () => {
  const gone = await applied(await openCall(ctx));
  const kept = await applied(await openCall(ctx));
  const moved = await inTransaction(head(), (tx) => moveApplications(tx, { from: gone.side, into: kept.side }));
  expect(moved).toEqual([gone.id]);
  expect(await getApplication(head(), gone.id)).toMatchObject(kept.side);
  const back = { from: kept.side, into: gone.side, only: moved };
  await inTransaction(head(), (tx) => moveApplications(tx, back));
  expect(await getApplication(head(), gone.id)).toMatchObject(gone.side);
  expect(await getApplication(head(), kept.id)).toMatchObject(kept.side);
});

it('refuses while both applied to one call, and names the applications', async () => {
  const callId = await openCall(ctx);
  const [one, two] = [await applied(callId), await applied(callId)];
  await expect(
    inTransaction(head(), (tx) => moveApplications(tx, { from: one.side, into: two.side })),
  ).rejects.toMatchObject({ code: 'merge-same-call' });
});
