import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#platform/db/database.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { answerObjection, type ObjectionAnswer } from '../answer-objection.ts';
import { fileObjection } from '../file-objection.ts';
import { listObjectionsOf, listWaitingObjections } from '../objection.reads.ts';
import { countExtraPlaces, listLine } from '../offers.reads.ts';
import { jobs } from '../selection.jobs.ts';
import { findApplication, listSteps } from '../selection.reads.ts';
import { withdrawApplication } from '../withdraw-application.ts';
import { decidedApplication, decider, fullCall } from './decided.ts';
import { openCall, setTheScene, somePhone } from './make.ts';

const { ctx, database, url, runJobs } = await testDatabase();
const ownerOf = (phone: string, now?: Date) => ctx({ actor: actorAs('owner', { phone }), now });
const other = ctx({ actor: actorAs('training', { name: 'Petugas lain' }) });
const files = mkdtempSync(join(tmpdir(), 'berdaya-objection-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));

let callId: string;
beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
  callId = await openCall(ctx, { capacity: 2 });
});

const words = 'Saya belum pernah dibantu, tetapi dihitung pernah. <script>alert(1)</script> 🙏 مرحبا';
const notChosen = (of = callId) => decidedApplication(ctx, { callId: of, to: 'not-select' });
async function objected(of = callId) {
  const application = await notChosen(of);
  await fileObjection(ownerOf(application.phone), { code: application.code, about: 'facts', words });
  const [objection] = await listObjectionsOf(other, application.id);
  if (!objection) throw new Error('The objection was just filed.');
  return { application, objection };
}
const reason = 'Catatan bantuan 2022 ternyata milik usaha lain dengan nama sama.';
const answer = (id: string, parts: Partial<ObjectionAnswer> = {}): ObjectionAnswer => ({
  id,
  outcome: 'accepted',
  remedy: 'place',
  reason,
  ...parts,
});
const stateOf = async (id: string) => (await findApplication(other, id))?.state;

describe('filing', () => {
  it('keeps the words as said, promises a day and sends a receipt', async () => {
    const { application, objection } = await objected();
    expect(objection).toMatchObject({ about: 'facts', words, due: '2026-03-16', answeredAt: null });
    const told = (await listOwnMessages(ownerOf(application.phone))).map(({ text }) => text);
    expect(told.some((text) => text.includes('menjawab paling lambat Senin, 16 Maret 2026'))).toBe(true);
    expect((await listWaitingObjections(other)).map(({ id }) => id)).toContain(objection.id);
  });

  it('takes a photo, and refuses a file that is none, with nothing filed', async () => {
    const { code, phone, id } = await notChosen();
    const file = (upload: File) => fileObjection(ownerOf(phone), { code, about: 'other', words, upload });
    await expect(file(new File(['bukan gambar'], 'a.jpg'))).rejects.toMatchObject({ field: 'file' });
    expect(await listObjectionsOf(other, id)).toEqual([]);
    const picture = sharp({ create: { width: 30, height: 30, channels: 3, background: '#0A6350' } });
    await file(new File([new Uint8Array(await picture.jpeg().toBuffer())], 'surat.jpg'));
    expect(await listObjectionsOf(other, id)).toMatchObject([{ fileName: 'surat.jpg' }]);
  });

  it("is for the application's own phone, within the days, once", async () => {
    const { code, phone } = await notChosen();
    const file = (of: typeof other) => fileObjection(of, { code, about: 'points', words });
    await expect(file(ownerOf(somePhone()))).rejects.toMatchObject({ status: 404 });
    await expect(file(ctx({ office: otherOffice }))).rejects.toMatchObject({ status: 404 });
    const after = new Date('2026-03-18T00:00:00+07:00');
    await expect(file(ownerOf(phone, after))).rejects.toMatchObject({ code: 'objection-closed', status: 409 });
    await file(ownerOf(phone));
    await expect(file(ownerOf(phone))).rejects.toMatchObject({ code: 'objection-closed' });
  });

  it('is filed once, however often it is sent at the same moment', async () => {
    const { code, phone, id } = await notChosen();
    const crowd = openDatabase(url, { max: 10 });
    const db = crowd.forCity(other.city);
    const sent = await Promise.allSettled(
      Array.from({ length: 10 }, () => fileObjection({ ...ownerOf(phone), db }, { code, about: 'points', words })),
    );
    await crowd.close();
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listObjectionsOf(other, id)).toHaveLength(1);
  });
});

describe('answering', () => {
  it('is not for who checked or decided, nor outside the remit, nor for other roles', async () => {
    const { objection, application } = await objected();
    const by = (actor: Parameters<typeof ctx>[0]) => answerObjection(ctx(actor), answer(objection.id));
    await expect(by({ actor: decider })).rejects.toMatchObject({ code: 'second-eyes', status: 403 });
    await expect(by({ actor: actorAs('training', { remit: ['12.75.04'] }) })).rejects.toMatchObject({ status: 403 });
    for (const role of ['mentor', 'evaluator', 'owner', 'helper', 'treasurer'] as const) {
      await expect(by({ actor: actorAs(role) })).rejects.toMatchObject({ status: 403 });
    }
    await expect(by({ office: otherOffice })).rejects.toMatchObject({ status: 404 });
    expect(await stateOf(application.id)).toBe('not-selected');
  });

  it('that rejects changes nothing and says why', async () => {
    const { objection, application } = await objected();
    await answerObjection(other, answer(objection.id, { outcome: 'rejected' }));
    expect(await stateOf(application.id)).toBe('not-selected');
    const told = (await listOwnMessages(ownerOf(application.phone))).map(({ text }) => text);
    expect(told.some((text) => text.includes('Keputusan tetap.') && text.includes(reason))).toBe(true);
    await expect(answerObjection(other, answer(objection.id))).rejects.toMatchObject({ code: 'objection-answered' });
    const again = fileObjection(ownerOf(application.phone), { code: application.code, about: 'points', words });
    await expect(again).rejects.toMatchObject({ code: 'objection-closed' });
  });

  it('that gives a place adds one where none is free, and pushes nobody out', async () => {
    const full = await openCall(ctx, { capacity: 2 });
    const { chosen, waiting } = await fullCall(ctx, full, { places: 2, waiting: 1 });
    const { objection, application } = await objected(full);
    await answerObjection(other, answer(objection.id));
    await runJobs(jobs);
    expect(await stateOf(application.id)).toBe('accepted');
    expect(await countExtraPlaces(other, full)).toBe(1);
    const line = await listLine(other, await getCall(other, full), 'score');
    expect(line.filter(({ state }) => state === 'accepted')).toHaveLength(3);
    expect(await stateOf(waiting[0]?.id ?? '')).toBe('reserve');
    const [one] = chosen;
    await withdrawApplication(ownerOf(one?.phone ?? ''), { code: one?.code ?? '', reason: '' });
    await runJobs(jobs);
    expect(await stateOf(waiting[0]?.id ?? '')).toBe('offered');
  });

  it('that gives a free place adds none', async () => {
    const empty = await openCall(ctx, { capacity: 2 });
    const { objection, application } = await objected(empty);
    await answerObjection(other, answer(objection.id));
    expect(await stateOf(application.id)).toBe('accepted');
    expect(await countExtraPlaces(other, empty)).toBe(0);
  });

  it('that gives a number gives the last one', async () => {
    const full = await openCall(ctx, { capacity: 1 });
    await fullCall(ctx, full, { places: 1, waiting: 2 });
    const { objection, application } = await objected(full);
    await answerObjection(other, answer(objection.id, { remedy: 'reserve' }));
    expect(await findApplication(other, application.id)).toMatchObject({ state: 'reserve', reserveNo: 3 });
    expect((await listSteps(other, application.id)).at(-1)?.detail).toMatchObject({ reason, objection: true });
  });

  it('gives only what the state of the application allows', async () => {
    const full = await openCall(ctx, { capacity: 1 });
    const { waiting } = await fullCall(ctx, full, { places: 1, waiting: 1 });
    const [one] = waiting;
    await fileObjection(ownerOf(one?.phone ?? ''), { code: one?.code ?? '', about: 'points', words });
    const [objection] = await listObjectionsOf(other, one?.id ?? '');
    const give = (remedy: 'reserve' | 'place') => answerObjection(other, answer(objection?.id ?? '', { remedy }));
    await expect(give('reserve')).rejects.toMatchObject({ code: 'no-such-remedy', status: 422 });
    await give('place');
    expect(await stateOf(one?.id ?? '')).toBe('accepted');
  });

  it('leaves what was said and answered as it was, in the database too', async () => {
    const { objection } = await objected();
    const change = (set: string) =>
      database.owner.query(`UPDATE selection.objection SET ${set} WHERE id = $1`, [objection.id]);
    await expect(change("words = 'lain'")).rejects.toThrow('does not change');
    await answerObjection(other, answer(objection.id, { outcome: 'rejected' }));
    await expect(change("reason = 'lain'")).rejects.toThrow('does not change');
  });
});
