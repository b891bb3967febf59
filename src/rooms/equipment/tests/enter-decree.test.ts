import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { addStep } from '#rooms/selection/index.ts';
import { openCall, sentApplication, setTheScene, stranger } from '#rooms/selection/tests/make.ts';
import { buildApp } from '#src/app.tsx';
import { actorAs, testDatabase, testNow } from '#tests/database.ts';
import { testOffice } from '#tests/office.ts';
import { visitor } from '#tests/visitor.ts';
import { listCases } from '../case.reads.ts';
import { enterDecree } from '../enter-decree.ts';
import { officer } from './make.ts';

const { ctx, database } = await testDatabase();
beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});
const as = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => actor }));
const decree = { number: 'SK 188/2026', day: '2026-03-09', need: 'Mesin jahit', specification: 'Dinamo dan meja.' };

async function accepted(callId: string): Promise<void> {
  const { id } = await sentApplication(ctx({ actor: stranger }), { callId });
  await inTransaction(ctx({ actor: officer }), async (tx) => {
    for (const kind of ['verify', 'rank', 'accept'] as const) await addStep(tx, { applicationId: id, kind });
  });
}

describe('the decree of a call', () => {
  it('makes each participant a case, once, and whoever got a place later too', async () => {
    const callId = await openCall(ctx, { kind: 'equipment' });
    await expect(enterDecree(ctx(), callId, decree)).rejects.toMatchObject({ code: 'no-participants' });
    await accepted(callId);
    await accepted(callId);
    await expect(enterDecree(ctx(), callId, { ...decree, day: '2026-03-11' })).rejects.toMatchObject({
      code: 'decree-ahead',
    });
    expect(await enterDecree(ctx(), callId, decree)).toBe(2);
    expect(await enterDecree(ctx(), callId, decree)).toBe(0);
    await accepted(callId);
    expect(await enterDecree(ctx(), callId, decree)).toBe(1);
    const cases = await listCases(ctx(), { callId });
    expect(cases.map(({ state, decreeNumber, kind }) => ({ state, decreeNumber, kind }))).toEqual(
      Array(3).fill({ state: 'decreed', decreeNumber: decree.number, kind: 'mesin jahit' }),
    );
    await expect(enterDecree(ctx(), callId, { ...decree, day: '2026-03-08' })).rejects.toMatchObject({
      code: 'decree-other',
    });
    await expect(enterDecree(ctx({ actor: actorAs('mentor') }), callId, decree)).rejects.toMatchObject({ status: 403 });
  });

  it('is entered on the tab of the call, which a training does not have', async () => {
    const callId = await openCall(ctx, { kind: 'equipment' });
    await accepted(callId);
    const one = as(actorAs('head'));
    const at = `/kerja/program/${callId}/peralatan`;
    expect((await one.get(at)).text).toContain('Catat SK untuk 1 penerima');
    const day = { 'day-tanggal': '9', 'day-bulan': '3', 'day-tahun': '2026' };
    const { need, specification } = decree;
    const wrong = await one.send(at, { number: '', need, specification, ...day });
    expect(wrong.status).toBe(422);
    expect(wrong.text).toContain('value="Mesin jahit"');
    expect((await one.send(at, { number: 'SK 200/2026', need, specification, ...day })).location).toBe(at);
    expect((await one.get(at)).text).toContain('SK 200/2026');
    const training = await openCall(ctx, {});
    expect((await one.get(`/kerja/program/${training}/peralatan`)).status).toBe(404);
  });
});
