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
import { listCallPlaces } from '../call-places.ts';
import { listCasesOfBusiness } from '../case.reads.ts';
import { openCallCases } from '../open-call-cases.ts';

const { ctx, database } = await testDatabase();
const officer = actorAs('programme');
const as = (actor: Actor) =>
  visitor(buildApp({ database, city: testOffice.city, now: () => testNow, actorFor: async () => actor }));
beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

async function accepted(callId: string, licence: 'pirt' | 'halal' | 'unknown'): Promise<string> {
  const answers = { licence, nib: 'has' } as const;
  const { id, businessId } = await sentApplication(ctx({ actor: stranger }), { callId, answers });
  await inTransaction(ctx({ actor: officer }), async (tx) => {
    for (const kind of ['verify', 'rank', 'accept'] as const) await addStep(tx, { applicationId: id, kind });
  });
  return businessId;
}

describe('a call for help with licences', () => {
  it('opens the case each participant asked for, once; what must be found out together is left to the officer', async () => {
    const callId = await openCall(ctx, { kind: 'legality' });
    const one = as(officer);
    const at = `/kerja/program/${callId}/izin`;
    expect((await one.get(at)).text).toContain('Belum ada peserta terpilih');
    const [pirt, halal] = [await accepted(callId, 'pirt'), await accepted(callId, 'halal')];
    const page = await one.get(at);
    expect(page.text).toContain('2 peserta, 1 kasus belum dibuka');
    expect(page.text).toContain(`/kerja/izin/halal?usaha=${halal}`);
    expect((await one.send(at, {})).location).toBe(at);
    const cases = await listCasesOfBusiness(ctx(), pirt);
    expect(cases.map(({ kind }) => kind)).toContain('pirt');
    await expect(openCallCases(ctx({ actor: officer }), callId)).rejects.toMatchObject({ code: 'no-case-left' });
    expect((await listCallPlaces(ctx(), callId)).map(({ kind, has }) => [kind, has !== undefined])).toEqual(
      expect.arrayContaining([
        ['pirt', true],
        [undefined, false],
      ]),
    );
  });

  it('is not there for a call of another kind, and closed to who does not work on cases', async () => {
    const training = await openCall(ctx);
    expect((await as(officer).get(`/kerja/program/${training}/izin`)).status).toBe(404);
    await expect(openCallCases(ctx({ actor: officer }), training)).rejects.toMatchObject({ status: 404 });
    const callId = await openCall(ctx, { kind: 'legality' });
    await accepted(callId, 'pirt');
    const reader = await as(actorAs('evaluator')).get(`/kerja/program/${callId}/izin`);
    expect(reader.status).toBe(200);
    expect(reader.text).not.toContain('Buka 1 kasus');
    await expect(openCallCases(ctx({ actor: actorAs('evaluator') }), callId)).rejects.toMatchObject({ status: 403 });
    expect((await as(actorAs('owner')).get(`/kerja/program/${callId}/izin`)).status).toBe(403);
  });
});
