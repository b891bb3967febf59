import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf, instantOf } from '#platform/clock.ts';
import { tablesOf } from '#platform/db/tables.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { answerObjection } from '../answer-objection.ts';
import { addStep } from '../application.store.ts';
import { checkClaims } from '../check-claims.ts';
import { listOpenClaims } from '../claim.reads.ts';
import { claimKey, rareClaims } from '../claim.rules.ts';
import { computeRanking } from '../compute-ranking.ts';
import { decideSelection } from '../decide-selection.ts';
import { type Draw, listDraws } from '../draw.reads.ts';
import type { DrawTables } from '../draw.tables.ts';
import { checkDraw } from '../engine/draw.ts';
import { fileObjection } from '../file-objection.ts';
import { holdDraw } from '../hold-draw.ts';
import { listObjectionsOf } from '../objection.reads.ts';
import { sealDraw } from '../seal-draw.ts';
import { getApplication, listSteps } from '../selection.reads.ts';
import { afterClosing, checkedApplications, scoredCall, worth } from './choose.ts';
import { setTheScene } from './make.ts';

const { ctx, database } = await testDatabase();
const head = actorAs('head');
const vivi = actorAs('programme');
const sani = actorAs('training');
const drawDay = addDays(dayOf(afterClosing), 2);
const as = (actor = head, now = afterClosing) => ctx({ actor, now });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

/** Two places, one kept for who has no NIB; of four applicants one has none. */
async function drawCall() {
  const quotas = [{ feature: 'nib' as const, value: 'none', min: 1 }];
  const callId = await scoredCall(ctx, { capacity: 2, quotas, mode: 'lottery' });
  const [first = '', second = '', third = '', rare = ''] = await checkedApplications(ctx, callId, [
    { ...worth[100], nib: 'has' },
    { ...worth[60], nib: 'has' },
    { ...worth[0], nib: 'has' },
    { ...worth[0], nib: 'none' },
  ]);
  return { callId, ids: [first, second, third, rare], rare };
}

/** The evidence of everyone in a short group was seen. */
async function seeEvidence(callId: string) {
  const { choice } = await computeRanking(as(), callId);
  const keys = rareClaims(choice).map(claimKey);
  if (keys.length > 0) await checkClaims(as(), { callId, keys, result: 'seen', reason: '' });
}
const digestNow = async (callId: string) => (await computeRanking(as(), callId)).choice.digest;
const sealFor = async (callId: string, reason?: string) => {
  await seeEvidence(callId);
  return sealDraw(as(vivi), {
    callId,
    digest: await digestNow(callId),
    outsideKind: 'dice',
    outsidePlan: 'Senin pukul 14.00 di aula',
    drawsOn: drawDay,
    reason,
  });
};
const sealNow = async (callId: string, drawsOn: string) => {
  const ask = { outsideKind: 'dice', outsidePlan: 'Senin di aula', drawsOn } as const;
  return sealDraw(as(vivi), { callId, digest: await digestNow(callId), ...ask });
};
const objectTo = (code: string, now = afterClosing) =>
  fileObjection(as(vivi, now), { code, about: 'facts', words: 'Saya sudah punya NIB.' });
const hold = (callId: string, parts: { actor?: typeof head; outside?: string; now?: Date } = {}) =>
  holdDraw(as(parts.actor ?? sani, parts.now ?? instantOf(drawDay, '10:00')), {
    callId,
    outside: parts.outside ?? '4 1 7',
    witnesses: 'Dua orang dari forum',
  });
const lastDraw = async (callId: string) => (await listDraws(as(), callId)).at(-1) as Draw;
const codeOf = async (id: string) => (await getApplication(as(), id)).code;

describe('a draw', () => {
  it('seals lists with equal chances, draws one that anyone can compute again, and decides by it', async () => {
    const { callId, ids, rare } = await drawCall();
    const code = await sealFor(callId);
    const sealed = await lastDraw(callId);
    expect(sealed).toMatchObject({ code, number: 1, certified: true, held: undefined });
    expect(sealed.lists.trimEnd().split('\n')).toHaveLength(1000);
    expect(sealed.chances[await codeOf(rare)]).toBe(1000);
    for (const id of ids.slice(0, 3)) expect(sealed.chances[await codeOf(id)]).toBeGreaterThanOrEqual(333);
    expect((await computeRanking(as(), callId)).ranking.kind).toBe('undrawn');
    const drawn = await hold(callId);
    const { held, ...after } = await lastDraw(callId);
    expect(held).toMatchObject({ drawn, outside: '417', witnesses: 'Dua orang dari forum' });
    const again = { ...after, secret: held?.secret ?? '', outside: '417', label: code, count: 1000, drawn };
    expect(await checkDraw({ ...again, material: after, commitment: sealed.seal })).toBeUndefined();
    expect(await checkDraw({ ...again, secret: 'other', material: after, commitment: sealed.seal })).toBe(
      'commitment-differs',
    );
    const { choice, ranking } = await computeRanking(as(), callId);
    if (ranking.kind !== 'ranked') throw new Error(ranking.kind);
    const order = ranking.rows.map(({ application }) => application.code);
    const onList = sealed.lists.split('\n')[drawn]?.split(',').slice(1);
    expect(order.slice(0, 2).sort()).toEqual(onList);
    expect(order.slice(2)).toEqual(held?.reserves);
    const decision = await decideSelection(as(), { callId, digest: choice.digest, order });
    expect(decision).toMatchObject({ mode: 'lottery', chosen: 2, reserves: 1, cutOff: null });
    expect((await listSteps(as(), rare)).at(-1)?.detail.reason).toBe('Nomor Anda ada di daftar yang terundi.');
  });

  it('is held once, by someone who did not seal it, with the value that was announced', async () => {
    const { callId } = await drawCall();
    await expect(hold(callId)).rejects.toMatchObject({ code: 'draw-not-sealed' });
    await sealFor(callId);
    await expect(hold(callId, { actor: vivi })).rejects.toMatchObject({ code: 'draw-needs-other', status: 403 });
    await expect(hold(callId, { outside: '41' })).rejects.toMatchObject({ code: 'draw-outside', field: 'nilai' });
    await hold(callId);
    await expect(hold(callId, { outside: '999' })).rejects.toMatchObject({ code: 'draw-held' });
  });

  it('needs a new seal and a public reason to be repeated', async () => {
    const { callId } = await drawCall();
    await sealFor(callId);
    await hold(callId);
    await expect(sealFor(callId)).rejects.toMatchObject({ code: 'draw-reason', field: 'alasan' });
    const code = await sealFor(callId, 'Dadu jatuh dari meja.');
    expect(await lastDraw(callId)).toMatchObject({ code, number: 2, reason: 'Dadu jatuh dari meja.', held: undefined });
    expect((await computeRanking(as(), callId)).ranking.kind).toBe('undrawn');
  });

  it('waits for the published day and for objections, which everyone in it may file until the evening before', async () => {
    const { callId, ids, rare } = await drawCall();
    const code = await codeOf(rare);
    await expect(objectTo(code)).rejects.toMatchObject({ code: 'objection-closed' });
    await expect(sealNow(callId, dayOf(afterClosing))).rejects.toMatchObject({ code: 'draw-too-soon', field: 'hari' });
    await sealFor(callId);
    await expect(hold(callId, { now: instantOf(addDays(drawDay, -1), '20:00') })).rejects.toMatchObject({
      code: 'draw-not-yet',
    });
    await objectTo(code);
    await expect(objectTo(code)).rejects.toMatchObject({ code: 'objection-closed' });
    await expect(hold(callId)).rejects.toMatchObject({ code: 'draw-objections' });
    const [open] = await listObjectionsOf(as(), rare);
    const answer = { outcome: 'rejected', remedy: 'none', reason: 'Sudah benar.' } as const;
    await answerObjection(as(actorAs('head', { id: 'other-head' })), { id: open?.id ?? '', ...answer });
    const late = instantOf(drawDay, '08:00');
    await expect(objectTo(await codeOf(ids[0] ?? ''), late)).rejects.toMatchObject({ code: 'objection-closed' });
    expect(await hold(callId)).toBeGreaterThanOrEqual(0);
  });

  it('is sealed only after someone looked at the evidence of those in a short group', async () => {
    const { callId, rare } = await drawCall();
    const { choice } = await computeRanking(as(), callId);
    const [claim] = rareClaims(choice);
    if (!claim) throw new Error('The group of one is short.');
    expect(claim).toMatchObject({ feature: 'nib', value: 'none', candidate: { application: { id: rare } } });
    await expect(sealNow(callId, drawDay)).rejects.toMatchObject({ code: 'draw-claims' });
    const found = { callId, keys: [claimKey(claim)], result: 'excused' as const };
    await expect(checkClaims(as(), { ...found, reason: '' })).rejects.toMatchObject({ code: 'claim-reason' });
    await expect(checkClaims(as(), { ...found, keys: ['x/nib/none'], reason: 'ya' })).rejects.toMatchObject({
      code: 'claim-gone',
    });
    await checkClaims(as(), { ...found, reason: 'Kami sendiri yang mengurus NIB-nya.' });
    expect(await listOpenClaims(as(), choice)).toEqual([]);
    expect(await sealNow(callId, drawDay)).toMatch(/-1$/);
  });

  it('does not hold when the participants changed after the seal', async () => {
    const { callId, ids } = await drawCall();
    await sealFor(callId);
    await addStep(as(), { applicationId: ids[0] ?? '', kind: 'cancel' });
    await expect(hold(callId)).rejects.toMatchObject({ code: 'draw-stale' });
  });

  it('is not sealed when a kept place cannot be filled', async () => {
    const quotas = [{ feature: 'nib' as const, value: 'none', min: 2 }];
    const callId = await scoredCall(ctx, { capacity: 2, quotas, mode: 'lottery' });
    await checkedApplications(
      ctx,
      callId,
      [worth[100], worth[60], worth[0]].map((one) => ({ ...one, nib: 'has' })),
    );
    const { ranking } = await computeRanking(as(), callId);
    expect(ranking).toMatchObject({ kind: 'impossible', changes: [{ from: 2, to: 0 }] });
    await expect(sealFor(callId)).rejects.toMatchObject({ code: 'draw-impossible' });
  });

  it('keeps what is sealed in the database, whoever writes', async () => {
    const { callId } = await drawCall();
    await sealFor(callId);
    const { id } = await lastDraw(callId);
    const change = (parts: { lists?: string; outside_plan?: string }) =>
      tablesOf<DrawTables>(as()).updateTable('selection.draw').set(parts).where('id', '=', id).execute();
    await expect(change({ lists: '000,X\n' })).rejects.toThrow('what is sealed does not change');
    await expect(change({ outside_plan: 'besok' })).rejects.toThrow('what is sealed does not change');
  });
});
