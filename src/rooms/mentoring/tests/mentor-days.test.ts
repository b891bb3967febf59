import { beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '#platform/clock.ts';
import type { Actor } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { countJourney, readJourney } from '#rooms/registry/index.ts';
import { testDatabase, testNow } from '#tests/database.ts';
import { assignMentor } from '../assign-mentor.ts';
import { listDayWork } from '../list-day-work.ts';
import { logUnpaidHours } from '../log-unpaid-hours.ts';
import { moveTracks } from '../merged.store.ts';
import { sumUnpaidHours } from '../plan.reads.ts';
import { recordVisit } from '../record-visit.ts';
import { getReferral } from '../referral.reads.ts';
import { found, setMentors } from './make.ts';
import { makePlans, today } from './make-plans.ts';

const test = await testDatabase();
let mentors: { city: Actor; one: Actor; two: Actor };
const { asOfficer, as, someBusiness, refer, referred } = makePlans(test, () => mentors.one);

beforeAll(async () => {
  mentors = await setMentors(test);
});

describe('handing over', () => {
  it('lets a mentor pass on what is theirs, with a note; the owner is told the name', async () => {
    const { trackId, track, owner } = await referred();
    const { version } = await track();
    const input = { trackId, version, mentorId: mentors.two.id, reason: 'Pindah wilayah. Oven bocor.' };
    await expect(assignMentor(as(mentors.two), input)).rejects.toMatchObject({ status: 403 });
    await expect(assignMentor(as(mentors.one), { ...input, reason: '' })).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await assignMentor(as(mentors.one), input);
    expect((await track()).mentorName).toBe('Tuti');
    const told = JSON.stringify(await listOwnMessages(as(owner)));
    expect(told).toContain('pendamping Anda adalah Tuti');
    expect(told).not.toContain('Oven bocor');
  });
});

describe('a mentor’s day', () => {
  it('finds what a desk can do for the own tracks, and sums unpaid hours', async () => {
    const { trackId, track } = await referred(mentors.two);
    const mentor = as(mentors.two);
    const visit = { found: found(today), kept: {}, agreements: [], nextOn: addDays(today, 30) };
    await recordVisit(mentor, { trackId, version: (await track()).version, ...visit });
    const { items } = await listDayWork(mentor);
    expect(items.find((item) => item.track.id === trackId)?.chore).toBe('diagnose');
    const given = { trackId, day: today, hours: 1.5, what: 'Menjawab pesan malam' };
    await logUnpaidHours(mentor, given);
    await logUnpaidHours(mentor, { ...given, hours: 2 });
    await expect(logUnpaidHours(mentor, { ...given, day: addDays(today, 1) })).rejects.toMatchObject({
      code: 'hours-in-future',
    });
    const sums = await sumUnpaidHours(asOfficer, { from: today, to: today });
    expect(sums.find(({ mentorId }) => mentorId === mentors.two.id)?.hours).toBe(3.5);
  });
});

describe('when two records are made one', () => {
  it('hands tracks with their visits and referrals over, and back when it is taken back', async () => {
    const gone = await referred();
    const kept = await someBusiness();
    const { ownerId } = await gone.track();
    const from = { businessId: gone.businessId, ownerId };
    const into = { businessId: kept.businessId, ownerId: kept.businessId };
    const moved = await inTransaction(asOfficer, (tx) => moveTracks(tx, { from, into }));
    expect(new Set(moved)).toEqual(new Set([gone.trackId, gone.id]));
    expect(await gone.track()).toMatchObject({ businessId: kept.businessId, visits: 1 });
    expect(await getReferral(asOfficer, gone.id)).toMatchObject({ businessId: kept.businessId });
    await inTransaction(asOfficer, (tx) => moveTracks(tx, { from: into, into: from, only: moved }));
    expect(await gone.track()).toMatchObject({ businessId: gone.businessId, visits: 1 });
    expect(await getReferral(asOfficer, gone.id)).toMatchObject({ businessId: gone.businessId });
  });

  it('refuses while both wait for a mentor', async () => {
    const [one, two] = [await refer(), await refer()];
    const side = (businessId: string) => ({ businessId, ownerId: businessId });
    const both = { from: side(one.businessId), into: side(two.businessId) };
    await expect(inTransaction(asOfficer, (tx) => moveTracks(tx, both))).rejects.toMatchObject({
      code: 'merge-two-waiting',
    });
  });
});

describe('the journey of a business', () => {
  it('keeps the first day of each step as a tag, in any order, and counts it in the funnel once', async () => {
    const { businessId, trackId, track } = await referred();
    const span = { from: new Date(testNow.getTime() - 86_400_000), to: new Date(testNow.getTime() + 86_400_000) };
    const countOf = async () =>
      (await countJourney(asOfficer, { remit: ['12.75'], ...span })).steps.find(({ step }) => step === 'mentor');
    const before = await countOf();
    const mentor = as(mentors.one);
    const visit = { found: found(today), kept: {}, agreements: [], nextOn: addDays(today, 30) };
    await recordVisit(mentor, { trackId, version: (await track()).version, ...visit });
    await recordVisit(mentor, { trackId, version: (await track()).version, ...visit });
    const steps = await readJourney(asOfficer, businessId);
    expect(steps.filter(({ done }) => done).map(({ step, at }) => [step, at?.getTime()])).toEqual([
      ['register', testNow.getTime()],
      ['mentor', testNow.getTime()],
    ]);
    const after = await countOf();
    expect(after).toEqual({ step: 'mentor', done: (before?.done ?? 0) + 1, inSpan: (before?.inSpan ?? 0) + 1 });
    const elsewhere = await countJourney(asOfficer, { remit: ['12.75.05'], ...span });
    expect(elsewhere.steps.find(({ step }) => step === 'mentor')?.done).toBe(0);
    expect(await readJourney(asOfficer, trackId)).toEqual([]);
  });
});
