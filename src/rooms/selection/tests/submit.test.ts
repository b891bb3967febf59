import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { listEntriesOf } from '#rooms/audit/index.ts';
import { listConsents, startSignIn } from '#rooms/identity/index.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { answerQuestion } from '../answer-question.ts';
import { onApplicationSubmitted } from '../application-submitted.ts';
import { sharePhone, skipPhoneCheck } from '../check-phone.ts';
import { findDraft } from '../draft.reads.ts';
import { seatsOf } from '../seats.reads.ts';
import { findApplication, listSteps } from '../selection.reads.ts';
import { setIntake } from '../set-intake.ts';
import { startDraft } from '../start-draft.ts';
import { submitApplication } from '../submit-application.ts';
import { withdrawApplication } from '../withdraw-application.ts';
import {
  filledDraft,
  fullAnswers,
  officer,
  openCall,
  sentApplication,
  setTheScene,
  somePhone,
  stranger,
} from './make.ts';

const { ctx, database } = await testDatabase();
const anyone = ctx({ actor: stranger });
const yes = { mayWhatsapp: true, mayPublishName: true };
const owner = (phone: string): Actor => actorAs('owner', { phone });

const told: string[] = [];
onApplicationSubmitted(async (_tx, application) => {
  told.push(application.code);
  if (application.ownerName === 'Yang Gagal') throw new Error('the later room failed');
});

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

describe('sending an application', () => {
  it('makes business, application, consents, timeline, audit and tells the later rooms, all at once', async () => {
    const callId = await openCall(ctx);
    const draft = await filledDraft(anyone, { callId });
    const sent = await submitApplication(anyone, { draftId: draft.id, mayWhatsapp: true, mayPublishName: false });
    expect(sent).toMatchObject({ state: 'submitted', phoneChecked: true, channel: 'web', answers: fullAnswers });
    expect(sent.code).toMatch(/^BJI-[A-Z2-9]{4}-[2-9]{2}$/);
    const facts = await getBusinessFacts(ctx(), sent.businessId);
    expect(facts).toMatchObject({
      name: 'Dapur Marni',
      ownerName: 'Marni Br. Sitepu',
      nibState: 'none',
      sinceYear: 2021,
    });
    const consents = await listConsents(ctx(), { type: 'owner', id: sent.ownerId });
    const standing = Object.fromEntries(consents.map((one) => [one.purpose, one.standing]));
    expect(standing).toMatchObject({ 'contact-by-whatsapp': 'given', 'publish-name': 'refused' });
    expect(await listSteps(ctx(), sent.id)).toMatchObject([{ seq: 1, kind: 'submit', actorKind: 'public' }]);
    const [entry] = await listEntriesOf(ctx(), { type: 'application', id: sent.id });
    expect(entry).toMatchObject({ event: 'selection.application-submitted', detail: { code: sent.code } });
    expect(JSON.stringify(entry)).not.toContain(draft.phone?.slice(3));
    expect(told).toContain(sent.code);
  });

  it('keeps nothing at all when a later room fails', async () => {
    const callId = await openCall(ctx);
    const draft = await filledDraft(anyone, { callId, answers: { name: 'Yang Gagal' } });
    await expect(submitApplication(anyone, { draftId: draft.id, ...yes })).rejects.toThrow('the later room failed');
    expect(await findDraft(anyone, draft.id)).toMatchObject({ applicationId: null, answers: { name: 'Yang Gagal' } });
    expect(await seatsOf(anyone, { id: callId, capacity: 40 })).toMatchObject({ taken: 0 });
  });

  it('answers the same draft sent twice with the first application, also at the same moment', async () => {
    const callId = await openCall(ctx);
    const draft = await filledDraft(anyone, { callId });
    const [one, two] = await Promise.all([1, 2].map(() => submitApplication(anyone, { draftId: draft.id, ...yes })));
    expect(two?.code).toBe(one?.code);
    expect(await seatsOf(anyone, { id: callId, capacity: 40 })).toMatchObject({ taken: 1 });
  });

  it('notes that the number was not checked when the person went on without a code', async () => {
    const callId = await openCall(ctx);
    const phone = somePhone();
    const draftId = await startDraft(anyone, { callId });
    await answerQuestion(anyone, { draftId, question: 'phone', answers: {}, phone });
    await answerQuestion(anyone, { draftId, question: 'name', answers: fullAnswers });
    await skipPhoneCheck(anyone, draftId);
    const sent = await submitApplication(anyone, { draftId, ...yes });
    expect(sent.phoneChecked).toBe(false);
  });

  it('refuses a draft that is gone, one with questions left, and a call that is closed', async () => {
    const callId = await openCall(ctx);
    await expect(submitApplication(anyone, { draftId: newId(), ...yes })).rejects.toMatchObject({ code: 'draft-gone' });
    const draftId = await startDraft(anyone, { callId });
    await expect(submitApplication(anyone, { draftId, ...yes })).rejects.toMatchObject({ code: 'answers-missing' });
    const draft = await filledDraft(anyone, { callId });
    const late = ctx({ actor: stranger, now: '2026-03-17T09:00+07:00' });
    await expect(submitApplication(late, { draftId: draft.id, ...yes })).rejects.toMatchObject({ code: 'not-open' });
    await expect(startDraft(late, { callId })).rejects.toMatchObject({ code: 'not-open' });
  });
});

describe('one phone', () => {
  it('applies once for its owner and again for another person who shares it', async () => {
    const callId = await openCall(ctx);
    const phone = somePhone();
    const first = await sentApplication(anyone, { callId, phone, answers: { businessName: null } });
    const again = await filledDraft(anyone, { callId, phone, answers: { businessName: null, name: 'Ucok' } });
    await expect(submitApplication(anyone, { draftId: again.id, ...yes })).rejects.toMatchObject({
      code: 'already-applied',
    });
    await sharePhone(anyone, again.id);
    const second = await submitApplication(anyone, { draftId: again.id, ...yes });
    expect(second.sharesPhone).toBe(true);
    expect(second.businessId).not.toBe(first.businessId);
    expect(second.ownerId).not.toBe(first.ownerId);
  });

  it('cannot send the same business of the same person twice by saying it is shared', async () => {
    const callId = await openCall(ctx);
    const phone = somePhone();
    await sentApplication(anyone, { callId, phone });
    const again = await filledDraft(anyone, { callId, phone });
    await sharePhone(anyone, again.id);
    await expect(submitApplication(anyone, { draftId: again.id, ...yes })).rejects.toMatchObject({
      code: 'business-applied',
    });
  });

  it('may apply again after withdrawing, and finds its business again in another call', async () => {
    const callId = await openCall(ctx);
    const phone = somePhone();
    const first = await sentApplication(anyone, { callId, phone });
    await withdrawApplication(ctx({ actor: owner(phone) }), { code: first.code, reason: 'Ada acara keluarga.' });
    expect((await findApplication(anyone, first.id))?.state).toBe('withdrawn');
    const second = await sentApplication(anyone, { callId, phone });
    const elsewhere = await sentApplication(anyone, { callId: await openCall(ctx), phone });
    expect([second.businessId, elsewhere.businessId]).toEqual([first.businessId, first.businessId]);
  });

  it('is the only one who can withdraw', async () => {
    const sent = await sentApplication(anyone, { callId: await openCall(ctx) });
    for (const actor of [stranger, owner(somePhone()), actorAs('helper')]) {
      const attempt = withdrawApplication(ctx({ actor }), { code: sent.code, reason: '' });
      await expect(attempt).rejects.toMatchObject({ code: 'not-found' });
    }
    const phone = sent.phone ?? '';
    await withdrawApplication(ctx({ actor: owner(phone) }), { code: sent.code, reason: '' });
    const twice = withdrawApplication(ctx({ actor: owner(phone) }), { code: sent.code, reason: '' });
    await expect(twice).rejects.toMatchObject({ code: 'step-impossible' });
  });
});

describe('at the counter', () => {
  it('needs the person present, keeps who filled in, and takes someone without a phone', async () => {
    const callId = await openCall(ctx);
    const actor = await officer(ctx, 'mentor');
    const desk = ctx({ actor });
    await expect(startDraft(desk, { callId, forOther: { present: false } })).rejects.toMatchObject({
      code: 'consent-needed',
    });
    const draft = await filledDraft(desk, { callId, phone: null, present: true });
    const sent = await submitApplication(desk, { draftId: draft.id, ...yes });
    expect(sent).toMatchObject({
      channel: 'counter',
      filledBy: actor.id,
      filledByName: actor.name,
      phone: null,
      mayWhatsapp: false,
    });
    const consents = await listConsents(ctx(), { type: 'owner', id: sent.ownerId });
    expect(consents.find((one) => one.purpose === 'apply-on-behalf')?.standing).toBe('given');
  });

  it('is closed to strangers', async () => {
    const callId = await openCall(ctx);
    const attempt = startDraft(anyone, { callId, forOther: { present: true } });
    await expect(attempt).rejects.toMatchObject({ status: 401 });
  });
});

describe('how places are given', () => {
  it('is fixed once the call was opened, and asked of those who plan', async () => {
    const callId = await openCall(ctx);
    const planner = ctx({ actor: actorAs('programme') });
    await expect(setIntake(planner, { callId, mode: 'first-come' })).rejects.toMatchObject({ code: 'intake-fixed' });
    const mentor = ctx({ actor: actorAs('mentor') });
    await expect(setIntake(mentor, { callId, mode: 'first-come' })).rejects.toMatchObject({ status: 403 });
  });

  it('by score everyone may apply, also above the places', async () => {
    const callId = await openCall(ctx, { capacity: 1 });
    for (let n = 0; n < 3; n++) await sentApplication(anyone, { callId });
    expect(await seatsOf(anyone, { id: callId, capacity: 1 })).toMatchObject({ taken: 1, waiting: 2, mode: 'score' });
  });
});

describe('answers', () => {
  it('do not change after sending, whoever asks the database', async () => {
    const sent = await sentApplication(anyone, { callId: await openCall(ctx) });
    const change = database.owner.query("UPDATE selection.application SET answers = '{}' WHERE id = $1", [sent.id]);
    await expect(change).rejects.toThrow('do not change after sending');
  });

  it('refuse a year to come, a kelurahan of another city, and a draft that is over', async () => {
    const draftId = await startDraft(anyone, { callId: await openCall(ctx) });
    const answer = (answers: object) => answerQuestion(anyone, { draftId, question: 'since', answers });
    await expect(answer({ sinceYear: 2031 })).rejects.toMatchObject({ code: 'year-ahead', field: 'sinceYear' });
    await expect(answer({ area: '12.71.01.1001' })).rejects.toMatchObject({ code: 'area-unknown', field: 'area' });
    const late = ctx({ actor: stranger, now: '2026-03-25T09:00+07:00' });
    const attempt = answerQuestion(late, { draftId, question: 'name', answers: { name: 'Marni' } });
    await expect(attempt).rejects.toMatchObject({ code: 'draft-gone', status: 410 });
  });
});
