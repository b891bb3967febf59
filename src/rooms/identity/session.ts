import type { Context } from 'hono';
import { setCookie } from 'hono/cookie';
import type { Actor, Ctx } from '#platform/ctx.ts';
import type { Db } from '#platform/db/database.ts';
import { isProduction } from '#platform/mode.ts';
import { onNews, tellSiblings } from '#platform/siblings.ts';
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
let known = new WeakMap<Db, Map<string, Known>>();

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

function forgetAll(): void {
  known = new WeakMap();
  sessions = new WeakMap();
}
onNews('people', forgetAll);

/** Forgets people when rights just changed or someone left, in all processes of the program. */
export function forgetPeople(): void {
  forgetAll();
  tellSiblings('people');
}

type Door = ReturnType<typeof signInDoors>['staff' | 'phone'];
type User = NonNullable<Session>['user'];
let sessions = new WeakMap<Db, Map<string, { user: User; until: number }>>();

/**
 * Whom the cookies of one door belong to. The library checks three signatures each time, which costs more than most
 * pages; cookies it just found good are taken for good for as long as a person is kept.
 */
async function userBehind(
  c: Context,
  base: Omit<Ctx, 'actor'>,
  door: Door,
  cookies: string,
): Promise<User | undefined> {
  let good = sessions.get(base.db);
  if (!good || good.size > MOST) {
    good = new Map();
    sessions.set(base.db, good);
  }
  const now = base.now.getTime();
  const kept = good.get(cookies);
  if (kept && kept.until > now && kept.until <= now + KEEP_MS) return kept.user;
  const answer = await readAnswer<Session>(await door.api.getSession({ headers: cookiesOf(c), asResponse: true }));
  setCookies(c, answer.cookies, { untilClosed: true });
  const user = answer.body?.user;
  if (user) good.set(cookies, { user, until: now + KEEP_MS });
  return user;
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

/** The cookies of one door, as sent. */
const ofDoor = (cookie: string, prefix: string): string =>
  cookie
    .split(/; */)
    .filter((pair) => pair.includes(prefix))
    .join('; ');

/**
 * Who is asking. Staff who came all the way in are themselves; otherwise whoever proved a phone; otherwise the public.
 * A session of another city's person is nobody's here: people are looked up inside the city.
 */
export async function actorFor(c: Context, base: Omit<Ctx, 'actor'>): Promise<Actor> {
  const cookie = c.req.header('cookie') ?? '';
  if (!cookie.includes('.session_token=')) return nobody;
  const { staff, phone } = signInDoors();
  for (const [door, prefix] of [
    [staff, 'petugas.'],
    [phone, 'pemilik.'],
  ] as const) {
    if (!cookie.includes(`${prefix}session_token=`)) continue;
    const user = await userBehind(c, base, door, ofDoor(cookie, prefix));
    if (!user) {
      setCookie(c, endedMark, '1', { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 120 });
      continue;
    }
    const person = await personBehind(base, user.id);
    if (!person || (person.kind === 'staff') !== (door === staff)) continue;
    const actor = actorOf(person, {
      production: isProduction(),
      secondFactor: user.twoFactorEnabled === true,
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
