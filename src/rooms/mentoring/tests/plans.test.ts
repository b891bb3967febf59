import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#platform/clock.ts';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { answerPlan } from '../answer-plan.ts';
import { assignMentor } from '../assign-mentor.ts';
import { closeTrack } from '../close-track.ts';
import { declineReferral } from '../decline-referral.ts';
import { listWork } from '../list-work.ts';
import { openReferred } from '../open-referred.ts';
import { listOwnerMentoring } from '../owner-home.ts';
import { listDiagnoses, listPlans } from '../plan.reads.ts';
import { recordDiagnosis } from '../record-diagnosis.ts';
import { referBusiness } from '../refer-business.ts';
import { getReferral, listReferrals } from '../referral.reads.ts';
import { reopenTrack } from '../reopen-track.ts';
import { sendPlan } from '../send-plan.ts';
import { takeReferral } from '../take-referral.ts';
import { getTrack } from '../track.reads.ts';
import { listTrackSteps, listVisits } from '../visit.reads.ts';
import { listOwnTracks, ownTrack } from '../working-track.ts';
import { officer, setMentors } from './make.ts';
import { makePlans, outcome, scores, today, wish } from './make-plans.ts';

const test = await testDatabase();
let mentors: { city: Actor; one: Actor; two: Actor };
const { asOfficer, as, someBusiness, refer, referred, planned } = makePlans(test, () => mentors.one);

beforeAll(async () => {
  mentors = await setMentors(test);
});

describe('asking for a mentor', () => {
  it('lets an owner ask for the own business, and for nobody else’s', async () => {
    const { businessId, owner } = await someBusiness();
    const id = await referBusiness(as(owner), { businessId, ...wish });
    expect(await getReferral(asOfficer, id)).toMatchObject({ origin: 'owner', state: 'waiting', needs: ['packaging'] });
    const other = actorAs('owner', { phone: '+6281299999999' });
    await expect(referBusiness(as(other), { businessId, ...wish })).rejects.toMatchObject({ status: 404 });
  });

  it('keeps one waiting a business, and stays within the remit', async () => {
    const { businessId } = await refer();
    await expect(referBusiness(asOfficer, { businessId, ...wish })).rejects.toMatchObject({ code: 'waiting-already' });
    const elsewhere = await someBusiness('12.75.05.1001');
    const input = { businessId: elsewhere.businessId, ...wish };
    await expect(referBusiness(as(mentors.one), input)).rejects.toMatchObject({ code: 'outside-remit' });
  });

  it('opens a track without a programme, with the first talk, and tells the owner', async () => {
    const { track, trackId, owner, businessId, id } = await referred();
    const { state, callId, mentorId, nextOn } = await track();
    expect({ state, callId, mentorId, nextOn }).toEqual({
      state: 'open',
      callId: null,
      mentorId: mentors.one.id,
      nextOn: addDays(today, 7),
    });
    expect(await getReferral(asOfficer, id)).toMatchObject({ state: 'taken', trackId });
    expect(JSON.stringify(await listOwnMessages(as(owner)))).toContain('Rizal akan bertemu');
    expect((await listOwnTracks(as(owner))).map((one) => one.id)).toEqual([trackId]);
    expect((await listOwnerMentoring(as(owner))).map(({ href }) => href)).toEqual([`/saya/pendampingan/${trackId}`]);
    const stranger = actorAs('owner', { phone: '+6281299999999' });
    await expect(ownTrack(as(stranger), trackId)).rejects.toMatchObject({ status: 404 });
    expect((await listReferrals(asOfficer, { businessIds: [businessId] })).length).toBe(1);
  });

  it('joins the track a business already has instead of opening a second', async () => {
    const { businessId, trackId } = await referred();
    const id = await referBusiness(asOfficer, { businessId, ...wish });
    expect(await takeReferral(asOfficer, { referralId: id, mentorId: '', day: '' })).toBe(trackId);
    expect((await listVisits(asOfficer, trackId)).length).toBe(1);
    expect((await listTrackSteps(asOfficer, trackId)).map(({ kind }) => kind)).toEqual([
      'opened',
      'referred',
      'referred',
    ]);
  });

  it('wants a mentor and a day that has not passed; answers once', async () => {
    const { id } = await refer();
    const input = { referralId: id, mentorId: mentors.one.id, day: addDays(today, 1) };
    await expect(takeReferral(asOfficer, { ...input, mentorId: '' })).rejects.toMatchObject({ code: 'not-a-mentor' });
    await expect(takeReferral(asOfficer, { ...input, day: addDays(today, -1) })).rejects.toMatchObject({
      code: 'day-passed',
    });
    const [one, two] = await Promise.allSettled([takeReferral(asOfficer, input), takeReferral(asOfficer, input)]);
    expect([one?.status, two?.status].sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('is declined with a reason the owner reads', async () => {
    const { id, owner } = await refer();
    await expect(declineReferral(asOfficer, { referralId: id, reason: '' })).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await declineReferral(asOfficer, { referralId: id, reason: 'Datang ke klinik hari Selasa.' });
    expect(JSON.stringify(await listOwnMessages(as(owner)))).toContain('klinik hari Selasa');
    await expect(declineReferral(asOfficer, { referralId: id, reason: 'Lagi' })).rejects.toMatchObject({
      code: 'answered',
    });
  });

  it('opens nothing for whoever does not choose mentors', async () => {
    const referral = await getReferral(asOfficer, (await refer()).id);
    const opening = { mentor: null, day: today };
    await expect(inTransaction(as(mentors.one), (tx) => openReferred(tx, referral, opening))).rejects.toMatchObject({
      status: 403,
    });
  });

  it('stands among the work of whoever chooses mentors', async () => {
    await refer();
    const { queues } = await listWork(asOfficer);
    expect(queues.find(({ key }) => key === 'mentoring-referrals')?.count).toBeGreaterThan(0);
  });
});

describe('the plan', () => {
  it('goes from diagnosis to approval, and the owner reads what it is to reach', async () => {
    const { trackId, track, owner } = await referred();
    const mentor = as(mentors.one);
    const version = async () => (await track()).version;
    const none = { trackId, version: await version(), scores: scores({}), note: '' };
    await expect(recordDiagnosis(mentor, none)).rejects.toMatchObject({ code: 'nothing-looked-at' });
    await recordDiagnosis(mentor, { ...none, scores: scores({ packaging: 0, market: 2 }) });
    await recordDiagnosis(mentor, { ...none, version: await version(), scores: scores({ packaging: 1 }) });
    expect(
      (await listDiagnoses(asOfficer, [trackId])).map(({ no, scores: of }) => [no, of.packaging, of.market]),
    ).toEqual([
      [2, 1, null],
      [1, 0, 2],
    ]);
    await sendPlan(mentor, { trackId, version: await version(), outcomes: [outcome('Label di 20 bungkus')] });
    const again = { trackId, version: await version(), outcomes: [outcome()] };
    await expect(sendPlan(mentor, again)).rejects.toMatchObject({ code: 'plan-waits' });
    const { queues } = await listWork(asOfficer);
    expect(queues.find(({ key }) => key === 'mentoring-plans')?.count).toBeGreaterThan(0);
    await answerPlan(asOfficer, { trackId, version: await version(), answer: 'approved', reason: '' });
    expect(JSON.stringify(await listOwnMessages(as(owner)))).toContain('Label di 20 bungkus');
  });

  it('comes back with a reason; what is in force stays so until the new one is approved', async () => {
    const { trackId, version } = await planned(['Yang lama']);
    await sendPlan(as(mentors.one), { trackId, version: await version(), outcomes: [outcome('Yang baru')] });
    const back = { trackId, version: await version(), answer: 'returned' as const };
    await expect(answerPlan(asOfficer, { ...back, reason: '' })).rejects.toMatchObject({ code: 'reason-missing' });
    await answerPlan(asOfficer, { ...back, reason: 'Terlalu banyak' });
    expect((await listPlans(asOfficer, [trackId])).map(({ state, outcomes }) => [state, outcomes[0]?.text])).toEqual([
      ['returned', 'Yang baru'],
      ['approved', 'Yang lama'],
    ]);
    await expect(answerPlan(asOfficer, { ...back, reason: 'Lagi' })).rejects.toMatchObject({ code: 'answered' });
  });

  it('is approved by someone else, never with a passed day or from a stale page', async () => {
    const { trackId, track } = await referred();
    const { version } = await track();
    const late = { ...outcome(), dueOn: addDays(today, -1) };
    const asked = { trackId, version, outcomes: [late] };
    await expect(sendPlan(as(mentors.one), asked)).rejects.toMatchObject({ code: 'outcome-passed' });
    await expect(sendPlan(as(mentors.one), { ...asked, version: 1, outcomes: [outcome()] })).rejects.toMatchObject({
      code: 'stale',
    });
    await sendPlan(asOfficer, { trackId, version, outcomes: [outcome()] });
    const own = { trackId, version: version + 1, answer: 'approved' as const, reason: '' };
    await expect(answerPlan(asOfficer, own)).rejects.toMatchObject({ code: 'own-plan' });
  });
});

describe('the end and after it', () => {
  it('scores every outcome of the plan, then opens again without losing how it ended', async () => {
    const { trackId, version } = await planned(['Satu', 'Dua']);
    const [plan] = await listPlans(asOfficer, [trackId]);
    const [one, two] = plan?.outcomes ?? [];
    const end = { trackId, outcome: 'finished' as const, reason: 'Cukup' };
    const first = { outcomeId: one?.id ?? '', reached: 'yes' as const, note: '' };
    const mentor = as(mentors.one);
    await expect(closeTrack(mentor, { ...end, version: await version(), scores: [first] })).rejects.toMatchObject({
      code: 'scores-missing',
    });
    const partly = { outcomeId: two?.id ?? '', reached: 'partly' as const, note: 'Separuh' };
    await closeTrack(mentor, { ...end, version: await version(), scores: [first, partly] });
    const steps = await listTrackSteps(asOfficer, trackId);
    expect(steps.at(-1)).toMatchObject({ kind: 'closed', detail: { n: 75, outcome: 'finished' } });
    const again = { trackId, version: await version(), day: addDays(today, 10), reason: 'Usahanya jalan lagi' };
    await expect(reopenTrack(mentor, { ...again, day: addDays(today, -1) })).rejects.toMatchObject({
      code: 'day-passed',
    });
    await reopenTrack(mentor, again);
    expect(await getTrack(asOfficer, trackId)).toMatchObject({ state: 'open', outcome: null, nextOn: again.day });
    expect((await listPlans(asOfficer, [trackId]))[0]?.outcomes.map(({ reached }) => reached)).toEqual([
      'yes',
      'partly',
    ]);
    await expect(reopenTrack(mentor, { ...again, version: await version() })).rejects.toMatchObject({
      code: 'not-closed',
    });
  });

  it('refuses each act on an ended track to everyone, and each to whoever may not', async () => {
    const { trackId, version } = await referred();
    await closeTrack(as(mentors.one), { trackId, version: await version(), outcome: 'stopped', reason: 'Pindah kota' });
    const at = { trackId, version: await version() };
    const acts: Record<string, (by: Ctx) => Promise<unknown>> = {
      diagnose: (by) => recordDiagnosis(by, { ...at, scores: scores({ market: 1 }), note: '' }),
      'send plan': (by) => sendPlan(by, { ...at, outcomes: [outcome()] }),
      'answer plan': (by) => answerPlan(by, { ...at, answer: 'approved', reason: '' }),
      assign: (by) => assignMentor(by, { ...at, mentorId: mentors.two.id, reason: 'Dekat' }),
    };
    const allowed: Record<string, Actor> = { 'answer plan': officer };
    for (const [name, act] of Object.entries(acts)) {
      await expect(act(as(allowed[name] ?? mentors.one)), name).rejects.toMatchObject({ code: 'closed' });
      for (const role of ['owner', 'evaluator', 'treasurer'] as const)
        await expect(act(as(actorAs(role))), `${name} by ${role}`).rejects.toMatchObject({ status: 403 });
    }
  });
});
