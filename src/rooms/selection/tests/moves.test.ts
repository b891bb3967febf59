import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { onPhoneCode, startSignIn } from '#rooms/identity/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { answerMove } from '../answer-move.ts';
import { computeRanking } from '../compute-ranking.ts';
import { freePlaces } from '../free-places.ts';
import { insertConflict } from '../marks.store.ts';
import { listMoves, listQuotaChanges } from '../pool.reads.ts';
import { proposeMove } from '../propose-move.ts';
import { afterClosing, checkedApplications, scoredCall, worth } from './choose.ts';
import { setTheScene } from './make.ts';

const { ctx, database } = await testDatabase();
const one = actorAs('programme');
const other = actorAs('training');
const as = (actor = one) => ctx({ actor, now: afterClosing });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  onPhoneCode(async () => {});
  await setTheScene(ctx);
});

/** Two places, three applicants: best and middle are in, low is out. */
async function smallCall() {
  const callId = await scoredCall(ctx, { capacity: 2 });
  const [best = '', middle = '', low = ''] = await checkedApplications(ctx, callId, [worth[100], worth[60], worth[0]]);
  return { callId, best, middle, low };
}
const note = 'Mesin jahitnya terbakar minggu lalu, surat kelurahan dilampirkan.';
const inMove = (applicationId: string) => ({
  applicationId,
  direction: 'in' as const,
  reason: 'need-proved' as const,
  note,
});
const chosenOf = async (callId: string) => {
  const { ranking } = await computeRanking(as(), callId);
  if (ranking.kind !== 'ranked') throw new Error(ranking.kind);
  return ranking.rows.filter(({ outcome }) => outcome === 'chosen').map(({ application }) => application.id);
};

describe('moving someone over the line', () => {
  it('changes nothing until a second officer confirms', async () => {
    const { callId, best, middle, low } = await smallCall();
    const moveId = await proposeMove(as(), inMove(low));
    expect(await chosenOf(callId)).toEqual([best, middle]);
    await expect(answerMove(as(one), { moveId, answer: 'confirm' })).rejects.toMatchObject({
      code: 'move-needs-other',
      status: 409,
    });
    await answerMove(as(other), { moveId, answer: 'confirm' });
    expect(await chosenOf(callId)).toEqual([best, low]);
    const [move] = await listMoves(as(), callId);
    expect(move).toMatchObject({ proposedByName: one.name, answeredByName: other.name, state: 'confirmed' });
  });

  it('takes someone out, and undoing it puts them back', async () => {
    const { callId, best, middle, low } = await smallCall();
    const moveId = await proposeMove(as(), {
      applicationId: best,
      direction: 'out',
      reason: 'cannot-attend',
      note: 'Pemilik menelepon: berada di luar kota pada hari pelatihan.',
    });
    await answerMove(as(other), { moveId, answer: 'confirm' });
    expect(await chosenOf(callId)).toEqual([middle, low]);
    await answerMove(as(one), { moveId, answer: 'undo' });
    expect(await chosenOf(callId)).toEqual([best, middle]);
  });

  it('is answered once, and may be refused', async () => {
    const { low } = await smallCall();
    const moveId = await proposeMove(as(), inMove(low));
    await expect(proposeMove(as(other), inMove(low))).rejects.toMatchObject({ code: 'move-waits' });
    await answerMove(as(other), { moveId, answer: 'refuse' });
    await expect(answerMove(as(other), { moveId, answer: 'confirm' })).rejects.toMatchObject({ code: 'move-answered' });
    await proposeMove(as(), inMove(low));
  });

  it('is no business of whoever is close to the applicant', async () => {
    const { low } = await smallCall();
    await insertConflict(as(one), low, 'relative');
    await expect(proposeMove(as(one), inMove(low))).rejects.toMatchObject({ code: 'close-to-applicant', status: 403 });
    const third = actorAs('head');
    const moveId = await proposeMove(as(third), inMove(low));
    await expect(answerMove(as(one), { moveId, answer: 'confirm' })).rejects.toMatchObject({ status: 403 });
    await answerMove(as(other), { moveId, answer: 'confirm' });
  });

  it('needs a reason that fits, a closed call, a place left, and an application of this city', async () => {
    const { callId, best, middle, low } = await smallCall();
    await expect(proposeMove(as(), { ...inMove(low), reason: 'cannot-attend' })).rejects.toMatchObject({ status: 422 });
    await expect(proposeMove(as(), inMove(newId()))).rejects.toMatchObject({ status: 404 });
    await expect(answerMove(as(), { moveId: newId(), answer: 'undo' })).rejects.toMatchObject({ status: 404 });
    await expect(proposeMove(ctx({ actor: one }), inMove(low))).rejects.toMatchObject({ code: 'not-closed' });
    for (const id of [best, middle]) {
      await answerMove(as(other), { moveId: await proposeMove(as(), inMove(id)), answer: 'confirm' });
    }
    await expect(proposeMove(as(), inMove(low))).rejects.toMatchObject({ code: 'places-all-fixed' });
    expect(await chosenOf(callId)).toHaveLength(2);
  });
});

describe('kept places that cannot be filled', () => {
  it('are set free by the head alone, as few as possible, with a reason', async () => {
    const callId = await scoredCall(ctx, { capacity: 2, quotas: [{ feature: 'nib', value: 'none', min: 2 }] });
    await checkedApplications(ctx, callId, [
      { ...worth[100], nib: 'has' },
      { ...worth[60], nib: 'none' },
    ]);
    const head = as(actorAs('head'));
    const { choice } = await computeRanking(head, callId);
    const input = { callId, digest: choice.digest, reason: 'Hanya satu usaha tanpa NIB yang mendaftar.' };
    await expect(freePlaces(as(), input)).rejects.toMatchObject({ status: 403 });
    await expect(freePlaces(head, { ...input, digest: 'older' })).rejects.toMatchObject({ code: 'list-changed' });
    await freePlaces(head, input);
    expect(await listQuotaChanges(head, callId)).toMatchObject([{ feature: 'nib', value: 'none', from: 2, to: 1 }]);
    expect(await chosenOf(callId)).toHaveLength(2);
    await expect(freePlaces(head, input)).rejects.toMatchObject({ code: 'nothing-to-free' });
  });
});
