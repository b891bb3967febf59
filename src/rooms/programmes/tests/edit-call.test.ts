import { describe, expect, it } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { draftCall } from '../draft-call.ts';
import { editCall } from '../edit-call.ts';
import { dropSession, planSession } from '../edit-session.ts';
import { moveCall } from '../move-call.ts';
import { getCall } from '../programmes.reads.ts';
import { head, openCall, readyDraft, writer } from './arrange.ts';
import { now } from './make.ts';

const { ctx } = await testDatabase();
const asWriter = ctx({ actor: writer, now });
const asOther = ctx({ actor: actorAs('training', { name: 'Vivi' }), now });
const places = (capacity: number) => ({ part: 'places' as const, fields: { areas: [], capacity } });
const meeting = {
  title: 'Praktik',
  startsAt: new Date('2027-01-09T02:00:00Z'),
  endsAt: new Date('2027-01-09T05:00:00Z'),
  place: 'Aula',
  address: '',
  mapUrl: null,
  lessonHours: 4,
};

describe('drafting', () => {
  it('begins with the usual criteria, quotas, dates and contact', async () => {
    const call = await getCall(asWriter, await draftCall(asWriter, { title: 'Jualan lewat HP!', kind: 'training' }));
    expect(call).toMatchObject({ slug: 'jualan-lewat-hp', state: 'draft', documents: [], objectionDays: 7 });
    expect(call.criteria.map(({ weight }) => weight)).toEqual([30, 25, 20, 15, 10]);
    expect(call.quotas.map(({ label, min }) => [label, min])).toEqual([
      ['Belum binaan', 12],
      ['Belum pernah dibantu', 12],
    ]);
    expect(call.team).toEqual([{ personId: writer.id, name: 'Sani', role: 'responsible' }]);
  });

  it('gives each call its own address', async () => {
    const twice = [1, 2].map(() => draftCall(asWriter, { title: 'Sama', kind: 'training' }));
    const [first, second] = [await twice[0], await twice[1]] as [string, string];
    const slugs = [(await getCall(asWriter, first)).slug, (await getCall(asWriter, second)).slug];
    expect(new Set(slugs).size).toBe(2);
  });

  it('copies an earlier call, moved by whole weeks', async () => {
    const id = await openCall(asWriter, 'Yang lama');
    const earlier = await getCall(asWriter, id);
    const later = ctx({ actor: writer, now: new Date(now.getTime() + 100 * 86_400_000) });
    const copy = await getCall(later, await draftCall(later, { title: 'Yang baru', kind: 'training', copyOf: id }));
    expect(copy).toMatchObject({ state: 'draft', copiedFrom: id, purpose: earlier.purpose, openedAt: null });
    const days = ((copy.opensAt as Date).getTime() - (earlier.opensAt as Date).getTime()) / 86_400_000;
    expect(days % 7).toBe(0);
    expect((copy.opensAt as Date) > later.now).toBe(true);
    expect(copy.sessions[0]?.startsAt.getTime()).toBe(
      (earlier.sessions[0]?.startsAt.getTime() ?? 0) + days * 86_400_000,
    );
  });

  it('is for those who write', async () => {
    const mentor = ctx({ actor: actorAs('mentor'), now });
    await expect(draftCall(mentor, { title: 'x', kind: 'training' })).rejects.toMatchObject({ status: 403 });
  });
});

describe('editing', () => {
  it('refuses a stale save with who changed what', async () => {
    const callId = await draftCall(asWriter, { title: 'Bersama', kind: 'training' });
    const { version } = await getCall(asWriter, callId);
    await editCall(asOther, { callId, version, ...places(25) });
    const refused = await editCall(asWriter, { callId, version, ...places(50) }).catch((error) => error);
    expect(refused).toMatchObject({ code: 'stale', status: 409 });
    expect(refused.text()).toContain('Vivi sudah mengubah jumlah tempat');
    expect((await getCall(asWriter, callId)).capacity).toBe(25);
  });

  it('lets two people change different fields', async () => {
    const callId = await draftCall(asWriter, { title: 'Berdua', kind: 'training' });
    const { version } = await getCall(asWriter, callId);
    await editCall(asOther, { callId, version, ...places(25) });
    const fields = { opensAt: null, closesAt: null, decideBy: '2027-01-04', objectionDays: 7 };
    await editCall(asWriter, { callId, version, part: 'dates', fields });
    expect(await getCall(asWriter, callId)).toMatchObject({ capacity: 25, decideBy: '2027-01-04' });
  });

  it('remembers everyone who wrote', async () => {
    const callId = await draftCall(asWriter, { title: 'Penulis', kind: 'training' });
    await editCall(asOther, { callId, version: 2, ...places(25) });
    expect((await getCall(asWriter, callId)).writers).toEqual([writer.id, asOther.actor.id]);
  });

  it('freezes criteria once open; a postponement before closing opens them', async () => {
    const callId = await openCall(asWriter);
    const choice = {
      callId,
      part: 'choice' as const,
      fields: { criteria: [{ kind: 'plan' as const, ownLabel: null, weight: 100 }], farAreas: [], quotas: [] },
    };
    const { version } = await getCall(asWriter, callId);
    await expect(editCall(asWriter, { ...choice, version })).rejects.toMatchObject({ code: 'part-frozen' });
    await moveCall(ctx({ actor: head, now }), callId, 'postpone', { reason: 'Kriteria diperbaiki.' });
    await editCall(asWriter, { ...choice, version });
    expect((await getCall(asWriter, callId)).criteria.map(({ kind }) => kind)).toEqual(['plan']);
  });

  it('follows the title with the address until the call was seen', async () => {
    const callId = await readyDraft(asWriter, 'Nama lama');
    const call = await getCall(asWriter, callId);
    const { title: _old, ...rest } = {
      title: call.title,
      purpose: call.purpose,
      audience: call.audience,
      sectors: call.sectors,
      minMonths: 0,
      benefits: call.benefits,
      bring: call.bring,
      included: '',
      documents: [],
    };
    await editCall(asWriter, { callId, version: call.version, part: 'about', fields: { title: 'Nama baru', ...rest } });
    expect((await getCall(asWriter, callId)).slug).toBe('nama-baru');
  });
});

describe('meetings', () => {
  it('are added, changed under their id, and taken off', async () => {
    const callId = await draftCall(asWriter, { title: 'Pertemuan', kind: 'training' });
    const at = async () => ({ callId, version: (await getCall(asWriter, callId)).version });
    await planSession(asWriter, await at(), meeting);
    const [added] = (await getCall(asWriter, callId)).sessions;
    const sessionId = added?.id as string;
    await planSession(asWriter, { ...(await at()), sessionId }, { ...meeting, place: 'Kantor camat' });
    expect((await getCall(asWriter, callId)).sessions).toEqual([{ ...meeting, id: sessionId, place: 'Kantor camat' }]);
    await dropSession(asWriter, { ...(await at()), sessionId });
    expect((await getCall(asWriter, callId)).sessions).toEqual([]);
  });

  it('of another call are not found', async () => {
    const callId = await draftCall(asWriter, { title: 'Lain', kind: 'training' });
    const other = await readyDraft(asWriter);
    const foreign = (await getCall(asWriter, other)).sessions[0]?.id as string;
    const where = { callId, version: 2, sessionId: foreign };
    await expect(planSession(asWriter, where, meeting)).rejects.toMatchObject({ status: 404 });
    await expect(dropSession(asWriter, where)).rejects.toMatchObject({ status: 404 });
  });
});
