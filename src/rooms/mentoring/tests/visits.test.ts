import { beforeAll, describe, expect, it } from 'vitest';
import { addDays, dayOf } from '#platform/clock.ts';
import { type Actor, type Ctx, systemActor } from '#platform/ctx.ts';
import { listEntriesOf } from '#rooms/audit/index.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { moveCall } from '#rooms/programmes/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { askOtherDay } from '../ask-other-day.ts';
import { assignMentor } from '../assign-mentor.ts';
import { cancelVisit } from '../cancel-visit.ts';
import { closeTrack } from '../close-track.ts';
import { correctVisit } from '../correct-visit.ts';
import { markAgreementDone } from '../mark-agreement-done.ts';
import { jobs } from '../mentoring.jobs.ts';
import { moveVisit } from '../move-visit.ts';
import { planVisit } from '../plan-visit.ts';
import { recordVisit } from '../record-visit.ts';
import { remindOwner } from '../remind-owner.ts';
import { findTracks, getTrack, type Track } from '../track.reads.ts';
import { listAgreements, listReports, listTrackSteps, listVisits } from '../visit.reads.ts';
import { afterMeeting, daysLater, found, officer, runningCall, setMentors } from './make.ts';

const test = await testDatabase();
const { ctx } = test;
const asOfficer = ctx({ actor: officer, now: afterMeeting });
const dayAt = (days: number) => dayOf(daysLater(days));
let mentors: { city: Actor; one: Actor; two: Actor };
let tracks: Track[];
let phones: Map<string, string>;

/** A context of the city's mentor so many days after the follow-up began. */
const mentorOn = (days: number, actor = mentors.city): Ctx => ctx({ actor, now: daysLater(days) });
const ownerOf = (track: Track, days: number): Ctx =>
  ctx({ actor: actorAs('owner', { phone: phones.get(track.applicationId ?? '') }), now: daysLater(days) });
/** Tracks are used up one by one: each test takes a fresh one. */
const fresh = (): Track => {
  const track = tracks.shift();
  if (!track) throw new Error('Add one more participant.');
  return track;
};
const visitOf = async (track: Track, days: number, parts: Partial<Parameters<typeof recordVisit>[1]> = {}) => {
  const { version } = await getTrack(asOfficer, track.id);
  const agreements = [{ text: 'Foto 10 produk', dueOn: dayAt(days + 7) }];
  const plain = { trackId: track.id, version, found: found(dayAt(days)), kept: {}, agreements, nextOn: null };
  return recordVisit(mentorOn(days), { ...plain, ...parts });
};

beforeAll(async () => {
  mentors = await setMentors(test);
  const { callId, people } = await runningCall(
    ctx,
    Array.from({ length: 14 }, () => '12.75.05.1001'),
  );
  phones = new Map(people.map(({ applicationId, phone }) => [applicationId, phone]));
  await moveCall(asOfficer, callId, 'begin-follow-up');
  tracks = await findTracks(asOfficer, { callId });
});

describe('recording a visit', () => {
  it('keeps what was found, agreed and planned, and tells the owner', async () => {
    const track = fresh();
    const agreements = [
      { text: 'Foto 10 produk dekat jendela', dueOn: dayAt(40) },
      { text: 'Tulis harga di tiap foto', dueOn: dayAt(45) },
    ];
    const visitId = await visitOf(track, 31, { agreements, nextOn: dayAt(70) });
    const after = await getTrack(asOfficer, track.id);
    expect(after).toMatchObject({ lastOn: dayAt(31), visitsDone: 1, nextOn: dayAt(70), nextNo: 2 });
    const [report] = await listReports(asOfficer, track.id);
    expect(report).toMatchObject({ visitId, version: 1, sales: '2-to-5-million', problems: ['buyers'], hours: 1.5 });
    expect((await listAgreements(asOfficer, track.id)).map(({ text, kept }) => [text, kept])).toEqual([
      ['Foto 10 produk dekat jendela', null],
      ['Tulis harga di tiap foto', null],
    ]);
    const own = await listOwnMessages(ownerOf(track, 31));
    expect(JSON.stringify(own)).toContain('Foto 10 produk dekat jendela');
    const steps = await listTrackSteps(asOfficer, track.id);
    expect(steps.map(({ kind }) => kind)).toEqual(['opened', 'visited']);
    const entries = await listEntriesOf(asOfficer, { type: 'track', id: track.id });
    expect(entries.map(({ event }) => event)).toContain('mentoring.visit-recorded');
  });

  it('settles the last agreements at the next visit, and wants a reason for what was not done', async () => {
    const track = fresh();
    await visitOf(track, 30);
    const [agreement] = await listAgreements(asOfficer, track.id);
    const kept = { [agreement?.id ?? '']: 'partly' as const };
    await expect(visitOf(track, 60, { kept })).rejects.toMatchObject({ code: 'because-missing', field: 'sebab' });
    await visitOf(track, 60, { kept, found: { ...found(dayAt(60)), because: 'HP rusak' }, agreements: [] });
    expect((await listAgreements(asOfficer, track.id)).map((one) => one.kept)).toEqual(['partly']);
  });

  it('refuses a day to come, a next day that is no later, and a fifth photo', async () => {
    const track = fresh();
    await expect(visitOf(track, 10, { found: found(dayAt(11)) })).rejects.toMatchObject({ code: 'visit-in-future' });
    for (const nextOn of [dayAt(10), dayAt(9)])
      await expect(visitOf(track, 10, { nextOn })).rejects.toMatchObject({ code: 'next-passed' });
    const photos = Array.from({ length: 5 }, () => track.id);
    const many = { found: { ...found(dayAt(10)), photos } };
    await expect(visitOf(track, 10, many)).rejects.toMatchObject({ code: 'too-many-photos' });
  });

  it('takes one of two mentors at once; the other is told and writes nothing', async () => {
    const track = fresh();
    const input = { trackId: track.id, version: track.version, found: found(dayAt(30)), kept: {}, nextOn: null };
    const both = await Promise.allSettled([
      recordVisit(mentorOn(30), { ...input, agreements: [{ text: 'Satu', dueOn: dayAt(40) }] }),
      recordVisit(ctx({ actor: officer, now: daysLater(30) }), {
        ...input,
        agreements: [{ text: 'Dua', dueOn: dayAt(40) }],
      }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'stale', status: 409 } });
    expect(await listAgreements(asOfficer, track.id)).toHaveLength(1);
    expect((await getTrack(asOfficer, track.id)).visitsDone).toBe(1);
  });

  it('is not for a mentor of another area, nor for who only reads', async () => {
    const track = fresh();
    const input = { trackId: track.id, version: 1, found: found(dayAt(1)), kept: {}, agreements: [], nextOn: null };
    await expect(recordVisit(mentorOn(1, mentors.one), input)).rejects.toMatchObject({ code: 'outside-remit' });
    await expect(recordVisit(ctx({ actor: actorAs('evaluator') }), input)).rejects.toMatchObject({ status: 403 });
    await expect(recordVisit(mentorOn(1), { ...input, trackId: callless })).rejects.toMatchObject({ status: 404 });
  });
});

const callless = '019aa000-0000-7000-8000-00000000dead';

describe('correcting a visit', () => {
  it('adds a version with its reason and keeps the first', async () => {
    const track = fresh();
    const visitId = await visitOf(track, 30);
    const { version } = await getTrack(asOfficer, track.id);
    const right = { ...found(dayAt(29)), sales: 'untold' as const };
    const input = { trackId: track.id, visitId, version, found: right, reason: '' };
    await expect(correctVisit(mentorOn(31), input)).rejects.toMatchObject({ code: 'reason-missing' });
    expect(await correctVisit(mentorOn(31), { ...input, reason: 'Salah tanggal' })).toBe(2);
    const reports = await listReports(asOfficer, track.id);
    expect(reports.map(({ version: v, visitedOn, reason }) => [v, visitedOn, reason])).toEqual([
      [2, dayAt(29), 'Salah tanggal'],
      [1, dayAt(30), null],
    ]);
    expect((await getTrack(asOfficer, track.id)).lastOn).toBe(dayAt(29));
    await expect(correctVisit(mentorOn(31), { ...input, reason: 'Lagi' })).rejects.toMatchObject({ code: 'stale' });
  });

  it('does not reach a visit of another track or one still planned', async () => {
    const [track, other] = [fresh(), tracks[0] as Track];
    const [planned] = await listVisits(asOfficer, track.id);
    const input = { trackId: track.id, version: track.version, found: found(dayAt(1)), reason: 'x' };
    const [foreign] = await listVisits(asOfficer, other.id);
    const reach = (visitId: string) => correctVisit(mentorOn(2), { ...input, visitId });
    await expect(reach(planned?.id ?? '')).rejects.toMatchObject({ code: 'not-done' });
    await expect(reach(foreign?.id ?? '')).rejects.toMatchObject({ status: 404 });
  });
});

describe('days and ends', () => {
  it('moves, misses, cancels and plans visits, each with its reason', async () => {
    const track = fresh();
    const now = () => getTrack(asOfficer, track.id);
    const at = async () => {
      const { version, nextId } = await now();
      return { trackId: track.id, version, visitId: nextId ?? '' };
    };
    const moved = { because: 'rescheduled' as const, to: dayAt(35), reason: 'Pesta keluarga' };
    await expect(moveVisit(mentorOn(36), { ...(await at()), ...moved })).rejects.toMatchObject({ code: 'day-passed' });
    await moveVisit(mentorOn(30), { ...(await at()), ...moved });
    await moveVisit(mentorOn(35), { ...(await at()), because: 'not-met', to: dayAt(37), reason: 'Rumah kosong' });
    const [first] = await listVisits(asOfficer, track.id);
    expect(first).toMatchObject({ dueOn: dayAt(37), tries: 1, state: 'planned' });
    for (const reason of ['Sakit', 'Pindah kota', 'Tutup'])
      await cancelVisit(mentorOn(36), { ...(await at()), reason });
    expect(await now()).toMatchObject({ nextOn: null, nextId: null });
    const { version } = await now();
    await planVisit(mentorOn(38), { trackId: track.id, version, day: dayAt(50) });
    expect(await now()).toMatchObject({ nextOn: dayAt(50), nextNo: 4 });
  });

  it('ends a track once, with an outcome and a reason, and takes its days away', async () => {
    const track = fresh();
    const end = { trackId: track.id, version: track.version, outcome: 'moved-up' as const };
    await expect(closeTrack(mentorOn(3), { ...end, reason: '' })).rejects.toMatchObject({ code: 'reason-missing' });
    await closeTrack(mentorOn(3), { ...end, reason: 'Sudah mempekerjakan 3 orang' });
    expect(await getTrack(asOfficer, track.id)).toMatchObject({ state: 'closed', outcome: 'moved-up', nextOn: null });
    await expect(closeTrack(mentorOn(3), { ...end, reason: 'Lagi' })).rejects.toMatchObject({ code: 'closed' });
  });

  it('gives a track to another mentor with a reason; that mentor then may visit', async () => {
    const track = fresh();
    const input = { trackId: track.id, version: track.version, mentorId: mentors.one.id };
    await expect(assignMentor(asOfficer, { ...input, reason: '' })).rejects.toMatchObject({ code: 'reason-missing' });
    const nobody = { ...input, mentorId: track.id, reason: 'x' };
    await expect(assignMentor(asOfficer, nobody)).rejects.toMatchObject({ code: 'not-a-mentor' });
    await expect(assignMentor(mentorOn(1, mentors.one), { ...input, reason: 'x' })).rejects.toMatchObject({
      status: 403,
    });
    await assignMentor(asOfficer, { ...input, reason: 'Cuti bersalin' });
    const { version } = await getTrack(asOfficer, track.id);
    await planVisit(mentorOn(1, mentors.one), { trackId: track.id, version, day: dayAt(5) });
    expect((await getTrack(asOfficer, track.id)).nextOn).toBe(dayAt(5));
  });
});

describe('the owner', () => {
  it('marks an agreement as done and asks for another day, without making the mentor stale', async () => {
    const track = fresh();
    await visitOf(track, 30, { nextOn: dayAt(60) });
    const { version } = await getTrack(asOfficer, track.id);
    const [agreement] = await listAgreements(asOfficer, track.id);
    const done = { trackId: track.id, agreementId: agreement?.id ?? '' };
    await markAgreementDone(ownerOf(track, 33), done);
    await markAgreementDone(ownerOf(track, 34), done);
    await askOtherDay(ownerOf(track, 34), { trackId: track.id, day: dayAt(62), because: 'Panen' });
    expect((await listAgreements(asOfficer, track.id))[0]?.ownerDoneAt).toEqual(daysLater(33));
    expect(await getTrack(asOfficer, track.id)).toMatchObject({ askedOn: dayAt(62), version });
  });

  it('does not reach the track of someone else', async () => {
    const [track, other] = [fresh(), tracks[0] as Track];
    const as = ownerOf(other, 1);
    const day = { trackId: track.id, day: dayAt(40), because: '' };
    await expect(askOtherDay(as, day)).rejects.toMatchObject({ status: 404 });
    const done = { trackId: track.id, agreementId: callless };
    await expect(markAgreementDone(as, done)).rejects.toMatchObject({ status: 404 });
    await expect(askOtherDay(ctx({ actor: actorAs('public') }), day)).rejects.toMatchObject({ status: 401 });
  });

  it('is reminded the day before, once, and not of a day that was moved', async () => {
    const track = tracks[0] as Track;
    const first = track.nextOn ?? '';
    const eveOf = (day: string) => new Date(`${addDays(day, -1)}T10:00:00+07:00`);
    const reminders = async () => {
      const own = await listOwnMessages(ownerOf(track, 31));
      return JSON.stringify(own).split('akan berkunjung').length - 1;
    };
    await moveVisit(mentorOn(1), {
      trackId: track.id,
      version: track.version,
      visitId: track.nextId ?? '',
      to: addDays(first, 2),
      because: 'rescheduled',
      reason: 'Hari pasar',
    });
    await test.runJobs(jobs, eveOf(first));
    expect(await reminders()).toBe(0);
    await test.runJobs(jobs, eveOf(addDays(first, 2)));
    await remindOwner(ctx({ actor: systemActor, now: eveOf(addDays(first, 2)) }), track.nextId ?? '');
    expect(await reminders()).toBe(1);
  });
});
