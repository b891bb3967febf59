import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { useFilesFolder } from '#platform/files/index.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addDocument } from '../add-document.ts';
import { addNote } from '../add-note.ts';
import { askForHelp } from '../ask-for-help.ts';
import { getCase, listDocuments, listEvents } from '../case.reads.ts';
import { finishStep } from '../finish-step.ts';
import type { StepCode } from '../kinds.rules.ts';
import { nudgeStuck } from '../nudge-stuck.ts';
import { openCase } from '../open-case.ts';
import { passStep } from '../pass-step.ts';
import { askedPoints } from '../precheck.rules.ts';
import { recordIssue } from '../record-issue.ts';
import { recordRejection } from '../record-rejection.ts';
import { releaseCase } from '../release-case.ts';
import { stopCase } from '../stop-case.ts';
import { takeCase } from '../take-case.ts';
import { officerOf, photoNamed, setTheScene, someBusiness, takenCase } from './make.ts';

const { ctx } = await testDatabase();
let officer: Actor;
const files = mkdtempSync(join(tmpdir(), 'berdaya-izin-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));

beforeAll(async () => {
  await setTheScene(ctx);
  officer = officerOf('programme');
});

const work = (now?: string) => ctx({ actor: officer, now });
const photo = () => photoNamed('ktp.jpg');

/** Finishes the owner's steps and the office's, up to filling in. */
async function prepared() {
  const made = await takenCase(ctx, officer);
  const { id: caseId, owner } = made;
  const hers = ctx({ actor: owner });
  await finishStep(hers, { caseId, code: 'id-card' });
  await finishStep(hers, { caseId, code: 'address', answer: 'Jalan Ksatria 4' });
  await finishStep(work(), { caseId, code: 'business-line', answer: '10794', edition: '2020' });
  await finishStep(hers, { caseId, code: 'email' });
  await finishStep(hers, { caseId, code: 'agree' });
  await finishStep(work(), { caseId, code: 'precheck', checked: askedPoints });
  return made;
}

describe('two officers at once', () => {
  it('one takes the case, the other is told who', async () => {
    const { businessId } = await someBusiness(ctx);
    const { id } = await openCase(work(), { businessId, kind: 'nib', source: 'staff' });
    const others = [officer, officerOf('training')];
    const done = await Promise.allSettled(others.map((actor) => takeCase(ctx({ actor }), id)));
    const refused = done.find((one) => one.status === 'rejected');
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(refused?.reason).toMatchObject({ code: 'taken', status: 409 });
    const { takenByName } = await getCase(ctx(), id);
    expect(refused?.reason.text()).toContain(takenByName);
  });

  it('the second save of one page is refused, with the name of the first', async () => {
    const { id: caseId } = await takenCase(ctx, officer);
    const { version } = await getCase(ctx(), caseId);
    await addNote(work(), { caseId, version, kind: 'note', text: 'Sudah ditelepon.' });
    const late = ctx({ actor: officerOf('training') });
    const attempt = addNote(late, { caseId, version, kind: 'note', text: 'Akan ditelepon.' });
    await expect(attempt).rejects.toMatchObject({ code: 'stale', status: 409 });
  });

  it('a released case waits for the office again', async () => {
    const { id: caseId } = await takenCase(ctx, officer);
    const { version } = await getCase(ctx(), caseId);
    await releaseCase(work(), { caseId, version });
    expect(await getCase(ctx(), caseId)).toMatchObject({ state: 'open', waitsFor: 'office', takenBy: null });
  });
});

describe('step by step', () => {
  it('goes from the owner through the office and OSS to a NIB in the registry', async () => {
    const { id: caseId, owner, businessId } = await prepared();
    expect(await getCase(ctx(), caseId)).toMatchObject({ state: 'waiting-office', waitsFor: 'office' });
    await finishStep(work(), { caseId, code: 'fill-in' });
    const before = await getCase(ctx(), caseId);
    expect(before).toMatchObject({ state: 'waiting-other', waitsFor: 'other' });
    const { version } = before;
    await recordIssue(work(), { caseId, version, number: '0220.1010.98761', day: '2026-03-09', upload: await photo() });
    const after = await getCase(ctx(), caseId);
    expect(after).toMatchObject({ state: 'issued', waitsFor: null, number: '0220101098761', issuedOn: '2026-03-09' });
    expect(await getBusinessFacts(ctx(), businessId)).toMatchObject({ nib: '0220101098761', nibState: 'has' });
    expect(await listDocuments(ctx(), caseId)).toMatchObject([{ step: 'issue', fileName: 'ktp.jpg', byOwner: false }]);
    const [message] = await listOwnMessages(ctx({ actor: owner }));
    expect(message?.text).toContain('0220101098761');
    const again = openCase(work(), { businessId, kind: 'nib', source: 'staff' });
    await expect(again).rejects.toMatchObject({ code: 'has-licence' });
  });

  it('is waited for by whoever holds the first step that is not done', async () => {
    const { id: caseId, owner } = await takenCase(ctx, officer);
    expect(await getCase(ctx(), caseId)).toMatchObject({ state: 'waiting-owner' });
    await finishStep(ctx({ actor: owner }), { caseId, code: 'id-card' });
    await finishStep(ctx({ actor: owner }), { caseId, code: 'address', answer: 'Jalan Ksatria 4' });
    expect(await getCase(ctx(), caseId)).toMatchObject({ state: 'waiting-office' });
  });

  it('keeps the owner from what is not theirs, and everyone from what waits for another step', async () => {
    const { id: caseId, owner } = await takenCase(ctx, officer);
    const hers = ctx({ actor: owner });
    const line = finishStep(hers, { caseId, code: 'business-line', answer: '10794', edition: '2020' });
    await expect(line).rejects.toMatchObject({ code: 'not-possible' });
    await expect(finishStep(work(), { caseId, code: 'fill-in' })).rejects.toMatchObject({ code: 'step-blocked' });
    await finishStep(hers, { caseId, code: 'id-card' });
    await expect(finishStep(hers, { caseId, code: 'id-card' })).rejects.toMatchObject({ code: 'step-done' });
    await expect(finishStep(hers, { caseId, code: 'nope' as StepCode })).rejects.toMatchObject({ status: 404 });
    await expect(finishStep(work(), { caseId, code: 'issue' })).rejects.toMatchObject({ status: 409 });
  });

  it.each([
    [{ code: 'address', answer: '  ' }, 'address-missing'],
    [{ code: 'business-line', answer: '', edition: '2020' }, 'kbli-wrong'],
    [{ code: 'business-line', answer: '1079', edition: '2020' }, 'kbli-wrong'],
    [{ code: 'business-line', answer: 'keripik', edition: '2025' }, 'kbli-wrong'],
    [{ code: 'business-line', answer: '10794' }, 'kbli-wrong'],
  ] as const)('refuses %o', async (input, code) => {
    const { id: caseId } = await takenCase(ctx, officer);
    await expect(finishStep(work(), { caseId, ...input })).rejects.toMatchObject({
      code,
      status: 422,
      field: 'answer',
    });
  });

  it('gives a step back to the office when the owner needs help', async () => {
    const { id: caseId, owner } = await takenCase(ctx, officer);
    await askForHelp(ctx({ actor: owner }), { caseId, code: 'id-card', text: 'KTP saya hilang.' });
    const after = await getCase(ctx(), caseId);
    expect(after).toMatchObject({ state: 'waiting-office', waitsFor: 'office' });
    expect(after.steps[0]).toMatchObject({ code: 'id-card', who: 'office', say: 'KTP saya hilang.' });
  });

  it('asks the owner in plain words, by message and on the step', async () => {
    const { id: caseId, owner } = await prepared();
    const { version } = await getCase(ctx(), caseId);
    const asked = 'bawa KTP asli ke kantor hari Kamis.';
    const input = { caseId, version, code: 'fill-in', to: 'owner' } as const;
    await expect(passStep(work(), input)).rejects.toMatchObject({ code: 'text-missing' });
    await passStep(work(), { ...input, text: asked });
    expect(await getCase(ctx(), caseId)).toMatchObject({ state: 'waiting-owner' });
    const [message] = await listOwnMessages(ctx({ actor: owner }));
    expect(message?.text).toContain(asked);
  });

  it('waits for another body by its name', async () => {
    const { id: caseId } = await prepared();
    const { version } = await getCase(ctx(), caseId);
    const input = { caseId, version, code: 'fill-in', to: 'other' } as const;
    await expect(passStep(work(), { ...input, agency: ' ' })).rejects.toMatchObject({ code: 'agency-missing' });
    await passStep(work(), { ...input, agency: 'Dukcapil' });
    const { state, steps } = await getCase(ctx(), caseId);
    expect(state).toBe('waiting-other');
    expect(steps.find(({ code }) => code === 'fill-in')).toMatchObject({ who: 'other', agency: 'Dukcapil' });
  });
});

describe('a rejection outside', () => {
  it('keeps the reason as written and returns one step; done again, the case goes on', async () => {
    const { id: caseId, owner } = await prepared();
    await finishStep(work(), { caseId, code: 'fill-in' });
    const { version } = await getCase(ctx(), caseId);
    const reason = 'Data NIK tidak sesuai dengan Dukcapil [E-102].';
    const text = 'tanggal lahir di KTP berbeda. Foto KTP terbaru Anda.';
    await recordRejection(work(), { caseId, version, reason, code: 'id-card', to: 'owner', text });
    const rejected = await getCase(ctx(), caseId);
    expect(rejected).toMatchObject({ state: 'rejected', waitsFor: 'owner', reason });
    expect(rejected.steps[0]).toMatchObject({ state: 'problem', who: 'owner', say: text });
    const [message] = await listOwnMessages(ctx({ actor: owner }));
    expect(message?.text).toContain(text);
    expect(message?.text).not.toContain('E-102');
    await finishStep(ctx({ actor: owner }), { caseId, code: 'id-card', upload: await photo() });
    expect(await getCase(ctx(), caseId)).toMatchObject({ state: 'waiting-other' });
  });
});

describe('recording the NIB', () => {
  it.each([
    ['123', 'number-wrong', 'number'],
    ['', 'number-wrong', 'number'],
    ['0220101012345678', 'number-wrong', 'number'],
    ["'; DROP TABLE legality.case_file; --", 'number-wrong', 'number'],
  ])('refuses %s', async (number, code, field) => {
    const { id: caseId } = await takenCase(ctx, officer);
    const { version } = await getCase(ctx(), caseId);
    const attempt = recordIssue(work(), { caseId, version, number, day: '2026-03-09' });
    await expect(attempt).rejects.toMatchObject({ code, field, status: 422 });
  });

  it('refuses a day to come, another owner’s number, and keeps nothing then', async () => {
    const { id: caseId, businessId } = await takenCase(ctx, officer);
    const { version } = await getCase(ctx(), caseId);
    const number = '0220101044444';
    const ahead = recordIssue(work(), { caseId, version, number, day: '2026-03-11' });
    await expect(ahead).rejects.toMatchObject({ code: 'future-day', field: 'day' });
    await someBusiness(ctx, { nib: number });
    const foreign = recordIssue(work(), { caseId, version, number, day: '2026-03-09', upload: await photo() });
    await expect(foreign).rejects.toMatchObject({ code: 'nib-elsewhere', status: 409 });
    expect(await getCase(ctx(), caseId)).toMatchObject({ state: 'waiting-owner', number: null, version });
    expect(await listDocuments(ctx(), caseId)).toEqual([]);
    expect((await getBusinessFacts(ctx(), businessId)).nib).toBeNull();
  });

  it('ends the case: nothing more can be done to it', async () => {
    const { id: caseId, owner } = await takenCase(ctx, officer);
    const { version } = await getCase(ctx(), caseId);
    await recordIssue(work(), { caseId, version, number: '0220101055555', day: '2026-03-10' });
    await expect(stopCase(work(), { caseId, reason: 'Salah.' })).rejects.toMatchObject({ code: 'not-possible' });
    const late = finishStep(ctx({ actor: owner }), { caseId, code: 'id-card' });
    await expect(late).rejects.toMatchObject({ code: 'not-possible' });
  });
});

describe('notes, files, the end', () => {
  it('keeps notes and calls for colleagues, the next day for the owner', async () => {
    const { id: caseId } = await takenCase(ctx, officer);
    const add = async (note: Omit<Parameters<typeof addNote>[1], 'caseId' | 'version'>) =>
      addNote(work(), { caseId, version: (await getCase(ctx(), caseId)).version, ...note });
    await add({ kind: 'call', text: 'Diangkat suaminya.', reached: true });
    await add({ kind: 'plan', text: 'Kami datang ke rumah.', day: '2026-03-12' });
    await add({ kind: 'file', text: '', upload: await photo() });
    await expect(add({ kind: 'note', text: '' })).rejects.toMatchObject({ code: 'nothing-written' });
    await expect(add({ kind: 'plan', text: 'Kemarin.', day: '2026-03-09' })).rejects.toMatchObject({
      code: 'past-day',
    });
    await expect(add({ kind: 'file', text: '' })).rejects.toMatchObject({ code: 'file-missing' });
    expect((await listEvents(ctx(), caseId)).map(({ kind }) => kind)).toEqual([
      'opened',
      'taken',
      'called',
      'planned',
      'document',
    ]);
    expect(await getCase(ctx(), caseId)).toMatchObject({ nextOn: '2026-03-12', nextText: 'Kami datang ke rumah.' });
  });

  it('takes a file of the owner, and not of another owner', async () => {
    const { id: caseId, owner } = await takenCase(ctx, officer);
    const { owner: another } = await someBusiness(ctx);
    await addDocument(ctx({ actor: owner }), { caseId, upload: await photo() });
    expect(await listDocuments(ctx(), caseId)).toMatchObject([{ byOwner: true }]);
    const foreign = addDocument(ctx({ actor: another }), { caseId, upload: await photo() });
    await expect(foreign).rejects.toMatchObject({ status: 404 });
    const wrong = addDocument(ctx({ actor: owner }), { caseId, upload: new File(['bukan gambar'], 'a.jpg') });
    await expect(wrong).rejects.toMatchObject({ status: 422, field: 'file' });
  });

  it('lets the owner stop it with a reason', async () => {
    const { id: caseId, owner } = await takenCase(ctx, officer);
    await stopCase(ctx({ actor: owner }), { caseId, reason: 'Sudah saya urus sendiri.' });
    expect(await getCase(ctx(), caseId)).toMatchObject({
      state: 'stopped',
      waitsFor: null,
      reason: 'Sudah saya urus sendiri.',
    });
  });
});

describe('a case that stands still', () => {
  it('is told to its owner once, after more than seven days, and again only when it waits anew', async () => {
    const system = (now: string) => ctx({ actor: actorAs('system'), now });
    const { id: caseId, owner } = await takenCase(ctx, officer, '2026-04-01T10:00+07:00');
    await nudgeStuck(system('2026-04-08T08:00+07:00'));
    const hers = ctx({ actor: owner });
    expect(await listOwnMessages(hers)).toHaveLength(0);
    expect(await nudgeStuck(system('2026-04-09T08:00+07:00'))).toBeGreaterThan(0);
    const [message] = await listOwnMessages(hers);
    expect(message?.text).toContain('1 April 2026');
    expect(await nudgeStuck(system('2026-04-10T08:00+07:00'))).toBe(0);
    await askForHelp(ctx({ actor: owner, now: '2026-04-11T08:00+07:00' }), { caseId, code: 'id-card' });
    expect(await nudgeStuck(system('2026-04-19T08:00+07:00'))).toBe(1);
    expect(await listOwnMessages(hers)).toHaveLength(2);
  });

  it('is no one’s to do but the system’s', async () => {
    await expect(nudgeStuck(work())).rejects.toMatchObject({ status: 403 });
  });
});
