import { describe, expect, it } from 'vitest';
import { listEntriesOf } from '#rooms/audit/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { closeCall } from '../close-call.ts';
import { draftCall } from '../draft-call.ts';
import { moveCall } from '../move-call.ts';
import { programmesJobs } from '../programmes.jobs.ts';
import { getCall, listSteps } from '../programmes.reads.ts';
import { head, openCall, readyDraft, writer } from './arrange.ts';
import { now } from './make.ts';

const { ctx, runJobs } = await testDatabase();
const asWriter = ctx({ actor: writer, now });
const asHead = ctx({ actor: head, now });
const after = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe('moving a call', () => {
  it('goes from draft to open, and writes each step down', async () => {
    const id = await openCall(asWriter);
    const call = await getCall(asHead, id);
    expect(call).toMatchObject({ state: 'open', openedAt: now });
    expect((await listSteps(asHead, id)).map(({ step, by }) => [step, by])).toEqual([
      ['send', 'Sani'],
      ['approve', 'Ibu Kepala'],
    ]);
    const moved = (await listEntriesOf(asHead, { type: 'call', id })).filter(({ event }) => event.endsWith('moved'));
    expect(moved.map(({ detail }) => detail.to)).toEqual(['open', 'awaiting-approval']);
  });

  it('names everything a draft lacks', async () => {
    const id = await draftCall(asWriter, { title: 'Kosong', kind: 'training' });
    const refused = await moveCall(asWriter, id, 'send').catch((error) => error);
    expect(refused).toMatchObject({ code: 'not-ready', status: 409 });
    for (const word of ['tujuan', 'untuk siapa', 'jadwal pertemuan', 'kelurahan yang jarang terjangkau'])
      expect(refused.text()).toContain(word);
    expect((await getCall(asWriter, id)).state).toBe('draft');
  });

  it('is not approved by a head who wrote on it, nor by anyone else', async () => {
    const id = await readyDraft(asWriter);
    await moveCall(asWriter, id, 'send');
    await expect(moveCall(asWriter, id, 'approve')).rejects.toMatchObject({ code: 'step-not-yours', status: 403 });
    const writingHead = ctx({ actor: { ...head, id: writer.id }, now });
    await expect(moveCall(writingHead, id, 'approve')).rejects.toMatchObject({ code: 'own-words', status: 409 });
  });

  it('says what is possible instead of a step that is not', async () => {
    const id = await openCall(asWriter);
    const refused = await moveCall(asHead, id, 'finish').catch((error) => error);
    expect(refused).toMatchObject({ code: 'step-not-possible', status: 409 });
    expect(refused.text()).toBe('Program ini sedang Dibuka. Yang bisa Anda lakukan: tunda dan batalkan.');
  });

  it('keeps strangers out before anything is read', async () => {
    const stranger = ctx({ actor: actorAs('public'), now });
    await expect(moveCall(stranger, 'no-such-id', 'send')).rejects.toMatchObject({ status: 401 });
    await expect(moveCall(ctx({ actor: actorAs('treasurer'), now }), 'x', 'send')).rejects.toMatchObject({
      status: 403,
    });
  });

  it('needs a reason to postpone, shows it, and resumes where it was', async () => {
    const id = await openCall(asWriter);
    await expect(moveCall(asWriter, id, 'postpone', { reason: '  ' })).rejects.toMatchObject({
      code: 'reason-missing',
    });
    const postponed = await moveCall(asWriter, id, 'postpone', { reason: 'Dana belum cair.' });
    expect(postponed).toMatchObject({ state: 'postponed', resumesTo: 'open', publicReason: 'Dana belum cair.' });
    const resumed = await moveCall(asHead, id, 'resume');
    expect(resumed).toMatchObject({ state: 'open', resumesTo: null, publicReason: null });
  });

  it('does not resume into a closing day that has passed', async () => {
    const id = await openCall(asWriter);
    await moveCall(asWriter, id, 'postpone', { reason: 'Dana belum cair.' });
    const late = moveCall(ctx({ actor: head, now: after(30) }), id, 'resume');
    await expect(late).rejects.toMatchObject({ code: 'not-ready' });
  });

  it('takes one of two officers who act at once; the other is told', async () => {
    const id = await openCall(asWriter);
    const both = await Promise.allSettled([
      moveCall(asHead, id, 'cancel', { reason: 'Dibatalkan wali kota.' }),
      moveCall(asHead, id, 'cancel', { reason: 'Gedung terbakar.' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await listSteps(asHead, id)).filter(({ step }) => step === 'cancel')).toHaveLength(1);
  });
});

describe('closing by date', () => {
  it('is seen at once and written down by its job', async () => {
    const id = await openCall(asWriter);
    const closesAt = (await getCall(asHead, id)).closesAt as Date;
    expect((await getCall(ctx({ now: closesAt }), id)).state).toBe('closed');
    await runJobs(programmesJobs, new Date(closesAt.getTime() + 1000));
    await closeCall(ctx({ now: closesAt }), id);
    const closings = (await listSteps(asHead, id)).filter(({ step }) => step === 'close');
    expect(closings).toEqual([expect.objectContaining({ at: closesAt, by: 'Berdaya' })]);
  });

  it('is written down before the next step when the job is late', async () => {
    const id = await openCall(asWriter);
    await moveCall(ctx({ actor: writer, now: after(20) }), id, 'start');
    expect((await listSteps(asHead, id)).map(({ step }) => step)).toEqual(['send', 'approve', 'close', 'start']);
  });

  it('does nothing before its time', async () => {
    const id = await openCall(asWriter);
    await closeCall(asHead, id);
    expect((await getCall(asHead, id)).state).toBe('open');
  });
});
