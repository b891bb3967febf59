import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { useFinished } from '#rooms/programmes/index.ts';
import { addStep } from '#rooms/selection/index.ts';
import { openCall, sentApplication, setTheScene, stranger } from '#rooms/selection/tests/make.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { listCases } from '../case.reads.ts';
import { enterDecree } from '../enter-decree.ts';
import { annexPaper } from '../other-papers.ts';
import { officer } from './make.ts';

const { ctx, database } = await testDatabase();
beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});
const as = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => actor }));
const decree = { number: 'SK 188/2026', day: '2026-03-09', need: 'Mesin jahit', specification: 'Dinamo dan meja.' };

async function accepted(callId: string): Promise<string> {
  const { id } = await sentApplication(ctx({ actor: stranger }), { callId });
  await inTransaction(ctx({ actor: officer }), async (tx) => {
    for (const kind of ['verify', 'rank', 'accept'] as const) await addStep(tx, { applicationId: id, kind });
  });
  return id;
}

describe('the decree of a call', () => {
  it('makes each participant it names a case, once, and whoever got a place later too', async () => {
    const callId = await openCall(ctx, { kind: 'equipment' });
    const [one, two] = [await accepted(callId), await accepted(callId)];
    const enter = (people: string[], change: Partial<typeof decree> = {}) =>
      enterDecree(ctx(), callId, { ...decree, ...change, people });
    await expect(enter([newId()])).rejects.toMatchObject({ code: 'no-participants' });
    await expect(enter([one], { day: '2026-03-11' })).rejects.toMatchObject({ code: 'decree-ahead' });
    expect(await enter([one])).toBe(1);
    expect(await enter([one, two])).toBe(1);
    expect(await enter([one, two])).toBe(0);
    expect(await enter([await accepted(callId)], { need: 'Oven' })).toBe(1);
    const cases = await listCases(ctx(), { callId });
    expect(cases.map(({ state, kind }) => `${state} ${kind}`).sort()).toEqual([
      'decreed mesin jahit',
      'decreed mesin jahit',
      'decreed oven',
    ]);
    expect(new Set(cases.map(({ decreeId }) => decreeId)).size).toBe(1);
    const paper = await annexPaper(ctx(), cases[0]?.decreeId ?? '');
    expect(paper.parts).toMatchObject([{ kind: 'table', rows: { length: 3 } }]);
    await expect(enter([two], { day: '2026-03-08' })).rejects.toMatchObject({ code: 'decree-other' });
    const input = { ...decree, people: [two] };
    await expect(enterDecree(ctx({ actor: actorAs('mentor') }), callId, input)).rejects.toMatchObject({ status: 403 });
  });

  it('names in a mixed call only who finished the training', async () => {
    const callId = await openCall(ctx, { kind: 'mixed' });
    const [one, two] = [await accepted(callId), await accepted(callId)];
    await expect(enterDecree(ctx(), callId, { ...decree, number: 'SK 9', people: [one] })).rejects.toMatchObject({
      code: 'no-participants',
    });
    useFinished(async () => new Set([two]));
    expect(await enterDecree(ctx(), callId, { ...decree, number: 'SK 9', people: [one, two] })).toBe(1);
  });

  it('is entered on the tab of the call, which a training does not have', async () => {
    const callId = await openCall(ctx, { kind: 'equipment' });
    const applicationId = await accepted(callId);
    const one = as(actorAs('head'));
    const at = `/kerja/program/${callId}/peralatan`;
    expect((await one.get(at)).text).toContain('Membutuhkan: Mesin jahit');
    const day = { 'day-tanggal': '9', 'day-bulan': '3', 'day-tahun': '2026' };
    const { need, specification } = decree;
    const wrong = await one.send(at, { number: '', need, specification, ...day, people: applicationId });
    expect(wrong.status).toBe(422);
    const nobody = await one.send(at, { number: 'SK 200/2026', need, specification, ...day });
    expect(nobody.text).toContain('paling sedikit satu penerima');
    expect(wrong.text).toContain('value="Mesin jahit"');
    expect(
      (await one.send(at, { number: 'SK 200/2026', need, specification, ...day, people: applicationId })).location,
    ).toBe(at);
    expect((await one.get(at)).text).toContain('SK 200/2026');
    const training = await openCall(ctx, {});
    expect((await one.get(`/kerja/program/${training}/peralatan`)).status).toBe(404);
  });
});
