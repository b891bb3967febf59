import { beforeAll, describe, expect, it } from 'vitest';
import { instantOf } from '#platform/clock.ts';
import { systemActor } from '#platform/ctx.ts';
import { withdrawConsent } from '#rooms/identity/index.ts';
import { listOwnMessages } from '#rooms/outreach/index.ts';
import { getBusinessRecord } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { beginReferral } from '../begin-referral.ts';
import { jobs } from '../capital.jobs.ts';
import { moveReferral } from '../move-referral.ts';
import { getReferral, listEvents } from '../referral.reads.ts';
import { availableMoves, referralActors, referralMoves, referralStates } from '../referral.rules.ts';
import { remindCheck } from '../remind-check.ts';
import { inputs, make, officer, referralIn, setTheScene, someBusiness } from './make.ts';

const { ctx } = await testDatabase();
beforeAll(() => setTheScene(ctx));

const wish = { amount: 10_000_000, purpose: 'Mesin pengemas' };

describe('every state and actor', () => {
  const cases = referralStates.flatMap((state) => referralActors.map((as) => ({ state, as })));

  it.each(cases)('$as in $state: what is not allowed changes nothing', async ({ state, as }) => {
    const { id, owner } = await referralIn(ctx, state);
    const before = await getReferral(ctx(), id);
    expect(before.state).toBe(state);
    const actor = as === 'owner' ? owner : officer;
    for (const move of referralMoves.filter((one) => !availableMoves(state, as).includes(one))) {
      await expect(make(ctx, id, move, { actor }), move).rejects.toMatchObject({ code: 'not-possible', status: 409 });
    }
    expect(await getReferral(ctx(), id)).toEqual(before);
  });

  it.each(referralStates)(
    'in %s it does not exist for another owner, nor for a mentor of another kecamatan',
    async (state) => {
      const { id } = await referralIn(ctx, state);
      const { owner: another } = await someBusiness(ctx);
      await expect(make(ctx, id, 'withdraw', { actor: another })).rejects.toMatchObject({ status: 404 });
      const far = actorAs('mentor', { remit: ['12.75.02'] });
      await expect(make(ctx, id, 'withdraw', { actor: far })).rejects.toMatchObject({ code: 'outside-remit' });
      for (const role of ['head', 'evaluator', 'treasurer'] as const)
        await expect(make(ctx, id, 'withdraw', { actor: actorAs(role) })).rejects.toMatchObject({ code: 'forbidden' });
    },
  );
});

describe('the question after 90 days', () => {
  it('is asked once, on its day, and only while the loan runs', async () => {
    const { id, owner } = await referralIn(ctx, 'running');
    const on = (day: string) => ctx({ actor: systemActor, now: instantOf(day, '09:00') });
    const told = async () => JSON.stringify(await listOwnMessages(ctx({ actor: owner })));
    expect(await remindCheck(on('2026-06-07'), id)).toBe(false);
    await jobs['capital.remind-check']?.(on('2026-06-08'), { referralId: id });
    expect((await told()).match(/90 hari/g)).toHaveLength(1);
    expect(await remindCheck(on('2026-06-09'), id)).toBe(false);
    const { id: over } = await referralIn(ctx, 'finished');
    expect(await remindCheck(on('2026-06-08'), over)).toBe(false);
    expect(await remindCheck(on('2026-06-08'), '01a20fa5-a740-7620-97bd-f48f1926119c')).toBe(false);
  });
});

describe('the whole way', () => {
  it('goes from the owner’s wish to the question after 90 days, and stands on the timeline', async () => {
    const { businessId, owner } = await someBusiness(ctx);
    const id = await beginReferral(ctx({ actor: owner }), { businessId, ...wish });
    await make(ctx, id, 'agree', { actor: owner });
    expect(await getReferral(ctx(), id)).toMatchObject({
      lender: 'Bank Contoh',
      consentChannel: 'web',
      consentWitness: null,
    });
    for (const move of ['send', 'ask-more'] as const) await make(ctx, id, move);
    await make(ctx, id, 'supply', { actor: owner });
    await make(ctx, id, 'accept');
    await make(ctx, id, 'understand', { actor: owner });
    await make(ctx, id, 'disburse');
    expect(await getReferral(ctx(), id)).toMatchObject({ state: 'running', checkDue: '2026-06-08' });
    const after = await make(ctx, id, 'check', { actor: owner, now: '2026-06-08T02:00:00Z' });
    expect(after).toMatchObject({ state: 'finished', outcome: 'well', waitsFor: null });
    const moves = (await listEvents(ctx(), id)).map(({ move }) => move);
    const whole = ['begin', 'agree', 'send', 'ask-more', 'supply', 'accept', 'understand', 'disburse', 'check'];
    expect(moves).toEqual(whole);
    const { timeline, stepsDone } = await getBusinessRecord(ctx({ actor: officer }), businessId);
    const keys = timeline.map(({ key }) => key);
    for (const key of ['begin', 'send', 'accept', 'disburse', 'check'])
      expect(keys).toContain(`capital_timeline_${key}`);
    expect(stepsDone & 64).toBe(64);
    const texts = (await listOwnMessages(ctx({ actor: owner }))).map(({ text }) => text);
    expect(texts.some((text) => text.includes('Foto tempat usaha.'))).toBe(true);
    expect(texts.some((text) => text.includes('Jangan tanda tangan dulu'))).toBe(true);
  });

  it('tells the owner why the bank refused, and leaves the business free for another bank', async () => {
    const { id, businessId, owner } = await referralIn(ctx, 'refused');
    const texts = (await listOwnMessages(ctx({ actor: owner }))).map(({ text }) => text);
    expect(texts.some((text) => text.includes('Masih ada cicilan yang terlambat.'))).toBe(true);
    const again = await beginReferral(ctx({ actor: officer }), { businessId, ...wish });
    expect(again).not.toBe(id);
  });
});

describe('consent', () => {
  it('is kept with lender, last day, channel and witness when given at the counter', async () => {
    const { id } = await referralIn(ctx, 'agreed');
    const kept = { consentUntil: '2026-06-30', consentChannel: 'counter', consentWitness: 'Sani Harahap' };
    expect(await getReferral(ctx(), id)).toMatchObject(kept);
  });

  it('taken back anywhere stops the data from being handed on', async () => {
    const { id, businessId, owner } = await referralIn(ctx, 'agreed');
    const subject = { type: 'business' as const, id: businessId };
    await withdrawConsent(ctx({ actor: owner }), { subject, purpose: 'share-with-bank', channel: 'web' });
    await expect(make(ctx, id, 'send')).rejects.toMatchObject({ code: 'no-consent' });
    await make(ctx, id, 'withdraw', { actor: owner });
    expect(await getReferral(ctx(), id)).toMatchObject({ state: 'withdrawn', reason: 'Saya berubah pikiran.' });
  });

  it('withdrawn here is withdrawn in the ledger', async () => {
    const { id, businessId, owner } = await referralIn(ctx, 'sent');
    await make(ctx, id, 'withdraw', { actor: owner });
    const subject = { type: 'business' as const, id: businessId };
    const again = withdrawConsent(ctx({ actor: owner }), { subject, purpose: 'share-with-bank', channel: 'web' });
    await expect(again).rejects.toMatchObject({ code: 'consent-not-given' });
  });

  it('ends on its last day', async () => {
    const { id } = await referralIn(ctx, 'agreed');
    await expect(make(ctx, id, 'send', { now: '2026-07-01T02:00:00Z' })).rejects.toMatchObject({
      code: 'consent-ended',
    });
    expect(await make(ctx, id, 'send', { now: '2026-06-30T02:00:00Z' })).toMatchObject({ state: 'sent' });
  });

  it.each([
    [{ until: '2026-03-09' }, 'until-past'],
    [{ until: '2027-03-11' }, 'until-far'],
    [{ channel: 'web' as const }, 'channel-missing'],
  ])('refuses %o', async (parts, code) => {
    const { id } = await referralIn(ctx, 'asked');
    const input = { ...inputs.agree, ...parts } as typeof inputs.agree;
    await expect(moveReferral(ctx({ actor: officer }), id, input)).rejects.toMatchObject({ code, status: 422 });
  });
});

describe('days and pages', () => {
  it('calls a bank silent after 14 days and not before', async () => {
    const { id } = await referralIn(ctx, 'sent');
    await expect(make(ctx, id, 'give-up', { now: '2026-03-23T02:00:00Z' })).rejects.toMatchObject({
      code: 'not-silent-yet',
    });
    expect(await make(ctx, id, 'give-up', { now: '2026-03-24T02:00:00Z' })).toMatchObject({ state: 'silent' });
  });

  it.each([
    ['2026-03-11', 'disbursed-ahead'],
    ['2026-03-09', 'disbursed-early'],
  ])('refuses money paid out on %s', async (day, code) => {
    const { id } = await referralIn(ctx, 'understood');
    const { version } = await getReferral(ctx(), id);
    const attempt = moveReferral(ctx({ actor: officer }), id, { move: 'disburse', version, day });
    await expect(attempt).rejects.toMatchObject({ code, field: 'day' });
  });

  it('lets one of two officers act; the other is told who was first', async () => {
    const { id } = await referralIn(ctx, 'sent');
    const { version } = await getReferral(ctx(), id);
    const done = await Promise.allSettled(
      (['accept', 'refuse'] as const).map((move) =>
        moveReferral(ctx({ actor: officer }), id, { ...inputs[move], version }),
      ),
    );
    const refused = done.find((one) => one.status === 'rejected');
    expect(done.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    expect(refused?.reason).toMatchObject({ code: 'stale', status: 409 });
  });

  it('keeps one open referral for a business, also when two begin at once', async () => {
    const { businessId } = await someBusiness(ctx);
    const begun = await Promise.allSettled(
      [1, 2].map(() => beginReferral(ctx({ actor: officer }), { businessId, ...wish })),
    );
    expect(begun.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(begun.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'one-open' });
    const { owner } = await someBusiness(ctx);
    await expect(beginReferral(ctx({ actor: owner }), { businessId, ...wish })).rejects.toMatchObject({ status: 404 });
  });
});
