import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { newId } from '#platform/ids.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addStep } from '../application.store.ts';
import { confirmNames } from '../confirm-names.ts';
import { declareConflict } from '../declare-conflict.ts';
import { markApplication } from '../mark-application.ts';
import { hasConflict, listConflicts, listMarks, listMarksOf } from '../marks.reads.ts';
import { scoreOf } from '../score.rules.ts';
import { openCall, sentApplication, setTheScene, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const anyone = ctx({ actor: stranger });
const as = (actor: Actor) => ctx({ actor });
const planCall = {
  criteria: [
    { kind: 'plan' as const, ownLabel: null, weight: 60 },
    { kind: 'never-helped' as const, ownLabel: null, weight: 40 },
  ],
};
let callId = '';
let criterionId = '';

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
  callId = await openCall(ctx, planCall);
  const { criteria } = await getCall(as(actorAs('programme')), callId);
  criterionId = criteria.find(({ rule }) => rule.by === 'officers')?.id ?? '';
});

/** An officer who has read the names and is close to nobody. */
async function reader(role: 'programme' | 'training' | 'mentor' = 'programme', of = callId) {
  const actor = actorAs(role);
  await confirmNames(as(actor), { callId: of, close: [] });
  return actor;
}
const marked = (application: { id: string }, mark: number, reason = 'Rencananya jelas.') => ({
  applicationId: application.id,
  criterionId,
  mark,
  reason,
});

describe('marks of officers', () => {
  it('count once two have read, and make the points that were published', async () => {
    const application = await sentApplication(anyone, { callId });
    const [one, two] = [await reader(), await reader('mentor')];
    await markApplication(as(one), marked(application, 80));
    const { criteria } = await getCall(as(one), callId);
    const score = async () =>
      scoreOf(
        criteria,
        application,
        (await listMarks(as(one), callId)).filter(({ applicationId }) => applicationId === application.id),
      );
    expect(await score()).toMatchObject({ waiting: true, total: 40 });
    await markApplication(as(two), marked(application, 70));
    expect(await score()).toMatchObject({ waiting: false, total: 85 });
  });

  it('can be changed: the newest counts, the earlier one stays', async () => {
    const application = await sentApplication(anyone, { callId });
    const one = await reader();
    await markApplication(as(one), marked(application, 20));
    await markApplication(as(one), marked(application, 90, 'Saya salah baca.'));
    const marks = await listMarksOf(as(one), application.id);
    expect(marks).toMatchObject([{ officerId: one.id, mark: 90, reason: 'Saya salah baca.' }]);
    const kept = await database.owner.query('SELECT mark FROM selection.mark WHERE application_id = $1 ORDER BY seq', [
      application.id,
    ]);
    expect(kept.rows).toEqual([{ mark: 20 }, { mark: 90 }]);
  });

  it('need the names of the call to be read first, and again when more have come', async () => {
    const application = await sentApplication(anyone, { callId });
    const one = actorAs('training');
    const give = () => markApplication(as(one), marked(application, 50));
    await expect(give()).rejects.toMatchObject({ code: 'names-unchecked', status: 409 });
    await confirmNames(as(one), { callId, close: [] });
    await give();
    await sentApplication(anyone, { callId });
    await expect(give()).rejects.toMatchObject({ code: 'names-unchecked' });
  });

  it('are over once the application is ranked', async () => {
    const application = await sentApplication(anyone, { callId });
    const one = await reader();
    const system = ctx({ actor: actorAs('system') });
    await addStep(system, { applicationId: application.id, kind: 'verify' });
    await markApplication(as(one), marked(application, 50));
    await addStep(system, { applicationId: application.id, kind: 'rank' });
    await expect(markApplication(as(one), marked(application, 60))).rejects.toMatchObject({ code: 'marking-over' });
  });

  it('of another call, another criterion or nothing at all are not found', async () => {
    const application = await sentApplication(anyone, { callId });
    const one = await reader();
    const { criteria } = await getCall(as(one), callId);
    const byAnswer = criteria.find(({ rule }) => rule.by === 'answer')?.id ?? '';
    for (const wrong of [{ criterionId: byAnswer }, { criterionId: newId() }, { applicationId: newId() }])
      await expect(markApplication(as(one), { ...marked(application, 50), ...wrong })).rejects.toMatchObject({
        status: 404,
      });
  });

  it('are not for a kecamatan outside the remit', async () => {
    const application = await sentApplication(anyone, { callId });
    const far = actorAs('training', { remit: ['12.75.05'] });
    await confirmNames(as(far), { callId, close: [] });
    await expect(markApplication(as(far), marked(application, 50))).rejects.toMatchObject({ code: 'outside-remit' });
  });
});

describe('who is close to an applicant', () => {
  it('gives no mark, and one given before no longer counts', async () => {
    const application = await sentApplication(anyone, { callId });
    const one = await reader();
    await markApplication(as(one), marked(application, 100));
    await declareConflict(as(one), { applicationId: application.id, kind: 'relative' });
    expect(await listMarksOf(as(one), application.id)).toEqual([]);
    await expect(markApplication(as(one), marked(application, 90))).rejects.toMatchObject({
      code: 'close-to-applicant',
      status: 403,
    });
  });

  it('is known to the rooms after it, and stands in the audit once', async () => {
    const application = await sentApplication(anyone, { callId });
    const one = actorAs('mentor');
    const close = [{ applicationId: application.id, kind: 'partner' as const }];
    await confirmNames(as(one), { callId, close });
    await confirmNames(as(one), { callId, close });
    expect(await hasConflict(as(one), { applicationId: application.id, officerId: one.id })).toBe(true);
    expect(await hasConflict(as(one), { applicationId: application.id, officerId: newId() })).toBe(false);
    const known = (await listConflicts(as(one), callId)).filter(({ officerId }) => officerId === one.id);
    expect(known).toMatchObject([{ applicationId: application.id, kind: 'partner' }]);
    const entries = await database.owner.query(
      "SELECT count(*)::int AS n FROM audit.entry WHERE event = 'selection.conflict-declared' AND target_id = $1",
      [application.id],
    );
    expect(entries.rows).toEqual([{ n: 1 }]);
  });
});
