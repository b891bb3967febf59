import { expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { findDraft, findDraftByPhone } from '../draft.reads.ts';
import { deleteOldDrafts, insertDraft, markDraft, saveAnswers, savePhone } from '../draft.store.ts';
import { draftDays } from '../promises.rules.ts';

const { ctx } = await testDatabase();
const stranger = actorAs('public');
const at = (day: string) => ctx({ actor: stranger, now: `${day}T09:00+07:00` });
const phone = '+6281234567890';

it('keeps answers, takes back what a later answer makes void, and remembers the last question', async () => {
  const first = at('2026-03-10');
  const id = await insertDraft(first, { callId: newId() });
  await saveAnswers(first, id, 'sells', { sells: 'other', sellsOther: 'tanaman hias' });
  await saveAnswers(first, id, 'sells', { sells: 'food', sellsOther: undefined });
  await saveAnswers(first, id, 'name', { name: '<script>alert(1)</script> 🧺' });
  expect(await findDraft(first, id)).toMatchObject({
    answers: { sells: 'food', name: '<script>alert(1)</script> 🧺' },
    at: 'name',
    keptUntil: '2026-03-24',
  });
  expect((await findDraft(first, id))?.answers).not.toHaveProperty('sellsOther');
});

it('is kept fourteen days after the last answer and then deleted', async () => {
  const id = await insertDraft(at('2026-04-01'), { callId: newId() });
  await saveAnswers(at('2026-04-03'), id, 'name', { name: 'Marni' });
  expect(draftDays).toBe(14);
  expect(await findDraft(at('2026-04-17'), id)).toBeDefined();
  expect(await findDraft(at('2026-04-18'), id)).toBeUndefined();
  await deleteOldDrafts(at('2026-04-18'));
  expect(await findDraft(at('2026-04-17'), id)).toBeUndefined();
});

it('is found again by the phone, only for the same call and only while it was not sent', async () => {
  const now = at('2026-03-10');
  const callId = newId();
  const id = await insertDraft(now, { callId });
  const draft = await findDraft(now, id);
  if (!draft) throw new Error('the draft is there');
  await savePhone(now, draft, phone);
  expect((await findDraftByPhone(now, callId, phone))?.id).toBe(id);
  expect(await findDraftByPhone(now, newId(), phone)).toBeUndefined();
  await markDraft(now, id, { application_id: newId() });
  expect(await findDraftByPhone(now, callId, phone)).toBeUndefined();
});

it('has to check another number again', async () => {
  const now = at('2026-03-10');
  const id = await insertDraft(now, { callId: newId() });
  const fresh = await findDraft(now, id);
  if (!fresh) throw new Error('the draft is there');
  await savePhone(now, fresh, phone);
  await markDraft(now, id, { phone_checked: true });
  const draft = { ...fresh, phone };
  await savePhone(now, draft, phone);
  expect((await findDraft(now, id))?.phoneChecked).toBe(true);
  await savePhone(now, draft, '+6281300000000');
  expect(await findDraft(now, id)).toMatchObject({ phone: '+6281300000000', phoneChecked: false });
});

it('does not exist for another city', async () => {
  const id = await insertDraft(at('2026-03-10'), { callId: newId() });
  expect(await findDraft(ctx({ office: otherOffice }), id)).toBeUndefined();
});
