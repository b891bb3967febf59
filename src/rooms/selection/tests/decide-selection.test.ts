import { sql } from 'kysely';
import { beforeAll, describe, expect, it } from 'vitest';
import { tablesOf } from '#platform/db/tables.ts';
import { onPhoneCode, startSignIn } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { answerMove } from '../answer-move.ts';
import { addStep } from '../application.store.ts';
import { computeRanking } from '../compute-ranking.ts';
import { decideSelection } from '../decide-selection.ts';
import { findDecision, listDecided } from '../decision.reads.ts';
import type { DecisionTables } from '../decision.tables.ts';
import { guardDecided, jobs } from '../index.ts';
import { listParticipants } from '../participants.reads.ts';
import { proposeMove } from '../propose-move.ts';
import { outcomeOf } from '../public-result.reads.ts';
import { findApplication, listSteps } from '../selection.reads.ts';
import { tellDecision } from '../tell-decision.ts';
import { afterClosing, checkedApplications, scoredCall, worth } from './choose.ts';
import { openCall, sentApplication, setTheScene, stranger } from './make.ts';

const { ctx, database, runJobs } = await testDatabase();
const head = actorAs('head');
const as = (actor = head) => ctx({ actor, now: afterClosing });

beforeAll(async () => {
  startSignIn(database, { secure: false });
  onPhoneCode(async () => {});
  await setTheScene(ctx);
});

/** The list as the head reads it on the page. */
async function read(callId: string) {
  const { choice, ranking } = await computeRanking(as(), callId);
  const rows = ranking.kind === 'ranked' ? ranking.rows : [];
  return { callId, digest: choice.digest, order: rows.filter(({ place }) => place).map((row) => row.application.code) };
}
const decide = async (callId: string) => decideSelection(as(), await read(callId));
const lastOf = async (id: string) => (await listSteps(as(), id)).at(-1);

describe('deciding a call', () => {
  it('comes before the call begins, unless nobody applied', async () => {
    const start = async (callId: string) =>
      guardDecided(as(), { call: await getCall(as(), callId), step: 'start' as const });
    const callId = await scoredCall(ctx, { capacity: 2, quotas: [] });
    await expect(start(callId)).resolves.toBeUndefined();
    await checkedApplications(ctx, callId, [{ ...worth[100], nib: 'has' }]);
    await expect(start(callId)).rejects.toMatchObject({ code: 'not-decided' });
    await decide(callId);
    await expect(start(callId)).resolves.toBeUndefined();
  });

  it('gives each applicant an outcome with its reason, keeps points and rules, and tells everyone once', async () => {
    const callId = await scoredCall(ctx, { capacity: 2, quotas: [{ feature: 'nib', value: 'none', min: 1 }] });
    const [best = '', displaced = '', lifted = ''] = await checkedApplications(ctx, callId, [
      { ...worth[100], nib: 'has' },
      { ...worth[60], nib: 'has' },
      { ...worth[0], nib: 'none' },
    ]);
    const decision = await decide(callId);
    expect(decision).toMatchObject({ applicants: 3, chosen: 2, reserves: 1, cutOff: 100, certified: true });
    expect(decision.quotas).toEqual([{ feature: 'nib', value: 'none', min: 1 }]);
    expect((await listSteps(as(), best)).map(({ kind }) => kind)).toEqual(['submit', 'verify', 'rank', 'accept']);
    expect((await lastOf(best))?.detail).toEqual({ reason: 'Nilai Anda 100, batas 100.', score: 100, cutOff: 100 });
    expect((await lastOf(lifted))?.detail.reason).toContain('tempat yang disediakan bagi: Belum punya NIB');
    const why = (await lastOf(displaced))?.detail;
    expect(why).toMatchObject({ score: 60, reserveNo: 1 });
    expect(why?.reason).toContain('Nilai Anda 60. Tempat terakhir diberikan kepada: Belum punya NIB');
    expect((await listParticipants(as(), callId)).map(({ applicationId }) => applicationId).sort()).toEqual(
      [best, lifted].sort(),
    );
    await runJobs(jobs, afterClosing);
    expect(await messagesAbout(callId)).toEqual(['selection.chosen', 'selection.chosen', 'selection.reserve']);
    expect(await tellDecision(ctx({ actor: actorAs('system') }), callId)).toBe(0);
    expect(await outcomeOf(as(), callId)).toEqual({
      mode: 'score',
      groups: [{ feature: 'nib', value: 'none', min: 1, chosen: 1 }],
      names: [],
      applicants: 3,
      chosen: 2,
      reserves: 1,
      cutOff: 100,
      decidedOn: '2026-03-18',
    });
  });

  it('tells who was not chosen own points, the line, and what would raise them', async () => {
    const callId = await scoredCall(ctx, {
      capacity: 1,
      criteria: [
        { kind: 'never-helped', ownLabel: null, weight: 60 },
        { kind: 'product-ready', ownLabel: null, weight: 40 },
      ],
    });
    const ids = await checkedApplications(ctx, callId, [
      {},
      { since: 'newer' },
      { helped: 'this-year', since: 'newer' },
    ]);
    await decide(callId);
    expect((await lastOf(ids[2] ?? ''))?.detail).toEqual({
      reason: 'Nilai Anda 20, batas 100.',
      score: 20,
      cutOff: 100,
      raise: [
        'Bantuan terakhir lebih dari dua tahun lalu: sampai 60 nilai lagi.',
        'Produk sudah dijual tiga bulan atau lebih: sampai 20 nilai lagi.',
      ],
    });
    expect(await findApplication(as(), ids[2] ?? '')).toMatchObject({ state: 'not-selected', reserveNo: null });
    expect(await findApplication(as(), ids[1] ?? '')).toMatchObject({ state: 'reserve', reserveNo: 1 });
  });

  it('freezes the facts: what the registry says later changes nothing of the decision', async () => {
    const callId = await scoredCall(ctx, { quotas: [{ feature: 'assisted', value: 'no', min: 1 }] });
    const [id = ''] = await checkedApplications(ctx, callId, [worth[60]]);
    await decide(callId);
    const before = await listDecided(as(), callId);
    const { businessId } = (await findApplication(as(), id)) ?? { businessId: '' };
    await sql`UPDATE registry.business SET assisted = true, nib_state = 'has' WHERE id = ${businessId}`.execute(
      as().db,
    );
    expect(await listDecided(as(), callId)).toEqual(before);
    const db = tablesOf<DecisionTables>(as());
    const { facts } = await db
      .selectFrom('selection.application')
      .select('facts')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(facts).toMatchObject({ assisted: false, nibState: 'none', features: { assisted: 'no' } });
    expect(facts).not.toHaveProperty('phone');
    await expect(
      db.updateTable('selection.application').set({ facts: '{}' }).where('id', '=', id).execute(),
    ).rejects.toThrow('frozen');
  });

  it('happens once: of two heads at the same moment one decides and the other is told', async () => {
    const callId = await scoredCall(ctx);
    await checkedApplications(ctx, callId, [worth[60], worth[100]]);
    const list = await read(callId);
    const answers = await Promise.allSettled([
      decideSelection(as(head), list),
      decideSelection(as(actorAs('head')), list),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(answers.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'decided-already', status: 409 },
    });
    expect((await findDecision(as(), callId))?.chosen).toBe(2);
  });

  it('says how many stand elsewhere when data changed since the page was opened', async () => {
    const callId = await scoredCall(ctx);
    const [first = ''] = await checkedApplications(ctx, callId, [worth[100], worth[60], worth[0]]);
    const list = await read(callId);
    await addStep(as(stranger), { applicationId: first, kind: 'withdraw' });
    await expect(decideSelection(as(), list)).rejects.toMatchObject({ code: 'ranking-changed', status: 409 });
    expect(await findDecision(as(), callId)).toBeUndefined();
    await decide(callId);
  });

  it('is the head\u2019s alone, after closing, when everything is checked', async () => {
    const callId = await scoredCall(ctx);
    await checkedApplications(ctx, callId, [worth[60]]);
    const list = await read(callId);
    await expect(decideSelection(as(actorAs('programme')), list)).rejects.toMatchObject({ status: 403 });
    await expect(decideSelection(ctx({ actor: head }), list)).rejects.toMatchObject({ code: 'not-closed' });
    const unchecked = await sentApplication(ctx({ actor: stranger }), { callId, answers: worth[100] });
    await expect(decideSelection(as(), list)).rejects.toMatchObject({ code: 'not-ready' });
    await addStep(as(), { applicationId: unchecked.id, kind: 'ask-completion', detail: { due: '2026-03-12' } });
    await decide(callId);
    expect((await lastOf(unchecked.id))?.detail.reason).toBe(
      'Jawaban atau berkas belum lengkap sampai Kamis, 12 Maret 2026.',
    );
  });

  it('keeps who was moved, why and by whom, and tells each one in plain words', async () => {
    const callId = await scoredCall(ctx, { capacity: 1 });
    const [first = '', second = '', third = ''] = await checkedApplications(ctx, callId, [
      worth[100],
      worth[60],
      worth[0],
    ]);
    const move = async (applicationId: string, direction: 'in' | 'out') => {
      const by = as(actorAs('programme', { name: 'Ibu Vivi' }));
      const moveId = await proposeMove(by, {
        applicationId,
        direction,
        reason: 'wrong-data',
        note: 'Jawaban tertukar.',
      });
      await answerMove(as(actorAs('training', { name: 'Bapak Sani' })), { moveId, answer: 'confirm' });
    };
    await move(third, 'in');
    await move(first, 'out');
    const decision = await decide(callId);
    expect(decision.moves).toMatchObject([
      { applicationId: third, direction: 'in', proposedBy: 'Ibu Vivi', confirmedBy: 'Bapak Sani' },
      { applicationId: first, direction: 'out', note: 'Jawaban tertukar.' },
    ]);
    expect((await lastOf(third))?.detail.reason).toContain('pengesahan dua petugas');
    expect((await lastOf(first))?.detail.reason).toContain('Data yang dinilai ternyata keliru');
    expect((await lastOf(second))?.detail.reason).toContain('Satu tempat diberikan lewat pengesahan dua petugas');
  });

  it('accepts in the order of sending where the call says so, and leaves the queue as it is', async () => {
    const callId = await openCall(ctx, { mode: 'first-come', capacity: 1, quotas: [] });
    const [first = ''] = await checkedApplications(ctx, callId, [worth[0]]);
    const queued = await sentApplication(ctx({ actor: stranger }), { callId });
    expect(await decide(callId)).toMatchObject({ mode: 'first-come', chosen: 1, reserves: 1, cutOff: null });
    expect((await lastOf(first))?.kind).toBe('accept');
    expect((await lastOf(queued.id))?.kind).toBe('queue');
  });
});

async function messagesAbout(callId: string): Promise<string[]> {
  const { rows } = await sql<{ template: string }>`
    SELECT m.template FROM outreach.message m JOIN selection.application a ON a.id::text = m.about_id
    WHERE a.call_id = ${callId} AND m.template <> 'selection.received' ORDER BY 1`.execute(as().db);
  return rows.map(({ template }) => template);
}
