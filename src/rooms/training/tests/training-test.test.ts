import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { setTheScene, stranger } from '#rooms/selection/tests/make.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { answerTest } from '../answer-test.ts';
import { dropTestItem } from '../drop-test-item.ts';
import { testGain } from '../gain.ts';
import { keyInResults } from '../key-in-results.ts';
import { openTest } from '../open-test.ts';
import { saveTestItem } from '../save-test-item.ts';
import { getTest } from '../test.reads.ts';
import { ticketOf } from '../ticket.ts';
import { callWithPeople } from './make.ts';

const { ctx, database } = await testDatabase();
const officer = ctx({ actor: actorAs('training') });
const anyone = ctx({ actor: stranger });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

const item = { question: 'Apa yang ada di label?', choices: ['komposisi', 'foto'], answer: 0 };

/** A call with three people and a test of two questions. */
async function tested() {
  const { call, people } = await callWithPeople(ctx, 3);
  await saveTestItem(officer, call.id, item);
  await saveTestItem(officer, call.id, { ...item, question: 'Dan tanggal?' });
  const { items } = await getTest(ctx(), call.id);
  const right = (known: number) => Object.fromEntries(items.map(({ id }, at) => [id, at < known ? 0 : 1]));
  const answer = (at: number, phase: 'before' | 'after', known: number) => {
    const one = people[at];
    if (!one) throw new Error(`There is no person ${at}.`);
    return answerTest(anyone, ticketOf({ applicationId: one.id, code: one.code }), { phase, chosen: right(known) });
  };
  return { call, people, items, answer };
}

describe('a test', () => {
  it('asks the same before and after: questions are fixed from the first opening and answer on', async () => {
    const { call, items, answer } = await tested();
    const first = items[0]?.id ?? '';
    await saveTestItem(officer, call.id, { ...item, question: 'Apa di label?' }, first);
    expect((await getTest(ctx(), call.id)).items.map(({ question }) => question)).toEqual([
      'Apa di label?',
      'Dan tanggal?',
    ]);
    await expect(answer(0, 'before', 1)).rejects.toMatchObject({ code: 'test-not-open' });
    await openTest(officer, call.id, 'before');
    await expect(saveTestItem(officer, call.id, item)).rejects.toMatchObject({ code: 'test-frozen' });
    await expect(answer(0, 'after', 1)).rejects.toMatchObject({ code: 'test-not-open' });
    await answer(0, 'before', 1);
    await openTest(officer, call.id, null);
    await expect(saveTestItem(officer, call.id, item, first)).rejects.toMatchObject({ code: 'test-frozen' });
    await expect(dropTestItem(officer, call.id, first)).rejects.toMatchObject({ code: 'test-frozen' });
  });

  it('is answered once for each phase, even sent ten times at once', async () => {
    const { call, answer } = await tested();
    await openTest(officer, call.id, 'before');
    const sent = await Promise.allSettled(Array.from({ length: 10 }, () => answer(0, 'before', 2)));
    expect(sent.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await openTest(officer, call.id, 'after');
    await answer(0, 'after', 2);
    expect(await testGain(ctx(), call.id)).toMatchObject({ participants: 3, pairs: 1, neither: 2, before: 2, gain: 0 });
  });

  it('takes results from paper, put right later, and leaves those given on a phone', async () => {
    const { call, people, answer } = await tested();
    const [first, second] = [people[0]?.id ?? '', people[1]?.id ?? ''];
    await openTest(officer, call.id, 'before');
    await answer(0, 'before', 0);
    const key = (phase: 'before' | 'after', scores: Record<string, number>) =>
      keyInResults(officer, { callId: call.id, phase, scores });
    await key('before', { [first]: 2, [second]: 2 });
    await key('before', { [second]: 1 });
    await key('after', { [first]: 1, [second]: 2 });
    expect(await testGain(ctx(), call.id)).toMatchObject({
      pairs: 2,
      neither: 1,
      max: 2,
      before: 0.5,
      after: 1.5,
      gain: 1,
    });
    await expect(key('after', { [second]: 3 })).rejects.toMatchObject({ code: 'score-outside' });
    await expect(key('after', { [newId()]: 1 })).rejects.toMatchObject({ code: 'not-participant' });
  });

  it('is opened by who may, with questions, for people with a place and a true ticket', async () => {
    const { call, people } = await callWithPeople(ctx, 1);
    await expect(openTest(officer, call.id, 'before')).rejects.toMatchObject({ code: 'test-empty' });
    await expect(keyInResults(officer, { callId: call.id, phase: 'before', scores: {} })).rejects.toMatchObject({
      code: 'test-empty',
    });
    expect(await testGain(ctx(), call.id)).toBeUndefined();
    await expect(openTest(officer, newId(), 'before')).rejects.toMatchObject({ status: 404 });
    await expect(saveTestItem(ctx({ actor: actorAs('mentor') }), call.id, item)).rejects.toMatchObject({ status: 403 });
    await expect(saveTestItem(officer, call.id, item, newId())).rejects.toMatchObject({ status: 404 });
    await saveTestItem(officer, call.id, item);
    await dropTestItem(officer, call.id, (await getTest(ctx(), call.id)).items[0]?.id ?? '');
    expect((await getTest(ctx(), call.id)).items).toEqual([]);
    const sheet = { phase: 'before' as const, chosen: {} };
    await expect(answerTest(anyone, `${people[0]?.code}.forged`, sheet)).rejects.toMatchObject({ status: 404 });
    const ticket = ticketOf({ applicationId: people[0]?.id ?? '', code: people[0]?.code ?? '' });
    const medan = ctx({ actor: stranger, office: otherOffice });
    await expect(answerTest(medan, ticket, sheet)).rejects.toMatchObject({ status: 404 });
    for (let n = 0; n < 20; n++) await saveTestItem(officer, call.id, { ...item, question: `Soal ${n}` });
    await expect(saveTestItem(officer, call.id, item)).rejects.toMatchObject({ code: 'test-full' });
  });
});
