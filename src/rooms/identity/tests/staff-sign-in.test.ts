import { Hono } from 'hono';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Actor, Ctx } from '#platform/ctx.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { startSignIn } from '../auth.ts';
import { changePerson } from '../change-person.ts';
import { chooseOwnPassword } from '../choose-own-password.ts';
import { confirmStaffCode } from '../confirm-staff-code.ts';
import { listDemoCodes, seedDemoPeople } from '../demo-people.ts';
import { enrolSecondFactor } from '../enrol-second-factor.ts';
import { nobody } from '../identity.rules.ts';
import { findPerson, findPersonByEmail } from '../people.reads.ts';
import { restartSignIn } from '../restart-sign-in.ts';
import { actorFor } from '../session.ts';
import { signInStaff } from '../sign-in-staff.ts';
import { signOut } from '../sign-out.ts';
import { addStaff, browser, codeOf, otherCode, someStaff } from './make.ts';

const { ctx, database } = await testDatabase();
const stranger = () => ctx({ actor: nobody });
const administrator = () => ctx({ actor: actorAs('administrator') });

/** Who a browser is to the program, asked the way every request asks. */
async function whoIs(headers: Headers, base: Ctx = stranger()): Promise<Actor> {
  const app = new Hono();
  app.get('/', async (c) => c.json(await actorFor(c, base)));
  return (await (await app.request('/', { headers })).json()) as Actor;
}

async function demoCode(email: string): Promise<string> {
  const codes = await listDemoCodes(administrator());
  return codes.find((one) => one.email === email)?.code ?? '';
}

async function demoBrowser(parts = {}) {
  const person = someStaff(parts);
  const [signIn] = await seedDemoPeople(administrator(), [person]);
  const email = person.email ?? '';
  return { email, password: signIn?.password ?? '', browser: browser() };
}

async function signedIn(parts = {}) {
  const one = await demoBrowser(parts);
  const first = await signInStaff(stranger(), one, one.browser.headers());
  one.browser.keep(first.cookies);
  const second = await confirmStaffCode(
    stranger(),
    { code: await demoCode(one.email), enrolling: false },
    one.browser.headers(),
  );
  one.browser.keep(second.cookies);
  return { ...one, actor: second.actor };
}

beforeAll(() => startSignIn(database, { secure: false }));
afterEach(() => vi.unstubAllEnvs());

describe('staff come in with e-mail, password and code', () => {
  it('is nobody after the password and themselves after the code', async () => {
    const { email, password, browser } = await demoBrowser({ roles: ['mentor'], remit: ['12.75.02'] });
    const first = await signInStaff(stranger(), { email: email.toUpperCase(), password }, browser.headers());
    expect(first.next).toBe('code');
    browser.keep(first.cookies);
    expect(await whoIs(browser.headers())).toEqual(nobody);

    const second = await confirmStaffCode(
      stranger(),
      { code: await demoCode(email), enrolling: false },
      browser.headers(),
    );
    browser.keep(second.cookies);
    expect(await whoIs(browser.headers())).toMatchObject({ kind: 'staff', roles: ['mentor'], remit: ['12.75.02'] });
  });

  it('says the same of an unknown address and of a wrong password', async () => {
    const { email } = await demoBrowser();
    const wrong = signInStaff(stranger(), { email, password: 'bukan ini sandinya' }, new Headers());
    await expect(wrong).rejects.toMatchObject({ code: 'wrong-password', status: 422 });
    const unknown = signInStaff(stranger(), { email: 'tiada@contoh.id', password: 'x' }, new Headers());
    await expect(unknown).rejects.toMatchObject({ code: 'wrong-password', status: 422 });
  });

  it('stops after five wrong passwords, with the time', async () => {
    const { email, password } = await demoBrowser();
    for (let n = 0; n < 5; n++) {
      await expect(signInStaff(stranger(), { email, password: 'salah' }, new Headers())).rejects.toMatchObject({
        status: 422,
      });
    }
    const sixth = signInStaff(stranger(), { email, password }, new Headers());
    await expect(sixth).rejects.toMatchObject({ code: 'too-many', status: 429 });
  });

  it('refuses a wrong code, and after five of them the first step must be made again', async () => {
    const { email, password, browser } = await demoBrowser();
    browser.keep((await signInStaff(stranger(), { email, password }, browser.headers())).cookies);
    const code = await demoCode(email);
    const attempt = (given: string) =>
      confirmStaffCode(stranger(), { code: given, enrolling: false }, browser.headers());
    for (let n = 0; n < 5; n++)
      await expect(attempt(otherCode(code))).rejects.toMatchObject({ code: 'app-code-wrong' });
    await expect(attempt(code)).rejects.toMatchObject({ code: 'second-step-over' });
  });

  it('writes the sign-in into the audit trail without address or phone', async () => {
    const { actor } = await signedIn();
    const { rows } = await database.owner.query(
      'SELECT event, actor_name, detail::text FROM audit.entry WHERE target_id = $1 ORDER BY seq',
      [actor.id],
    );
    expect(rows).toEqual([
      { event: 'identity.signed-in', actor_name: 'Vivi Lestari', detail: '{"by": "password-and-code"}' },
    ]);
  });

  it('keeps no address, name or phone in the library’s tables', async () => {
    const { email } = await signedIn();
    const { rows } = await database.owner.query(
      "SELECT string_agg(u::text, ' ') AS everything FROM identity.auth_user u",
    );
    expect(rows[0].everything).not.toContain(email.split('@')[0]);
    expect(rows[0].everything).not.toContain('Vivi');
  });
});

describe('a new member of staff', () => {
  it('chooses a password, sets up the app, and only then is somebody', async () => {
    const { email, startPassword, id } = await addStaff(administrator());
    const { headers, keep } = browser();
    const first = await signInStaff(stranger(), { email, password: startPassword }, headers());
    expect(first.next).toBe('own-password');
    keep(first.cookies);
    expect(await whoIs(headers())).toEqual(nobody);

    const own = await chooseOwnPassword(stranger(), 'sandi saya sendiri', headers());
    keep(own.cookies);
    expect(await whoIs(headers())).toEqual(nobody);

    const done = await confirmStaffCode(stranger(), { code: await codeOf(own.totpUri), enrolling: true }, headers());
    keep(done.cookies);
    expect(await whoIs(headers())).toMatchObject({ kind: 'staff', id });
    const { rows } = await database.owner.query('SELECT event FROM audit.entry WHERE target_id = $1 ORDER BY seq', [
      id,
    ]);
    expect(rows.map(({ event }) => event)).toEqual([
      'identity.person-added',
      'identity.second-factor-enrolled',
      'identity.signed-in',
    ]);
    const old = signInStaff(stranger(), { email, password: startPassword }, new Headers());
    await expect(old).rejects.toMatchObject({ code: 'wrong-password' });
  });

  it('who stopped before the app is set up again next time', async () => {
    const { email, startPassword } = await addStaff(administrator());
    const { headers, keep } = browser();
    keep((await signInStaff(stranger(), { email, password: startPassword }, headers())).cookies);
    await chooseOwnPassword(stranger(), 'sandi saya sendiri', headers());
    const again = await signInStaff(stranger(), { email, password: 'sandi saya sendiri' }, new Headers());
    expect(again.next).toBe('second-factor');
    expect(again.totpUri).toContain('otpauth://totp/');
  });

  it('a second factor is set up only by someone who just proved the password', async () => {
    const request = { headers: new Headers(), cookies: [] };
    await expect(enrolSecondFactor(stranger(), 'apa saja', request)).rejects.toMatchObject({
      code: 'second-step-over',
    });
    const { password, browser: one } = await signedIn();
    const again = enrolSecondFactor(stranger(), password, { headers: one.headers(), cookies: [] });
    await expect(again).rejects.toMatchObject({ code: 'second-step-over' });
  });

  it('may not keep the handed-over password a second time', async () => {
    const { headers } = browser();
    const late = chooseOwnPassword(stranger(), 'sandi saya sendiri', headers());
    await expect(late).rejects.toMatchObject({ code: 'second-step-over' });
  });
});

describe('leaving, being switched off, starting again', () => {
  it('signing out ends the session here', async () => {
    const { browser: one, actor } = await signedIn();
    const before = one.headers();
    one.keep(await signOut(ctx({ actor }), one.headers()));
    expect(await whoIs(one.headers())).toEqual(nobody);
    const { rows } = await database.owner.query(
      'SELECT count(*) AS n FROM identity.auth_session s JOIN identity.person p ON p.sign_in_id = s.user_id WHERE p.id = $1',
      [actor.id],
    );
    expect(rows[0].n).toBe(0);
    expect(before.get('cookie')).toContain('session_token');
  });

  it('someone switched off is nobody at once', async () => {
    const { browser: one, actor } = await signedIn();
    const person = await findPerson(administrator(), actor.id);
    if (!person) throw new Error('the person is gone');
    await changePerson(administrator(), { ...person, active: false });
    expect(await whoIs(one.headers())).toEqual(nobody);
  });

  it('a restart ends sessions, takes the second factor away and gives a password to hand over', async () => {
    const { browser: one, actor, email } = await signedIn();
    const { startPassword } = await restartSignIn(administrator(), actor.id);
    expect(await whoIs(one.headers())).toEqual(nobody);
    const again = await signInStaff(stranger(), { email, password: startPassword }, new Headers());
    expect(again.next).toBe('own-password');
  });
});

describe('production mode', () => {
  it('lets no sample account in, not even one with an open session', async () => {
    const { browser: one, email, password } = await signedIn();
    vi.stubEnv('BERDAYA_MODE', 'production');
    expect(await whoIs(one.headers())).toEqual(nobody);
    const again = signInStaff(stranger(), { email, password }, new Headers());
    await expect(again).rejects.toMatchObject({ code: 'demo-account' });
    expect(await listDemoCodes(administrator())).toEqual([]);
    await expect(seedDemoPeople(administrator(), [someStaff()])).rejects.toThrow('production');
  });
});

describe('another city', () => {
  it('does not know this session, and has its own account for the same address', async () => {
    const { browser: one, email } = await signedIn();
    const there = {
      ...stranger(),
      city: otherOffice.city,
      db: database.forCity(otherOffice.city),
      office: otherOffice,
    };
    expect(await whoIs(one.headers(), there)).toEqual(nobody);
    const added = await addStaff(
      { ...there, actor: actorAs('administrator', { remit: [otherOffice.city] }) },
      { email, remit: [otherOffice.city] },
    );
    const here = await findPersonByEmail(stranger(), email);
    expect(added.id).not.toBe(here?.id);
    expect(await whoIs(one.headers())).toMatchObject({ kind: 'staff', id: here?.id });
  });
});
