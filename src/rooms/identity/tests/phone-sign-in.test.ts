import { Hono } from 'hono';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Actor } from '#platform/ctx.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addPerson } from '../add-person.ts';
import { startSignIn } from '../auth.ts';
import { changePerson } from '../change-person.ts';
import { checkPhoneCode } from '../confirm-phone-code.ts';
import { nobody } from '../identity.rules.ts';
import { findPerson } from '../people.reads.ts';
import { onPhoneCode, requestPhoneCode } from '../request-phone-code.ts';
import { actorFor, setCookies } from '../session.ts';
import { browser, otherCode, somePhone } from './make.ts';

const { ctx, database } = await testDatabase();
const stranger = () => ctx({ actor: nobody });
const administrator = () => ctx({ actor: actorAs('administrator') });

const sent: { phone: string; code: string }[] = [];
const lastCode = (phone: string): string => sent.findLast((message) => message.phone === phone)?.code ?? '';

async function whoIs(headers: Headers): Promise<Actor> {
  const app = new Hono();
  app.get('/', async (c) => c.json(await actorFor(c, stranger())));
  return (await (await app.request('/', { headers })).json()) as Actor;
}

async function signedIn(phone: string) {
  await requestPhoneCode(stranger(), phone);
  const one = browser();
  const { actor, cookies } = await checkPhoneCode(stranger(), { phone, code: lastCode(phone) });
  one.keep(cookies);
  return { actor, cookies, headers: one.headers };
}

beforeAll(() => {
  startSignIn(database, { secure: true });
  onPhoneCode(async (_tx, message) => {
    sent.push(message);
  });
});
beforeEach(() => {
  sent.length = 0;
});
afterEach(() => vi.unstubAllEnvs());

describe('a phone and its code', () => {
  it('makes an owner of a phone nobody has yet, and the same owner again', async () => {
    const phone = somePhone();
    const first = await signedIn(phone);
    expect(first.actor).toMatchObject({ kind: 'owner', roles: ['owner'], remit: [], phone });
    expect(await whoIs(first.headers())).toEqual(first.actor);
    expect((await signedIn(phone)).actor.id).toBe(first.actor.id);
  });

  it('takes six digits with spaces, and each code once', async () => {
    const phone = somePhone();
    await requestPhoneCode(stranger(), phone);
    const code = lastCode(phone);
    expect(code).toMatch(/^\d{6}$/);
    const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect((await checkPhoneCode(stranger(), { phone, code: spaced })).actor.phone).toBe(phone);
    await expect(checkPhoneCode(stranger(), { phone, code })).rejects.toMatchObject({ code: 'phone-code-expired' });
  });

  it('a wrong code is answered with the sentence of the agreement', async () => {
    const phone = somePhone();
    await requestPhoneCode(stranger(), phone);
    const wrong = await checkPhoneCode(stranger(), { phone, code: otherCode(lastCode(phone)) }).catch((error) => error);
    expect(wrong).toMatchObject({ status: 422, field: 'kode' });
    expect(wrong.text()).toBe('Kode tidak cocok. Periksa lagi 6 angka di pesan terakhir.');
  });

  it('after 15 minutes a code is over and a new one is on its way', async () => {
    const phone = somePhone();
    await requestPhoneCode(stranger(), phone);
    const old = lastCode(phone);
    await database.owner.query("UPDATE identity.auth_verification SET expires_at = now() - interval '1 second'");
    const late = await checkPhoneCode(stranger(), { phone, code: old }).catch((error) => error);
    expect(late.text()).toBe('Kode sudah lewat 15 menit. Kami kirimkan kode baru.');
    expect(sent).toHaveLength(2);
    expect((await checkPhoneCode(stranger(), { phone, code: lastCode(phone) })).actor.kind).toBe('owner');
  });

  it('the code is good for 15 minutes', async () => {
    const phone = somePhone();
    await database.owner.query('DELETE FROM identity.auth_verification');
    await requestPhoneCode(stranger(), phone);
    const { rows } = await database.owner.query(
      'SELECT extract(epoch FROM expires_at - created_at) AS seconds FROM identity.auth_verification',
    );
    expect(Math.round(rows[0].seconds)).toBe(900);
  });

  it('five tries, then a pause with its end, even for the right code', async () => {
    const phone = somePhone();
    await requestPhoneCode(stranger(), phone);
    const code = lastCode(phone);
    for (let n = 0; n < 5; n++) {
      await expect(checkPhoneCode(stranger(), { phone, code: otherCode(code) })).rejects.toMatchObject({ status: 422 });
    }
    const sixth = await checkPhoneCode(stranger(), { phone, code }).catch((error) => error);
    expect(sixth.status).toBe(429);
    expect(sixth.text()).toMatch(/^Terlalu banyak percobaan\. Coba lagi pukul \d\d\.\d\d atau telepon kami\.$/);
  });

  it('sends at most three codes in a quarter of an hour, and the last one counts', async () => {
    const phone = somePhone();
    for (let n = 0; n < 3; n++) await requestPhoneCode(stranger(), phone);
    await expect(requestPhoneCode(stranger(), phone)).rejects.toMatchObject({ code: 'too-many', status: 429 });
    expect(sent).toHaveLength(3);
    expect((await checkPhoneCode(stranger(), { phone, code: lastCode(phone) })).actor.phone).toBe(phone);
  });

  it('takes the code back when the message could not be written', async () => {
    const phone = somePhone();
    onPhoneCode(async () => {
      throw new Error('no channel');
    });
    await expect(requestPhoneCode(stranger(), phone)).rejects.toThrow('no channel');
    onPhoneCode(async (_tx, message) => {
      sent.push(message);
    });
  });

  it('proves a phone at a desk without opening a session', async () => {
    const phone = somePhone();
    await requestPhoneCode(stranger(), phone);
    const { cookies } = await checkPhoneCode(stranger(), { phone, code: lastCode(phone) }, { openSession: false });
    expect(cookies.filter((cookie) => cookie.includes('session_token'))).toEqual([]);
  });
});

describe('own phone and shared phone', () => {
  const lifetime = async (actor: Actor): Promise<number> => {
    const { rows } = await database.owner.query(
      `SELECT extract(epoch FROM s.expires_at - s.created_at) / 3600 AS hours
       FROM identity.auth_session s JOIN identity.person p ON p.sign_in_id = s.user_id WHERE p.id = $1`,
      [actor.id],
    );
    return Math.round(rows[0].hours);
  };
  const tokenIn = (cookies: string[]) => cookies.find((cookie) => cookie.includes('session_token=')) ?? '';

  it('stays 30 days on one’s own', async () => {
    const { actor, cookies } = await signedIn(somePhone());
    expect(await lifetime(actor)).toBe(30 * 24);
    expect(tokenIn(cookies)).toMatch(/^__Secure-pemilik\..*Max-Age=2592000.*HttpOnly.*Secure.*SameSite=Lax/);
  });

  it('ends with the browser, at latest after half a day, on a shared one', async () => {
    const phone = somePhone();
    await requestPhoneCode(stranger(), phone);
    const code = lastCode(phone);
    const { actor, cookies } = await checkPhoneCode(stranger(), { phone, code, sharedPhone: true });
    expect(await lifetime(actor)).toBe(12);
    const app = new Hono().get('/', (c) => {
      setCookies(c, cookies, { untilClosed: true });
      return c.text('');
    });
    const set = (await app.request('/')).headers.getSetCookie();
    expect(tokenIn(set)).not.toContain('Max-Age');
  });
});

describe('helpers', () => {
  const helper = (phone: string) => ({
    kind: 'helper' as const,
    name: 'Suryadi',
    title: 'Pak Suryadi',
    unit: 'Kelurahan Rambung Barat',
    remit: ['12.75.02'],
    phone,
  });

  it('sign in by phone with the remit they were given', async () => {
    const phone = somePhone();
    const { id } = await addPerson(administrator(), helper(phone));
    const { actor } = await signedIn(phone);
    expect(actor).toMatchObject({ kind: 'helper', id, name: 'Suryadi', roles: ['helper'], remit: ['12.75.02'] });
  });

  it('an owner becomes a helper without losing what is theirs', async () => {
    const phone = somePhone();
    const before = await signedIn(phone);
    const { id } = await addPerson(administrator(), helper(phone));
    expect(id).toBe(before.actor.id);
    expect((await signedIn(phone)).actor.roles).toEqual(['helper', 'owner']);
  });

  it('a phone is one helper only', async () => {
    const phone = somePhone();
    await addPerson(administrator(), helper(phone));
    await expect(addPerson(administrator(), helper(phone))).rejects.toMatchObject({ code: 'phone-taken', field: 'hp' });
  });

  it('switched off, they come in no more', async () => {
    const phone = somePhone();
    const { id } = await addPerson(administrator(), helper(phone));
    const { headers } = await signedIn(phone);
    const person = await findPerson(administrator(), id);
    if (!person) throw new Error('the person is gone');
    await changePerson(administrator(), { ...person, active: false });
    expect(await whoIs(headers())).toEqual(nobody);
    await requestPhoneCode(stranger(), phone);
    const again = checkPhoneCode(stranger(), { phone, code: lastCode(phone) });
    await expect(again).rejects.toMatchObject({ code: 'switched-off' });
  });
});
