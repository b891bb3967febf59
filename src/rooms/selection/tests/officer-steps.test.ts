import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, Ctx, Role } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { unseal } from '#platform/sealed.ts';
import { startSignIn } from '#rooms/identity/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addStep } from '../application.store.ts';
import { askCompletion } from '../ask-completion.ts';
import { cancelApplication } from '../cancel-application.ts';
import { declareConflict } from '../declare-conflict.ts';
import { reopenApplication } from '../reopen-application.ts';
import { type Application, getApplication, listSteps } from '../selection.reads.ts';
import type { ApplicationState, StepKind } from '../selection.rules.ts';
import { verifyApplication } from '../verify-application.ts';
import { openCall, sentApplication, setTheScene, somePhone, stranger } from './make.ts';

const { ctx, database } = await testDatabase();
const anyone = ctx({ actor: stranger });
const system = ctx({ actor: actorAs('system') });
const as = (actor: Actor) => ctx({ actor });
let callId = '';

beforeAll(async () => {
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
  callId = await openCall(ctx, { title: 'Kemasan' });
});

const seen = ({ id, version }: Application) => ({ applicationId: id, version });
const acts = {
  verify: (of: Application, by: Ctx) => verifyApplication(by, { ...seen(of), lateReason: '' }),
  'ask-completion': (of: Application, by: Ctx) =>
    askCompletion(by, { ...seen(of), asked: ['Foto produk'], reason: 'Foto belum ada', due: '2026-03-12' }),
  reopen: (of: Application, by: Ctx) => reopenApplication(by, { ...seen(of), reason: 'Salah baca.' }),
  cancel: (of: Application, by: Ctx) => cancelApplication(by, { ...seen(of), reason: 'Dikirim dua kali.' }),
};
type Act = keyof typeof acts;

const way: Record<Exclude<ApplicationState, 'draft'>, StepKind[]> = {
  submitted: [],
  incomplete: ['ask-completion'],
  verified: ['verify'],
  ranked: ['verify', 'rank'],
  accepted: ['verify', 'accept'],
  reserve: ['queue'],
  'not-selected': ['verify', 'not-select'],
  offered: ['queue', 'offer'],
  confirmed: ['verify', 'accept', 'confirm'],
  withdrawn: ['withdraw'],
  cancelled: ['cancel'],
};
const states = Object.keys(way) as (keyof typeof way)[];

async function applicationIn(state: keyof typeof way): Promise<Application> {
  const { id } = await sentApplication(anyone, { callId });
  for (const kind of way[state]) await addStep(system, { applicationId: id, kind });
  return getApplication(system, id);
}

/** Written out by hand: in which states an act exists, and whose it is. */
const exists: Record<Act, string> = {
  verify: 'submitted incomplete',
  'ask-completion': 'submitted verified',
  reopen: 'verified ranked',
  cancel: 'submitted incomplete verified ranked accepted reserve offered confirmed',
};
const holders: Record<Act, string> = {
  verify: 'programme training',
  'ask-completion': 'programme training',
  reopen: 'programme training',
  cancel: 'head programme',
};
const people: Role[] = ['public', 'owner', 'helper', 'head', 'programme', 'training', 'mentor', 'treasurer'];
const everyone: Role[] = [...people, 'evaluator', 'administrator'];

describe.each(states)('an application that is %s', (state) => {
  it.each(Object.keys(acts) as Act[])('%s: by whom it can be done, and nobody else', async (act) => {
    const application = await applicationIn(state);
    const done: Role[] = [];
    for (const role of everyone) {
      const undo = new Error('undo');
      const tried = inTransaction(as(actorAs(role)), async (tx) => {
        await acts[act](application, tx);
        throw undo;
      });
      const why: unknown = await tried.catch((error: unknown) => error);
      if (why === undo) done.push(role);
      else expect([401, 403, 409]).toContain((why as { status?: number }).status);
    }
    const wanted = exists[act].split(' ').includes(state) ? holders[act].split(' ') : [];
    expect(done).toEqual(everyone.filter((role) => wanted.includes(role)));
  });
});

describe('two officers at once', () => {
  it('the second is told who was first and with what, and nothing of theirs is done', async () => {
    const application = await applicationIn('submitted');
    await acts.verify(application, as(actorAs('training', { name: 'Bu Sani' })));
    const late = acts['ask-completion'](application, as(actorAs('programme')));
    await expect(late).rejects.toMatchObject({ code: 'changed-meanwhile', status: 409 });
    const text = await late.catch((error: { text: () => string }) => error.text());
    expect(text).toContain('Bu Sani lebih dulu: berkas diterima');
    expect((await listSteps(system, application.id)).map(({ kind }) => kind)).toEqual(['submit', 'verify']);
  });

  it('at the same moment one of them is first', async () => {
    const application = await applicationIn('submitted');
    const both = await Promise.allSettled([
      acts.verify(application, as(actorAs('training'))),
      acts['ask-completion'](application, as(actorAs('programme'))),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listSteps(system, application.id)).toHaveLength(2);
  });
});

/** The words of the messages sent about an application. */
async function messages(of: Application, template: string): Promise<string[]> {
  const { rows } = await database.owner.query(
    'SELECT text_sealed FROM outreach.message WHERE template = $1 AND about_id = $2',
    [template, of.id],
  );
  return rows.map((row: { text_sealed: string }) => unseal(row.text_sealed));
}

describe('asking for what is missing', () => {
  const asking = (of: Application, parts: { asked?: string[]; due?: string; reason?: string }) =>
    askCompletion(as(actorAs('programme')), {
      ...seen(of),
      asked: ['Foto produk'],
      reason: '',
      due: '2026-03-12',
      ...parts,
    });

  it('tells the applicant what, why, until when and where', async () => {
    const phone = somePhone();
    const application = await sentApplication(anyone, { callId, phone });
    await asking(application, { asked: ['Foto produk', 'Foto NIB', 'Foto produk'], reason: 'Foto gelap' });
    const [text = '', ...more] = await messages(application, 'selection.completion-asked');
    expect(more).toEqual([]);
    expect(text).toContain('perlu dilengkapi: Foto produk, Foto NIB. Foto gelap. Kirim paling lambat');
    expect(text).toContain(`/status/${application.code}`);
    const last = (await listSteps(system, application.id)).at(-1);
    expect(last?.detail).toEqual({ asked: ['Foto produk', 'Foto NIB'], due: '2026-03-12', reason: 'Foto gelap' });
  });

  it('is refused without anything asked, for a day gone by, or after everyone is told', async () => {
    const application = await applicationIn('submitted');
    await expect(asking(application, { asked: [] })).rejects.toMatchObject({ code: 'nothing-asked', status: 422 });
    await expect(asking(application, { due: '2026-03-09' })).rejects.toMatchObject({ code: 'due-past' });
    await expect(asking(application, { due: '2027-01-01' })).rejects.toMatchObject({ code: 'due-too-late' });
    expect((await getApplication(system, application.id)).state).toBe('submitted');
  });
});

describe('who may not', () => {
  it('someone close to the applicant takes no step', async () => {
    const application = await applicationIn('submitted');
    const close = actorAs('programme');
    await declareConflict(as(close), { applicationId: application.id, kind: 'friend' });
    for (const act of Object.values(acts))
      await expect(act(application, as(close))).rejects.toMatchObject({ code: 'close-to-applicant', status: 403 });
  });

  it('someone of another kecamatan, or with an id that is nobody', async () => {
    const application = await applicationIn('submitted');
    const far = as(actorAs('programme', { remit: ['12.75.05'] }));
    const nobody = { ...application, id: newId() };
    for (const act of Object.values(acts)) {
      await expect(act(application, far)).rejects.toMatchObject({ code: 'outside-remit' });
      await expect(act(nobody, as(actorAs('programme')))).rejects.toMatchObject({ status: 404 });
    }
  });
});

it('tells the applicant why the office cancelled, and notes it with the business', async () => {
  const application = await applicationIn('verified');
  await acts.cancel(application, as(actorAs('head')));
  const [text] = await messages(application, 'selection.cancelled');
  expect(text).toContain('Alasan: Dikirim dua kali.');
  const noted = await database.owner.query(
    "SELECT 1 FROM registry.timeline WHERE business_id = $1 AND text_key = 'selection_timeline_cancelled'",
    [application.businessId],
  );
  expect(noted.rows).toHaveLength(1);
});
