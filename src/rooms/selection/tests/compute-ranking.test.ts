import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { onPhoneCode, startSignIn } from '#rooms/identity/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addStep } from '../application.store.ts';
import { computeRanking } from '../compute-ranking.ts';
import { placeHash } from '../engine/order.ts';
import type { Ranking } from '../ranking.rules.ts';
import { afterClosing, checkedApplications, scoredCall, worth } from './choose.ts';
import { openCall, sentApplication, setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const later = () => ctx({ actor: actorAs('programme'), now: afterClosing });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  onPhoneCode(async () => {});
  await setTheScene(ctx);
});

const rowsOf = (ranking: Ranking) => {
  if (ranking.kind !== 'ranked') throw new Error(`The list is ${ranking.kind}.`);
  return ranking.rows;
};

describe('the list of a call', () => {
  it('ranks by points, draws the line, and orders the waiting list', async () => {
    const callId = await scoredCall(ctx, { capacity: 2 });
    const [low, best, middle] = await checkedApplications(ctx, callId, [worth[0], worth[100], worth[60]]);
    const { ranking } = await computeRanking(later(), callId);
    expect(ranking).toMatchObject({ kind: 'ranked', cutOff: 60, certified: true });
    expect(
      rowsOf(ranking).map(({ application, outcome, place, reserveNo }) => [application.id, outcome, place, reserveNo]),
    ).toEqual([
      [best, 'chosen', 1, undefined],
      [middle, 'chosen', 2, undefined],
      [low, 'reserve', 3, 1],
    ]);
  });

  it('orders equal points by the published seed, the same each time', async () => {
    const callId = await scoredCall(ctx, { capacity: 3 });
    const ids = await checkedApplications(ctx, callId, Array(5).fill(worth[60]));
    const { choice, ranking } = await computeRanking(later(), callId);
    const bySeed = [...ids].sort((one, other) =>
      placeHash(choice.seed, one) < placeHash(choice.seed, other) ? -1 : 1,
    );
    expect(rowsOf(ranking).map(({ application }) => application.id)).toEqual(bySeed);
    const again = await computeRanking(later(), callId);
    expect(again.choice.digest).toBe(choice.digest);
    expect(again.ranking).toEqual(ranking);
  });

  it('fills kept places first and explains each one who would have been in', async () => {
    const callId = await scoredCall(ctx, { capacity: 2, quotas: [{ feature: 'nib', value: 'none', min: 1 }] });
    const [first, second, lifted] = await checkedApplications(ctx, callId, [
      { ...worth[100], nib: 'has' },
      { ...worth[60], nib: 'has' },
      { ...worth[0], nib: 'none' },
    ]);
    const rows = rowsOf((await computeRanking(later(), callId)).ranking);
    expect(rows.map(({ application, outcome }) => [application.id, outcome])).toEqual([
      [first, 'chosen'],
      [lifted, 'chosen'],
      [second, 'reserve'],
    ]);
    expect(rows[1]).toMatchObject({ lifted: true });
    expect(rows[2]?.displaced).toMatchObject({
      score: 60,
      quotas: [{ feature: 'nib', value: 'none', side: 'min', bound: 1, count: 1 }],
    });
  });

  it('says what must move when kept places cannot be filled', async () => {
    const callId = await scoredCall(ctx, { capacity: 2, quotas: [{ feature: 'nib', value: 'none', min: 2 }] });
    await checkedApplications(ctx, callId, [
      { ...worth[100], nib: 'has' },
      { ...worth[60], nib: 'none' },
    ]);
    const { ranking } = await computeRanking(later(), callId);
    expect(ranking).toMatchObject({
      kind: 'impossible',
      changes: [{ kind: 'quota', feature: 'nib', value: 'none', bound: 'min', from: 2, to: 1 }],
    });
  });

  it('gives everyone a place when fewer apply than there are places', async () => {
    const callId = await scoredCall(ctx, { capacity: 9 });
    await checkedApplications(ctx, callId, [worth[0], worth[60]]);
    const { ranking, choice } = await computeRanking(later(), callId);
    expect(choice.places).toBe(2);
    expect(rowsOf(ranking).every(({ outcome }) => outcome === 'chosen')).toBe(true);
  });

  it('leaves out what is not checked and names it; who did not complete in time comes last', async () => {
    const callId = await scoredCall(ctx);
    const [checked] = await checkedApplications(ctx, callId, [worth[60]]);
    const by = ctx({ actor: actorAs('programme') });
    const [unchecked, asked, late] = [
      await sentApplication(ctx({ actor: stranger }), { callId, answers: worth[100] }),
      await sentApplication(ctx({ actor: stranger }), { callId, answers: worth[100] }),
      await sentApplication(ctx({ actor: stranger }), { callId, answers: worth[100] }),
    ];
    await addStep(by, { applicationId: asked.id, kind: 'ask-completion', detail: { due: '2026-03-20' } });
    await addStep(by, { applicationId: late.id, kind: 'ask-completion', detail: { due: '2026-03-14' } });
    const { choice, ranking } = await computeRanking(later(), callId);
    expect(choice.pending.map(({ id }) => id)).toEqual([unchecked.id, asked.id]);
    expect(rowsOf(ranking).map(({ application, outcome }) => [application.id, outcome])).toEqual([
      [checked, 'chosen'],
      [late.id, 'not-selected'],
    ]);
  });

  it('waits for officers who have not marked the plans', async () => {
    const callId = await scoredCall(ctx, { criteria: [{ kind: 'plan', ownLabel: null, weight: 100 }] });
    const [id] = await checkedApplications(ctx, callId, [{}]);
    const { ranking } = await computeRanking(later(), callId);
    expect(ranking).toMatchObject({ kind: 'waiting', without: [{ application: { id } }] });
  });

  it('follows the order of sending where the call says so', async () => {
    const callId = await openCall(ctx, { mode: 'first-come', capacity: 2, quotas: [] });
    const ids = await checkedApplications(ctx, callId, [worth[0], worth[100]]);
    const queued = await sentApplication(ctx({ actor: stranger }), { callId });
    const rows = rowsOf((await computeRanking(later(), callId)).ranking);
    expect(rows.map(({ application, outcome }) => [application.id, outcome])).toEqual([
      [ids[0], 'chosen'],
      [ids[1], 'chosen'],
      [queued.id, 'reserve'],
    ]);
  });

  it('says so when nobody applied, and knows no call of another city', async () => {
    expect((await computeRanking(later(), await scoredCall(ctx))).ranking).toEqual({ kind: 'nobody' });
    await expect(computeRanking(later(), newId())).rejects.toMatchObject({ status: 404 });
    await expect(computeRanking(ctx({ actor: actorAs('mentor') }), newId())).rejects.toMatchObject({ status: 403 });
  });
});
