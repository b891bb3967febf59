import { beforeAll, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { setTheScene } from '#rooms/selection/tests/make.ts';
import { testDatabase } from '#tests/database.ts';
import { listLog, listRecorded } from '../attendance.reads.ts';
import { moveAttendance } from '../merged.store.ts';
import { recordAttendance } from '../record-attendance.ts';
import { callWithPeople, officerAt, onDay, sessionAt } from './make.ts';

const { ctx, database } = await testDatabase();

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

it('hands the attendance of one record to another when they are made one, and back when it is taken back', async () => {
  const { call, people } = await callWithPeople(ctx, ['Ibu Satu', 'Ibu Dua']);
  const session = sessionAt(call, 0);
  const [gone, kept] = people;
  if (!gone || !kept) throw new Error('Two people are needed.');
  const marks = { [gone.id]: 'present', [kept.id]: 'present' } as const;
  await recordAttendance(officerAt(ctx, onDay(session, '09:05')), { sessionId: session.id, marks, how: 'list' });
  const businessOf = async (applicationId: string) =>
    (await listRecorded(ctx(), [session.id])).find((one) => one.applicationId === applicationId)?.businessId;
  const history = await listLog(ctx(), session.id);
  const side = ({ businessId }: typeof gone) => ({ businessId, ownerId: businessId });
  const [from, into] = [side(gone), side(kept)];
  const moved = await inTransaction(ctx(), (tx) => moveAttendance(tx, { from, into }));
  expect(moved).toHaveLength(1);
  expect(await businessOf(gone.id)).toBe(kept.businessId);
  await inTransaction(ctx(), (tx) => moveAttendance(tx, { from: into, into: from, only: moved }));
  expect([await businessOf(gone.id), await businessOf(kept.id)]).toEqual([gone.businessId, kept.businessId]);
  expect(await listLog(ctx(), session.id)).toEqual(history);
});
