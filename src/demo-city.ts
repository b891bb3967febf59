import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Ctx, type Office, systemActor } from '#platform/ctx.ts';
import type { Database } from '#platform/db/database.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { newId } from '#platform/ids.ts';
import { findOffice, saveOffice } from '#platform/office.store.ts';
import { packageRoot } from '#platform/paths.ts';
import { loadSchemes, seedDemoReferrals } from '#rooms/capital/index.ts';
import { seedDemoEquipment } from '#rooms/equipment/index.ts';
import { seedDemoCatalogue, seedDemoEvent } from '#rooms/exhibitions/index.ts';
import { type DemoPerson, type DemoSignIn, listPeople, seedDemoPeople } from '#rooms/identity/index.ts';
import { seedDemoCases } from '#rooms/legality/index.ts';
import { seedDemoPlans, seedDemoTracks } from '#rooms/mentoring/index.ts';
import { type DemoReach, seedDemoFollowers, seedDemoInbox, seedDemoReach } from '#rooms/outreach/index.ts';
import { type DemoCall, getCall, seedDemoCalls } from '#rooms/programmes/index.ts';
import {
  listBusinessesOfPhone,
  listWithoutNib,
  loadAreas,
  loadOutlines,
  loadYearlyCounts,
  pickBusinesses,
  searchDoubles,
  seedDemoBusinesses,
} from '#rooms/registry/index.ts';
import { decideDemoCall, seedDemoApplications, seedDemoDraws } from '#rooms/selection/index.ts';
import { seedDemoTraining } from '#rooms/training/index.ts';
import { m } from '#words';

/** Businesses in the demo registry: as many as the city's own count. */
const businesses = 21_601;
const seed = 1275;
/** How many of them stand there twice, as in any real list. */
const doubles = 48;

function dataFile<T>(name: string): T {
  return JSON.parse(readFileSync(join(packageRoot(), 'db', name), 'utf8'));
}

/** Is an office set up for this city? */
export async function hasOffice(database: Database, city: string): Promise<boolean> {
  return (await findOffice(database.forCity(city), city)) !== undefined;
}

/**
 * Fills an empty installation with the demo city in one transaction: either all of it is there or nothing.
 * `baseUrl` is where this installation is reached. Returns how many businesses were made and how its people sign in.
 */
export async function seedDemoCity(database: Database, { now, baseUrl }: { now: Date; baseUrl: string }) {
  const office: Office = { ...dataFile<Office>('demo/office.json'), baseUrl };
  const { city } = office;
  const db = database.forCity(city);
  const ctx = { city, actor: systemActor, now, requestId: newId(), locale: 'id' as const, db, office };
  return inTransaction(ctx, async (tx) => {
    await saveOffice(tx.db, office);
    await loadAreas(tx, dataFile('reference/areas-binjai.json'));
    await loadOutlines(tx, dataFile('reference/outlines-binjai.geojson'));
    await loadSchemes(tx, dataFile('reference/loan-schemes.json'));
    await loadYearlyCounts(tx, dataFile('demo/binjai-yearly-counts.json'));
    const signIns = await seedDemoPeople(tx, dataFile<DemoPerson[]>('demo/people.json'));
    const callIds = await seedDemoCalls(tx, dataFile<DemoCall[]>('demo/binjai-calls.json'));
    const lists = dataFile<Parameters<typeof seedDemoBusinesses>[1]['lists']>('demo/binjai-lists.json');
    const made = await seedDemoBusinesses(tx, { lists, count: businesses, seed, doubles });
    const owner = { name: 'Marni Br. Sitepu', phone: '+6281234567890' };
    await seedDemoApplications(tx, { callIds, names: lists, owner });
    await decideDemoCall(tx, callIds.finished ?? '');
    const drawIds = await seedDemoCalls(tx, dataFile<DemoCall[]>('demo/binjai-draws.json'));
    const draws = { sealed: drawIds.sealed ?? '', drawn: drawIds.drawn ?? '' };
    await seedDemoDraws(tx, { callIds: draws, names: lists, owner });
    await seedDemoTraining(tx, callIds.finished ?? '');
    await seedCases(tx, owner.phone);
    await seedEquipment(tx, owner.phone);
    await seedDemoCatalogue(tx);
    await seedExhibition(tx, callIds.exhibition);
    await seedReach(tx, { ...callIds, ...drawIds });
    await seedInbox(tx, owner.phone);
    if (callIds.finished) await seedDemoTracks(tx, callIds.finished);
    await seedDemoPlans(tx);
    // Compared in the background once the program runs: the start does not wait for it.
    await searchDoubles(tx);
    return { businesses: made, signIns };
  });
}

/** Licence cases and loan referrals of some businesses, one of each of the owner who can sign in. */
async function seedCases(tx: Ctx, phone: string): Promise<void> {
  const [own] = await listBusinessesOfPhone(tx, phone);
  const ids = (await listWithoutNib(tx, 9)).map(({ id }) => id).filter((id) => id !== own?.id);
  await seedDemoReferrals(tx, { businessIds: own ? [own.id, ...ids.slice(3)] : ids });
  await seedDemoCases(tx, { businessIds: own ? [...ids.slice(0, 1), own.id, ...ids.slice(1)] : ids });
}

/** Sewing machines for businesses that sew, a sealer for the owner who can sign in, who comes second, an oven for a baker. */
async function seedEquipment(tx: Ctx, phone: string): Promise<void> {
  const [own] = await listBusinessesOfPhone(tx, phone);
  const sewing = await pickBusinesses(tx, { sectors: ['fashion'], areas: [], every: 37, limit: 12 });
  const [baker] = await pickBusinesses(tx, { sectors: ['food-drink'], areas: [], every: 41, limit: 1 });
  const [first, ...others] = sewing.map(({ id }) => id);
  await seedDemoEquipment(tx, { businessIds: [first ?? [], own?.id ?? [], others, baker?.id ?? []].flat() });
}

/** An exhibition that is over: chosen, drawn, held on two Saturdays, closed. */
async function seedExhibition(tx: Ctx, callId: string | undefined): Promise<void> {
  if (!callId) return;
  await decideDemoCall(tx, callId);
  await seedDemoEvent(tx, callId);
}

/** Word that went out about the calls: to whom, and where it was put up. */
async function seedReach(tx: Ctx, callIds: Readonly<Record<string, string>>): Promise<void> {
  const calls: DemoReach[] = [];
  for (const { key, ...reach } of dataFile<(Omit<DemoReach, 'callId' | 'path'> & { key: string })[]>(
    'demo/binjai-reach.json',
  )) {
    const callId = callIds[key];
    if (callId) calls.push({ ...reach, callId, path: `/program/${(await getCall(tx, callId)).slug}` });
  }
  await seedDemoReach(tx, calls);
}

/** Three who wrote to the office, the programme officer answered one; and three who asked for news without an account. */
async function seedInbox(tx: Ctx, phone: string): Promise<void> {
  const officer = (await listPeople(tx)).find(({ roles }) => roles.includes('programme'));
  if (officer) await seedDemoInbox(tx, { phone, officer });
  await seedDemoFollowers(tx);
}

/** How the demo city's people sign in, for the terminal. */
export function signInSentences(signIns: readonly DemoSignIn[]): string[] {
  return [
    m.platform_start_demo_people(),
    ...signIns.map(({ name, email, password, totpSecret, phone }) =>
      email && password && totpSecret
        ? m.platform_start_demo_staff({ name, email, password, secret: totpSecret })
        : m.platform_start_demo_phone({ name, phone: phone ?? '' }),
    ),
  ];
}
