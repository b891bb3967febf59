import { beforeAll, expect, it } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { testDatabase } from '#tests/database.ts';
import type { Draft } from '../draft.reads.ts';
import { seatsOf } from '../seats.reads.ts';
import { submitApplication } from '../submit-application.ts';
import { filledDraft, openCall, setTheScene, somePhone, stranger } from './make.ts';

const { ctx, database, url } = await testDatabase();
const anyone = ctx({ actor: stranger });
const yes = { mayWhatsapp: true, mayPublishName: true };

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

/** Fifty people press "Kirim" at once, each on a connection of their own. */
async function fiftyAtOnce<T>(work: (at: number, of: typeof anyone) => Promise<T>): Promise<PromiseSettledResult<T>[]> {
  const crowd = openDatabase(url, { max: 50 });
  const db = crowd.forCity(anyone.city);
  const results = await Promise.allSettled(Array.from({ length: 50 }, (_, at) => work(at, { ...anyone, db })));
  await crowd.close();
  return results;
}

it('gives the last place of a first-come call once, and a number on the waiting list to everyone else', async () => {
  const callId = await openCall(ctx, { capacity: 3, mode: 'first-come' });
  const drafts: Draft[] = [];
  for (let n = 0; n < 52; n++) drafts.push(await filledDraft(anyone, { callId }));
  for (const draft of drafts.splice(50)) await submitApplication(anyone, { draftId: draft.id, ...yes });
  const results = await fiftyAtOnce((at, of) => submitApplication(of, { draftId: drafts[at]?.id ?? '', ...yes }));
  const sent = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  expect(sent).toHaveLength(50);
  expect(sent.filter((application) => application.state === 'submitted')).toHaveLength(1);
  const numbers = sent.flatMap(({ reserveNo }) => (reserveNo === null ? [] : [reserveNo])).sort((a, b) => a - b);
  expect(numbers).toEqual(Array.from({ length: 49 }, (_, at) => at + 1));
  expect(new Set(sent.map(({ code }) => code)).size).toBe(50);
  expect(await seatsOf(anyone, { id: callId, capacity: 3 })).toMatchObject({ taken: 3, waiting: 49 });
});

it('takes one application of one phone, however often it is sent at once', async () => {
  const callId = await openCall(ctx);
  const phone = somePhone();
  const drafts: Draft[] = [];
  for (let n = 0; n < 50; n++) drafts.push(await filledDraft(anyone, { callId, phone }));
  const results = await fiftyAtOnce((at, of) => submitApplication(of, { draftId: drafts[at]?.id ?? '', ...yes }));
  expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
  const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason.code] : []));
  expect(new Set(refused)).toEqual(new Set(['already-applied']));
});
