import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { listEntriesOf } from '#rooms/audit/index.ts';
import { changePerson, getPerson } from '#rooms/identity/index.ts';
import { moveCall } from '#rooms/programmes/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { openTracks } from '../open-tracks.ts';
import { countTracks, findTracks, getTrack } from '../track.reads.ts';
import { listVisits } from '../visit.reads.ts';
import { accept, afterMeeting, daysLater, officer, runningCall, setMentors } from './make.ts';

const test = await testDatabase();
const { ctx } = test;
const asOfficer = ctx({ actor: officer, now: afterMeeting });
let mentors: { city: Actor; one: Actor; two: Actor };

beforeAll(async () => {
  mentors = await setMentors(test);
});

describe('beginning the follow-up', () => {
  it('opens one track per participant with three days and a mentor of the area', async () => {
    const { callId, people } = await runningCall(ctx, ['12.75.02.1001', '12.75.03.1001', '12.75.05.1001']);
    const call = await moveCall(asOfficer, callId, 'begin-follow-up');
    expect(call.state).toBe('follow-up');
    const tracks = await findTracks(asOfficer, { callId });
    expect(tracks.map(({ applicationId }) => applicationId).sort()).toEqual(
      people.map(({ applicationId }) => applicationId).sort(),
    );
    const by = new Map(tracks.map((track) => [track.ownerName, track.mentorId]));
    expect(by.get('Peserta 3')).toBe(mentors.city.id);
    expect([mentors.one.id, mentors.two.id, mentors.city.id]).toContain(by.get('Peserta 1'));
    expect([mentors.two.id, mentors.city.id]).toContain(by.get('Peserta 2'));
    const [track] = tracks;
    const visits = await listVisits(asOfficer, track?.id ?? '');
    expect(visits.map(({ no, state }) => [no, state])).toEqual([
      [1, 'planned'],
      [2, 'planned'],
      [3, 'planned'],
    ]);
    expect(track?.nextOn).toBe(visits[0]?.dueOn);
    const entries = await listEntriesOf(asOfficer, { type: 'call', id: callId });
    const opened = entries.find(({ event }) => event === 'mentoring.tracks-opened');
    expect(opened?.detail).toEqual({ opened: 3, withoutMentor: 0 });
  });

  it('opens no second track when it is asked again, or twice at once', async () => {
    const { callId } = await runningCall(ctx, ['12.75.02.1001', '12.75.02.1002'], 'Dua kali');
    const both = await Promise.allSettled([
      moveCall(asOfficer, callId, 'begin-follow-up'),
      moveCall(asOfficer, callId, 'begin-follow-up'),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const again = await Promise.all([openTracks(asOfficer, callId), openTracks(asOfficer, callId)]);
    expect(again).toEqual([
      { opened: 0, withoutMentor: 0 },
      { opened: 0, withoutMentor: 0 },
    ]);
    const tracks = await findTracks(asOfficer, { callId });
    expect(tracks).toHaveLength(2);
    expect(tracks.map(({ visits }) => visits)).toEqual([3, 3]);
  });

  it('two at once give one track to someone who got a place later', async () => {
    const { callId, later } = await runningCall(ctx, ['12.75.02.1001'], 'Menyusul');
    await moveCall(asOfficer, callId, 'begin-follow-up');
    await accept(asOfficer, later);
    const both = await Promise.all([openTracks(asOfficer, callId), openTracks(asOfficer, callId)]);
    expect(both.map(({ opened }) => opened).sort()).toEqual([0, 1]);
    expect(await countTracks(asOfficer, { callId })).toBe(2);
  });

  it('leaves a track without mentor rather than giving it to someone of elsewhere', async () => {
    const { callId } = await runningCall(ctx, ['12.75.05.1001', '12.75.02.1001'], 'Tanpa pendamping');
    const administrator = ctx({ actor: actorAs('administrator') });
    const city = await getPerson(administrator, mentors.city.id);
    await changePerson(administrator, { ...city, active: false });
    await moveCall(asOfficer, callId, 'begin-follow-up');
    const open = await findTracks(asOfficer, { callId, mentorId: 'none' });
    expect(open.map(({ ownerName }) => ownerName)).toEqual(['Peserta 1']);
    await changePerson(administrator, { ...(await getPerson(administrator, mentors.city.id)), active: true });
  });

  it('is not for strangers, owners or helpers', async () => {
    for (const role of ['public', 'owner', 'helper', 'treasurer'] as const)
      await expect(openTracks(ctx({ actor: actorAs(role) }), 'x')).rejects.toMatchObject({
        status: role === 'public' ? 401 : 403,
      });
  });
});

describe('finishing', () => {
  it('is possible while everyone has a day to come, and refused once a day has passed', async () => {
    const { callId } = await runningCall(ctx, ['12.75.02.1001', '12.75.03.1001'], 'Selesai');
    await moveCall(asOfficer, callId, 'begin-follow-up');
    const late = ctx({ actor: officer, now: daysLater(60) });
    const refused = await moveCall(late, callId, 'finish').catch((error) => error);
    expect(refused).toMatchObject({ code: 'no-next-step', status: 409 });
    expect(refused.text()).toContain('2 peserta belum punya langkah berikutnya');
    expect(refused.href).toBe(`/kerja/program/${callId}/tindak-lanjut?belum=1`);
    expect((await moveCall(asOfficer, callId, 'finish')).state).toBe('done');
  });

  it('counts a participant who has no track yet', async () => {
    const { callId, later } = await runningCall(ctx, ['12.75.02.1001'], 'Belum ada jalur');
    await moveCall(asOfficer, callId, 'begin-follow-up');
    await accept(asOfficer, later);
    await expect(moveCall(asOfficer, callId, 'finish')).rejects.toMatchObject({ code: 'no-next-step' });
    await openTracks(asOfficer, callId);
    expect((await moveCall(asOfficer, callId, 'finish')).state).toBe('done');
  });
});

it('finds no track of another city or by nonsense', async () => {
  await expect(getTrack(asOfficer, '019aa000-0000-7000-8000-000000000001')).rejects.toMatchObject({ status: 404 });
});
