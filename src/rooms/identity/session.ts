import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Actor, Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db/database.ts';
import { isProduction } from '#platform/mode.ts';
import { signInDoors } from './auth.ts';
import { actorOf, nobody, type Person } from './identity.rules.ts';
import { readAnswer } from './library-answer.ts';
import { findPersonBySignIn } from './people.reads.ts';

type Known = { person: (Person & { phone?: string }) | undefined; until: number };
type Session = { user: { id: string; twoFactorEnabled?: boolean | null } } | null;

/** Set when a session was found over, so that the sign-in page can say why it is shown. */
export const endedMark = 'sesi_habis';

const KEEP_MS = 15_000;
const MOST = 5_000;
const known = new WeakMap<Db, Map<string, Known>>();

/** Reads a person at most every 15 seconds: every request of theirs asks. */
async function personBehind(base: Omit<Ctx, 'actor'>, signInId: string): Promise<Known['person']> {
  let people = known.get(base.db);
  if (!people || people.size > MOST) {
    people = new Map();
    known.set(base.db, people);
  }
  const kept = people.get(signInId);
  if (kept && kept.until > base.now.getTime()) return kept.person;
  const person = await findPersonBySignIn({ ...base, actor: nobody }, signInId);
  people.set(signInId, { person, until: base.now.getTime() + KEEP_MS });
  return person;
}

/** Forgets a person whose rights just changed, in this process at once; elsewhere within 15 seconds. */
export function forgetPeople(ctx: Pick<Ctx, 'db'>): void {
  known.delete(ctx.db);
}

/** Sets the cookies a sign-in step asked for. `untilClosed` drops their lifetime: a shared phone forgets when it is closed. */
export function setCookies(c: Context, cookies: readonly string[], options: { untilClosed?: boolean } = {}): void {
  for (const cookie of cookies) {
    // A lifetime of 0 removes a cookie; that must stay.
    const text = options.untilClosed ? cookie.replace(/; Max-Age=[1-9]\d*/i, '') : cookie;
    c.header('Set-Cookie', text, { append: true });
  }
}

/** Only the cookies: what the library may know of a request. */
export const cookiesOf = (c: Context): Headers => new Headers({ cookie: c.req.header('cookie') ?? '' });

/**
 * Who is asking. Staff who came all the way in are themselves; otherwise whoever proved a phone; otherwise the public.
 * A session of another city's person is nobody's here: people are looked up inside the city.
 */
export async function actorFor(c: Context, base: Omit<Ctx, 'actor'>): Promise<Actor> {
  const cookie = c.req.header('cookie') ?? '';
  if (!cookie.includes('.session_token=')) return nobody;
  const headers = cookiesOf(c);
  const { staff, phone } = signInDoors();
  for (const [door, prefix] of [
    [staff, 'petugas.session_token='],
    [phone, 'pemilik.session_token='],
  ] as const) {
    if (!cookie.includes(prefix)) continue;
    const { body, cookies } = await readAnswer<Session>(await door.api.getSession({ headers, asResponse: true }));
    setCookies(c, cookies, { untilClosed: true });
    if (!body?.user) {
      setCookie(c, endedMark, '1', { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 120 });
      continue;
    }
    const person = await personBehind(base, body.user.id);
    if (!person || (person.kind === 'staff') !== (door === staff)) continue;
    const actor = actorOf(person, {
      production: isProduction(),
      secondFactor: body.user.twoFactorEnabled === true,
      phone: person.phone,
    });
    if (actor.kind !== 'public') {
      c.header('Cache-Control', 'private, no-store');
      return actor;
    }
  }
  return nobody;
}

/** Whose first step a request carries, read past the cookie cache. */
export async function signInIdOf(headers: Headers): Promise<string | undefined> {
  const { body } = await readAnswer<Session>(
    await signInDoors().staff.api.getSession({ headers, query: { disableCookieCache: true }, asResponse: true }),
  );
  return body?.user.id;
}
