import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemActor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { addDocument } from '../add-document.ts';
import { addStep } from '../application.store.ts';
import { completeApplication } from '../complete-application.ts';
import { findDraft } from '../draft.reads.ts';
import { forgetDrafts } from '../forget-drafts.ts';
import { openApplication } from '../open-application.ts';
import { rateForm } from '../rate-form.ts';
import { jobs } from '../selection.jobs.ts';
import { findApplication, listDocuments, listSteps } from '../selection.reads.ts';
import { sendCodes } from '../send-codes.ts';
import { startDraft } from '../start-draft.ts';
import { submitApplication } from '../submit-application.ts';
import { filledDraft, officer, openCall, sentApplication, setTheScene, somePhone, stranger } from './make.ts';

const { ctx, database, runJobs } = await testDatabase();
const anyone = ctx({ actor: stranger });
const ownerOf = (phone: string) => ctx({ actor: actorAs('owner', { phone }) });
const files = mkdtempSync(join(tmpdir(), 'berdaya-after-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));

let callId: string;
let photo: File;
beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
  callId = await openCall(ctx);
  const picture = sharp({ create: { width: 30, height: 30, channels: 3, background: '#0A6350' } });
  photo = new File([new Uint8Array(await picture.jpeg().toBuffer())], 'produk.jpg');
});

describe('files', () => {
  it('added to a draft go with it when it is sent; another of the same name replaces the first', async () => {
    const draft = await filledDraft(anyone, { callId });
    const add = () =>
      addDocument(anyone, { draftId: draft.id, name: 'product-photo', upload: photo, field: 'product-photo' });
    await add();
    await add();
    expect(await listDocuments(anyone, { draftId: draft.id })).toHaveLength(1);
    const sent = await submitApplication(anyone, { draftId: draft.id, mayWhatsapp: false, mayPublishName: false });
    expect(await listDocuments(anyone, { applicationId: sent.id })).toMatchObject([{ fileName: 'produk.jpg' }]);
    await expect(add()).rejects.toMatchObject({ code: 'draft-gone' });
  });

  it('asked for later bring the application back to being checked, once, and only from who may', async () => {
    const phone = somePhone();
    const { id, code } = await sentApplication(anyone, { callId, phone });
    const uploads = [{ name: 'foto produk', upload: photo, field: 'file' }];
    const complete = (of = ownerOf(phone), sent = uploads) => completeApplication(of, { code, uploads: sent });
    await expect(complete()).rejects.toMatchObject({ code: 'step-impossible' });
    await addStep(ctx({ actor: actorAs('training') }), {
      applicationId: id,
      kind: 'ask-completion',
      detail: { asked: ['foto produk'] },
    });
    await expect(complete(ownerOf(somePhone()))).rejects.toMatchObject({ code: 'not-found' });
    await expect(complete(ownerOf(phone), [])).rejects.toMatchObject({ code: 'no-file', field: 'file' });
    await complete();
    expect((await findApplication(anyone, id))?.state).toBe('submitted');
    expect((await listSteps(anyone, id)).map(({ kind }) => kind)).toEqual(['submit', 'ask-completion', 'complete']);
    await expect(complete()).rejects.toMatchObject({ code: 'step-impossible' });
  });
});

describe('who may open an application', () => {
  it('is its phone, who filled it in, and staff of its area; everyone else is told it is not there', async () => {
    const phone = somePhone();
    const { code } = await sentApplication(anyone, { callId, phone });
    const open = (actor: Parameters<typeof ctx>[0]) => openApplication(ctx(actor), code.toLowerCase());
    expect((await open({ actor: actorAs('owner', { phone }) })).code).toBe(code);
    expect((await open({ actor: actorAs('mentor') })).code).toBe(code);
    for (const actor of [
      stranger,
      actorAs('owner', { phone: somePhone() }),
      actorAs('helper'),
      actorAs('mentor', { remit: ['12.75.04'] }),
    ]) {
      await expect(open({ actor })).rejects.toMatchObject({ code: 'not-found', status: 404 });
    }
    await expect(open({ office: otherOffice })).rejects.toMatchObject({ code: 'not-found' });
    const helper = await officer(ctx, 'mentor');
    const draft = await filledDraft(ctx({ actor: helper }), { callId, present: true });
    const filled = await submitApplication(ctx({ actor: helper }), {
      draftId: draft.id,
      mayWhatsapp: false,
      mayPublishName: false,
    });
    expect((await openApplication(ctx({ actor: { ...helper, roles: ['helper'], remit: [] } }), filled.code)).id).toBe(
      filled.id,
    );
  });
});

describe('messages', () => {
  it('tell the applicant of the arrival with the code and the day, and send forgotten codes to the phone alone', async () => {
    const phone = somePhone();
    const { code } = await sentApplication(anyone, { callId, phone });
    await sendCodes(anyone, phone);
    await sendCodes(anyone, somePhone());
    const texts = (await listOwnMessages(ownerOf(phone))).map(({ text }) => text);
    expect(texts).toHaveLength(2);
    expect(texts.every((text) => text.includes(code))).toBe(true);
    expect(texts.some((text) => /paling lambat \w+, \d+ \w+ 2026/.test(text))).toBe(true);
    await sendCodes(anyone, phone);
    await sendCodes(anyone, phone);
    await expect(sendCodes(anyone, phone)).rejects.toMatchObject({ status: 429 });
  });

  it('give the number on the waiting list instead of a day', async () => {
    const full = await openCall(ctx, { capacity: 1, mode: 'first-come' });
    await sentApplication(anyone, { callId: full });
    const phone = somePhone();
    await sentApplication(anyone, { callId: full, phone });
    const [message] = await listOwnMessages(ownerOf(phone));
    expect(message?.text).toContain('Anda nomor 1 di daftar tunggu');
  });
});

describe('afterwards', () => {
  it('keeps how easy the form was, and another answer instead', async () => {
    const { id } = await sentApplication(anyone, { callId });
    await rateForm(anyone, { applicationId: id, ease: 'hard' });
    await rateForm(anyone, { applicationId: id, ease: 'easy' });
    expect((await findApplication(anyone, id))?.ease).toBe('easy');
  });

  it('forgets drafts by itself when their days are over, and nothing of what was sent', async () => {
    await expect(forgetDrafts(ctx({ actor: actorAs('administrator') }))).rejects.toMatchObject({ status: 403 });
    const draftId = await startDraft(anyone, { callId });
    const sent = await sentApplication(anyone, { callId });
    expect(await forgetDrafts(ctx({ actor: systemActor, now: '2026-03-20T09:00+07:00' }))).toBe(0);
    await runJobs(jobs, new Date('2026-03-26T02:00:00Z'));
    expect(await findDraft(anyone, draftId)).toBeUndefined();
    expect(await findApplication(anyone, sent.id)).toBeDefined();
  });
});
