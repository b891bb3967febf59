import { beforeAll, describe, expect, it } from 'vitest';
import type { Ctx } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { closeCall, moveCall, onCallMoved } from '#rooms/programmes/index.ts';
import { type Application, findApplication } from '#rooms/selection/index.ts';
import { setTheScene, stranger } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { listAttendance } from '../call-attendance.ts';
import { listCandidates } from '../candidates.ts';
import { findByCode, listCertificates, listCompletions } from '../certificate.reads.ts';
import { certificatePdf, certificatesZip } from '../certificate-file.ts';
import { correctName } from '../correct-name.ts';
import { fetchCertificate } from '../fetch-certificate.ts';
import { guardFollowUp } from '../guard-closed.ts';
import { issueCertificates } from '../issue-certificates.ts';
import { listWork } from '../list-work.ts';
import { completedInQuarter } from '../quarter-results.ts';
import { reissueCertificate } from '../reissue-certificate.ts';
import { revokeCertificate } from '../revoke-certificate.ts';
import { sayCertificate } from '../status-part.ts';
import { callWithPeople, heldCall, officerAt, onDay, sessionAt } from './make.ts';

const { ctx, database } = await testDatabase();

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

const headAt = (now: Date): Ctx => ctx({ actor: actorAs('head', { name: 'Ibu Kepala' }), now });

describe('issuing', () => {
  it('gives everyone who was there for 80% of the hours a number, a code, a message and the step on the timeline', async () => {
    // The sessions have 4 and 6 lesson hours: both are 100%, the second alone 60%, the first alone 40%.
    const { call, people, after } = await heldCall(
      ctx,
      ['Ani', 'Budi', 'Cici'],
      (at, session) => at === 0 || session === at - 1,
    );
    const officer = officerAt(ctx, after);
    expect(await listAttendance(ctx(), call.id)).toMatchObject([
      { ownerName: 'Ani', hoursPresent: 10, hours: 10, sessionsPresent: 2, sessions: 2 },
      { ownerName: 'Budi', hoursPresent: 4 },
      { ownerName: 'Cici', hoursPresent: 6 },
    ]);
    expect(await issueCertificates(officer, call.id)).toBe(1);
    const [certificate] = await listCertificates(ctx(), call.id);
    expect(certificate).toMatchObject({
      applicationId: people[0]?.id,
      number: expect.stringMatching(/^\d{4}\/DKUKM\/(III|IV)\/2026$/),
      code: expect.stringMatching(/^[ACDEFGHJ-NP-Z2-79]{10}$/),
      content: { name: 'Ani', hours: 10, hoursPresent: 10, signer: { name: 'Rahmawati Lubis' } },
    });
    const [ani, budi] = await Promise.all(people.slice(0, 2).map(({ id }) => findApplication(ctx(), id)));
    expect(await sayCertificate(ctx(), ani as Application)).toMatchObject({
      text: `Nomor ${certificate?.number}. Siapa pun bisa memeriksa keasliannya.`,
      link: { href: `/kerja/sertifikat/${certificate?.id}` },
    });
    expect(await sayCertificate(ctx({ actor: stranger }), ani as Application)).toMatchObject({
      link: { href: '/saya/sertifikat' },
    });
    expect(await sayCertificate(ctx({ actor: actorAs('helper') }), ani as Application)).toMatchObject({
      link: undefined,
    });
    expect(await sayCertificate(ctx(), budi as Application)).toBeUndefined();
    const messages = await listOwnMessages(ctx({ actor: actorAs('owner', { phone: people[0]?.phone ?? '' }) }));
    expect(messages.some(({ text }) => text.includes(`/sertifikat/${certificate?.code}`))).toBe(true);
    const { rows } = await database.owner.query('SELECT steps_done, last_event FROM registry.business WHERE id = $1', [
      people[0]?.businessId,
    ]);
    expect(rows[0].steps_done & 2).toBe(2);
    expect(JSON.stringify(rows[0].last_event)).toContain('training_timeline_certificate');
    await expect(issueCertificates(officer, call.id)).rejects.toMatchObject({ code: 'nobody-qualifies' });
  });

  it('gives numbers without gaps when several calls issue at once, and takes none when it fails', async () => {
    const year = (await database.owner.query('SELECT coalesce(max(last), 0) AS last FROM training.certificate_counter'))
      .rows[0].last;
    const calls = [];
    for (const names of [['A', 'B'], ['C', 'D', 'E'], ['F']]) calls.push(await heldCall(ctx, names, () => true));
    const broken = await heldCall(ctx, ['X'], () => true);
    // An office without a pattern for its numbers: a fault halfway, the whole issue is undone and its numbers with it.
    const failing = {
      ...officerAt(ctx, broken.after),
      office: { ...ctx().office, letterNumber: null as unknown as string },
    };
    const all = await Promise.allSettled([
      ...calls.flatMap(({ call, after }) => [
        issueCertificates(officerAt(ctx, after), call.id),
        issueCertificates(headAt(after), call.id),
      ]),
      issueCertificates(failing, broken.call.id),
    ]);
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    const issued = (await Promise.all(calls.map(({ call }) => listCertificates(ctx(), call.id)))).flat();
    const numbers = issued.map(({ number }) => Number(number.slice(0, 4))).sort((one, other) => one - other);
    expect(numbers).toEqual(Array.from({ length: 6 }, (_, at) => year + at + 1));
    expect(new Set(issued.map(({ code }) => code)).size).toBe(6);
    expect(await listCertificates(ctx(), broken.call.id)).toEqual([]);
  });

  it('waits until every list is closed, and is for those who may', async () => {
    const { call } = await callWithPeople(ctx, 1);
    const after = onDay(sessionAt(call, 1), '18:00');
    await expect(issueCertificates(officerAt(ctx, after), call.id)).rejects.toMatchObject({ code: 'sessions-open' });
    for (const role of ['programme', 'mentor', 'evaluator'] as const) {
      await expect(issueCertificates(ctx({ actor: actorAs(role) }), call.id)).rejects.toMatchObject({ status: 403 });
    }
    await expect(issueCertificates(officerAt(ctx, after), newId())).rejects.toMatchObject({ status: 404 });
    const medan = ctx({ actor: actorAs('training', { remit: ['12.71'] }), office: otherOffice });
    await expect(issueCertificates(medan, call.id)).rejects.toMatchObject({ status: 404 });
  });
});

describe('a name', () => {
  it('is put right once, with a reason, before the certificate is issued', async () => {
    const { call, people, after } = await heldCall(ctx, ['MARNI BR. SITEPU', 'Budi'], () => true);
    const officer = officerAt(ctx, after);
    const [marni, budi] = [
      people.find(({ ownerName }) => ownerName !== 'Budi'),
      people.find(({ ownerName }) => ownerName === 'Budi'),
    ];
    const change = { callId: call.id, applicationId: marni?.id ?? '', name: 'Marni Br. Sitepu', reason: 'sesuai KTP' };
    await expect(correctName(officer, { ...change, reason: '' })).rejects.toMatchObject({ code: 'reason-needed' });
    await expect(correctName(officer, { ...change, applicationId: newId() })).rejects.toMatchObject({ status: 404 });
    await correctName(officer, change);
    await expect(correctName(officer, { ...change, name: 'Marni' })).rejects.toMatchObject({
      code: 'name-changed-once',
    });
    await issueCertificates(officer, call.id);
    expect((await listCertificates(ctx(), call.id)).map(({ content }) => content.name).sort()).toEqual([
      'Budi',
      'Marni Br. Sitepu',
    ]);
    await expect(correctName(officer, { ...change, applicationId: budi?.id ?? '' })).rejects.toMatchObject({
      code: 'already-issued',
    });
  });
});

describe('revoking and reissuing', () => {
  it('is for the head, once, with a reason; the replacement has its own number, code and name', async () => {
    const { call, after } = await heldCall(ctx, ['Ani'], () => true);
    await issueCertificates(officerAt(ctx, after), call.id);
    const [first] = await listCertificates(ctx(), call.id);
    const id = first?.id ?? '';
    await expect(revokeCertificate(officerAt(ctx, after), id, 'x')).rejects.toMatchObject({ status: 403 });
    await expect(revokeCertificate(headAt(after), id, '')).rejects.toMatchObject({ code: 'reason-needed' });
    await expect(reissueCertificate(headAt(after), id, 'Ani')).rejects.toMatchObject({ code: 'still-valid' });
    await revokeCertificate(headAt(after), id, 'nama salah cetak');
    await expect(revokeCertificate(headAt(after), id, 'lagi')).rejects.toMatchObject({ code: 'already-revoked' });
    await expect(issueCertificates(officerAt(ctx, after), call.id)).rejects.toMatchObject({ code: 'nobody-qualifies' });
    const twice = await Promise.allSettled([
      reissueCertificate(officerAt(ctx, after), id, 'Ani Lubis'),
      reissueCertificate(officerAt(ctx, after), id, 'Ani Lubis'),
    ]);
    expect(twice.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [old, replacement, more] = await listCertificates(ctx(), call.id);
    expect(more).toBeUndefined();
    expect(old).toMatchObject({
      revokeReason: 'nama salah cetak',
      revokedByName: 'Ibu Kepala',
      content: { name: 'Ani' },
    });
    expect(replacement).toMatchObject({ replaces: id, revokedAt: null, content: { name: 'Ani Lubis' } });
    expect(replacement?.code).not.toBe(old?.code);
    expect((await findByCode(ctx(), old?.code ?? ''))?.revokedAt).toEqual(after);
    await expect(revokeCertificate(headAt(after), newId(), 'x')).rejects.toMatchObject({ status: 404 });
  });
});

describe('the paper', () => {
  it('is a PDF for the phone it was issued to, and a ZIP of all for the office', async () => {
    const { call, people, after } = await heldCall(ctx, ['Ani', 'Budi'], () => true);
    await issueCertificates(officerAt(ctx, after), call.id);
    const all = await listCertificates(ctx(), call.id);
    const own = all.find(({ applicationId }) => applicationId === people[0]?.id);
    const owner = ctx({ actor: actorAs('owner', { phone: people[0]?.phone ?? '' }) });
    expect((await fetchCertificate(owner, own?.id ?? '')).fetchedAt).toBeNull();
    expect((await fetchCertificate(owner, own?.id ?? '')).fetchedAt).not.toBeNull();
    const other = ctx({ actor: actorAs('owner', { phone: people[1]?.phone ?? '' }) });
    await expect(fetchCertificate(other, own?.id ?? '')).rejects.toMatchObject({ status: 404 });
    await expect(fetchCertificate(ctx({ actor: stranger }), own?.id ?? '')).rejects.toMatchObject({ status: 401 });
    const [certificate] = all;
    if (!certificate) throw new Error('It was just issued.');
    const pdf = await certificatePdf(ctx(), certificate);
    expect(Buffer.from(pdf.slice(0, 5)).toString()).toBe('%PDF-');
    const zip = Buffer.from(await certificatesZip(ctx(), all));
    expect(zip.subarray(0, 2).toString()).toBe('PK');
    expect(zip.includes('-ani.pdf') && zip.includes('-budi.pdf')).toBe(true);
  });
});

describe('for the other rooms', () => {
  it('follow-up does not begin while the list of a session that was held is open', async () => {
    onCallMoved(guardFollowUp);
    const { call, people } = await callWithPeople(ctx, 1);
    const begin = (now: Date) => moveCall(officerAt(ctx, now), call.id, 'begin-follow-up');
    const after = onDay(sessionAt(call, 1), '18:00');
    await closeCall(
      ctx({ actor: { ...actorAs('system'), kind: 'system' }, now: onDay(sessionAt(call, 0), '00:00') }),
      call.id,
    );
    await moveCall(officerAt(ctx, onDay(sessionAt(call, 0), '08:00')), call.id, 'start');
    await expect(begin(after)).rejects.toMatchObject({ code: 'sessions-open', status: 409 });
    await heldCall.close(ctx, call, people, () => true);
    expect((await begin(after)).state).toBe('follow-up');
  });

  it('says what waits, what was completed in a quarter, and nothing to who may not see', async () => {
    const { call, after } = await heldCall(ctx, ['Ani'], () => true);
    await closeCall(ctx({ actor: { ...actorAs('system'), kind: 'system' }, now: after }), call.id);
    const labels = async (now: Date) => (await listWork(officerAt(ctx, now))).items.map(({ href }) => href);
    expect(await labels(after)).toContain(`/kerja/program/${call.id}/sertifikat`);
    await issueCertificates(officerAt(ctx, after), call.id);
    expect(await labels(after)).not.toContain(`/kerja/program/${call.id}/sertifikat`);
    const open = await callWithPeople(ctx, 1);
    const session = sessionAt(open.call, 0);
    await closeCall(
      ctx({ actor: { ...actorAs('system'), kind: 'system' }, now: onDay(session, '01:00') }),
      open.call.id,
    );
    const work = await listWork(officerAt(ctx, onDay(session, '08:00')));
    expect(work.items).toContainEqual(
      expect.objectContaining({ href: `/kerja/hadir/${session.id}`, due: session.startsAt }),
    );
    const late = await listWork(officerAt(ctx, onDay(session, '08:00', 1)));
    expect(late.queues[0]).toMatchObject({ late: true });
    expect(await listWork(ctx({ actor: actorAs('treasurer') }))).toEqual({ items: [], queues: [] });
    const quarter = { from: '2026-01-01', to: '2026-07-01' };
    const completions = await listCompletions(ctx(), quarter);
    expect(completions.some(({ callId }) => callId === call.id)).toBe(true);
    const people = new Set(completions.map(({ businessId }) => businessId)).size;
    expect(await completedInQuarter(ctx(), quarter)).toMatchObject([{ value: String(people) }]);
    expect(await completedInQuarter(ctx(), { from: '2025-01-01', to: '2025-04-01' })).toEqual([]);
  });

  it('judge each candidate by the lesson hours present', async () => {
    const { call } = await heldCall(ctx, ['Ani', 'Budi'], (at) => at === 0);
    const candidates = await listCandidates(ctx(), call);
    expect(candidates.map(({ name, lacking }) => [name, lacking])).toEqual([
      ['Ani', []],
      ['Budi', ['attendance']],
    ]);
  });
});
