import { createHash } from 'node:crypto';
import type { Ctx, Role } from '#platform/ctx.ts';
import { inTransaction } from '#platform/db/transaction.ts';
import { isProduction } from '#platform/mode.ts';
import { openStaffAccount } from './accounts.ts';
import { signInDoors } from './auth.ts';
import { allow } from './identity.permissions.ts';
import { listDemoStaff } from './people.reads.ts';
import { insertPerson, setSignIn } from './people.store.ts';

/** A sample person as they lie in db/demo/people.json: staff have an e-mail, helpers and owners a phone (E.164). */
export interface DemoPerson {
  name: string;
  title: string;
  unit: string;
  roles: Role[];
  remit: string[];
  email?: string;
  phone?: string;
}

/** What the first start prints: how each sample person signs in. */
export interface DemoSignIn {
  name: string;
  roles: Role[];
  email?: string;
  password?: string;
  /** Base32, for an authenticator app. */
  totpSecret?: string;
  phone?: string;
}

/** The same for every sample account: they exist in demonstrations only. */
const demoPassword = 'berdaya-contoh-2026';

/** A sample account's secret is made from its address, so that an authenticator app set up once works in every demonstration. */
const demoSecret = (email: string): string =>
  createHash('sha256').update(`berdaya demo ${email}`).digest('hex').slice(0, 32);

/**
 * Puts the sample people in and returns how they sign in; people who are there already stay as they are.
 * Fails in production mode, where a known password must never open anything.
 */
export async function seedDemoPeople(ctx: Ctx, people: readonly DemoPerson[]): Promise<DemoSignIn[]> {
  allow(ctx, 'identity.people-manage');
  if (isProduction()) throw new Error('Sample people are not for production mode.');
  for (const person of people) await inTransaction(ctx, (tx) => addDemoPerson(tx, person));
  return people.map(({ name, roles, email, phone }) => ({
    name,
    roles,
    ...(email ? { email, password: demoPassword, totpSecret: base32(demoSecret(email)) } : { phone }),
  }));
}

async function addDemoPerson(tx: Ctx, person: DemoPerson): Promise<void> {
  const [role] = person.roles;
  const kind = person.email ? 'staff' : role === 'helper' ? 'helper' : 'owner';
  const id = await insertPerson(tx, { ...person, kind, demo: true });
  if (!id || !person.email) return;
  const { email } = person;
  await setSignIn(
    tx,
    id,
    await openStaffAccount({ city: tx.city, email, password: demoPassword, secret: demoSecret(email) }),
  );
}

/** The app codes of the sample staff at this moment, for the page that stands in for a phone. Empty in production mode. */
export async function listDemoCodes(
  ctx: Ctx,
): Promise<{ name: string; email: string; password: string; code: string }[]> {
  if (isProduction() || !ctx.office.demo) return [];
  const people = await listDemoStaff(ctx);
  return Promise.all(
    people.map(async ({ name, email }) => {
      const { code } = await signInDoors().staff.api.generateTOTP({ body: { secret: demoSecret(email) } });
      return { name, email, password: demoPassword, code };
    }),
  );
}

/** RFC 4648 without padding, as authenticator apps read it. The length here is a multiple of five bytes or padded with zero bits. */
export function base32(text: string): string {
  const bits = [...Buffer.from(text)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'[Number.parseInt(five.padEnd(5, '0'), 2)])
    .join('');
}
