import { beforeAll, describe, expect, it } from 'vitest';
import { startSignIn } from '#rooms/identity/index.ts';
import { getBusinessFacts, listBusinessesOfPhone, listWithoutNib } from '#rooms/registry/index.ts';
import { listApplicationsOfPhone } from '#rooms/selection/index.ts';
import { openCall, sentApplication, setTheScene, somePhone, stranger } from '#rooms/selection/tests/make.ts';
import { connectRooms } from '#src/subscriptions.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { sayBegan } from '../begin-with-application.ts';
import { countCases, getCase, listCasesOfBusiness } from '../case.reads.ts';
import { listWork } from '../list-work.ts';
import { listOwnerCases } from '../owner-home.ts';
import { issuedInQuarter } from '../results.ts';
import { seedDemoCases } from '../seed-demo-cases.ts';
import { someBusiness } from './make.ts';

const { ctx, database } = await testDatabase();
const anyone = ctx({ actor: stranger });

beforeAll(async () => {
  connectRooms();
  startSignIn(database, { secure: false });
  await setTheScene(ctx);
});

describe('an application', () => {
  it('that says "belum punya" opens a case, with its code, at the same moment', async () => {
    const sent = await sentApplication(anyone, { callId: await openCall(ctx) });
    const [row] = await listCasesOfBusiness(ctx(), sent.businessId);
    const opened = await getCase(ctx(), row?.id ?? '');
    expect(opened).toMatchObject({ kind: 'nib', state: 'open', source: 'application', sourceRef: sent.code });
    expect(opened.steps[0]?.code).toBe('id-card');
  });

  it('that says "tidak tahu" opens one that first looks whether there is a NIB', async () => {
    const sent = await sentApplication(anyone, { callId: await openCall(ctx), answers: { nib: 'unknown' } });
    const [row] = await listCasesOfBusiness(ctx(), sent.businessId);
    expect((await getCase(ctx(), row?.id ?? '')).steps[0]?.code).toBe('check-existing');
  });

  it('that has a NIB opens none', async () => {
    const answers = { nib: 'has', nibNumber: '0220101012321' } as const;
    const sent = await sentApplication(anyone, { callId: await openCall(ctx), answers });
    expect((await getBusinessFacts(ctx(), sent.businessId)).nib).toBe('0220101012321');
    expect(await listCasesOfBusiness(ctx(), sent.businessId)).toEqual([]);
  });

  it('of one business to several calls at once opens one case', async () => {
    const phone = somePhone();
    const calls = await Promise.all([1, 2, 3].map(() => openCall(ctx)));
    const sent = await Promise.all(calls.map((callId) => sentApplication(anyone, { callId, phone })));
    expect(new Set(sent.map(({ businessId }) => businessId)).size).toBe(1);
    expect(await listCasesOfBusiness(ctx(), sent[0]?.businessId ?? '')).toHaveLength(1);
  });

  it('is not sent at all when its case cannot be opened', async () => {
    const callId = await openCall(ctx);
    const phone = somePhone();
    const stop = 'ALTER TABLE legality.case_file ADD CONSTRAINT no_case_today CHECK (false) NOT VALID';
    await database.owner.query(stop);
    await expect(sentApplication(anyone, { callId, phone })).rejects.toThrow('no_case_today');
    await database.owner.query('ALTER TABLE legality.case_file DROP CONSTRAINT no_case_today');
    expect(await listApplicationsOfPhone(ctx(), phone)).toEqual([]);
    expect(await listBusinessesOfPhone(ctx(), phone)).toEqual([]);
  });

  it('says on its pages what began with it, to each reader where they can follow it', async () => {
    const sent = await sentApplication(anyone, { callId: await openCall(ctx) });
    const [row] = await listCasesOfBusiness(ctx(), sent.businessId);
    const linkFor = async (actor: Parameters<typeof actorAs>[0]) =>
      (await sayBegan(ctx({ actor: actorAs(actor) }), sent))?.link?.href;
    expect(await linkFor('owner')).toBe(`/saya/izin/${row?.id}`);
    expect(await linkFor('programme')).toBe(`/kerja/izin/${row?.id}`);
    expect(await linkFor('helper')).toBeUndefined();
  });
});

describe('elsewhere', () => {
  it('stands among the owner’s tasks, and only among theirs', async () => {
    const sent = await sentApplication(anyone, { callId: await openCall(ctx) });
    const hers = await listOwnerCases(ctx({ actor: actorAs('owner', { phone: sent.phone ?? '' }) }));
    expect(hers).toMatchObject([{ kind: 'task', label: 'NIB Dapur Marni sedang diurus' }]);
    const another = actorAs('owner', { phone: somePhone() });
    expect(await listOwnerCases(ctx({ actor: another }))).toEqual([]);
  });

  it('gives the team its queues, and whoever may not work on cases nothing', async () => {
    const { queues } = await listWork(ctx({ actor: actorAs('programme') }));
    const office = queues.find(({ key }) => key === 'licence-office');
    expect(office?.count).toBeGreaterThan(0);
    expect(await listWork(ctx({ actor: actorAs('treasurer') }))).toEqual({ items: [], queues: [] });
  });
});

describe('examples', () => {
  it('stand in every state, through the steps an office takes', async () => {
    for (let n = 0; n < 9; n++) await someBusiness(ctx);
    const businessIds = (await listWithoutNib(ctx(), 100)).map(({ id }) => id);
    const fresh: string[] = [];
    for (const id of businessIds) if ((await listCasesOfBusiness(ctx(), id)).length === 0) fresh.push(id);
    expect(await seedDemoCases(ctx({ actor: actorAs('system') }), { businessIds: fresh.slice(0, 9) })).toBe(9);
    const rows = await Promise.all(fresh.slice(0, 9).map((id) => listCasesOfBusiness(ctx(), id)));
    const states = new Set(rows.flat().map(({ state }) => state));
    expect([...states].sort()).toEqual([
      'issued',
      'open',
      'rejected',
      'waiting-office',
      'waiting-other',
      'waiting-owner',
    ]);
  });

  it('count what was issued in a quarter; fewer than five are not published', async () => {
    const quarter = { from: '2026-01-01', to: '2026-04-01' };
    const closed = { from: new Date('2025-12-31T17:00:00Z'), to: new Date('2026-03-31T17:00:00Z') };
    const { n } = await countCases(ctx(), { state: 'issued', closed });
    expect(n).toBe(2);
    expect(await issuedInQuarter(ctx(), quarter)).toEqual([]);
    await database.owner.query(
      `INSERT INTO legality.case_file SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid()))).*
       FROM legality.case_file c, generate_series(1, 2) WHERE c.state = 'issued'`,
    );
    expect(await issuedInQuarter(ctx(), quarter)).toMatchObject([{ value: '6' }]);
  });
});
