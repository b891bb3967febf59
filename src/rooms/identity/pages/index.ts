import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { can } from '../identity.permissions.ts';
import { addPersonPage, addPersonPost } from './add-person.page.tsx';
import { ownPasswordPage, ownPasswordPost } from './own-password.page.tsx';
import { peoplePage } from './people.page.tsx';
import { personPage, personPost, restartSignInPost } from './person.page.tsx';
import { anotherCodePost, phoneCodePage, phoneCodePost } from './phone-code.page.tsx';
import { phoneSignInPage, phoneSignInPost } from './phone-sign-in.page.tsx';
import { secondFactorPage, secondFactorPost } from './second-factor.page.tsx';
import { signOutPage, signOutPost } from './sign-out.page.tsx';
import { staffCodePage, staffCodePost } from './staff-code.page.tsx';
import { staffSignInPage, staffSignInPost } from './staff-sign-in.page.tsx';

/** Coming in, going out, and who may. */
export const identityPages = new Hono<AppEnv>()
  .get('/masuk', staffSignInPage)
  .post('/masuk', staffSignInPost)
  .get('/masuk/kode', staffCodePage)
  .post('/masuk/kode', staffCodePost)
  .get('/masuk/sandi', ownPasswordPage)
  .post('/masuk/sandi', ownPasswordPost)
  .get('/masuk/pasang', secondFactorPage)
  .post('/masuk/pasang', secondFactorPost)
  .get('/saya/masuk', phoneSignInPage)
  .post('/saya/masuk', phoneSignInPost)
  .get('/saya/masuk/kode', phoneCodePage)
  .post('/saya/masuk/kode', phoneCodePost)
  .post('/saya/masuk/ulang', anotherCodePost)
  .get('/keluar', signOutPage)
  .post('/keluar', signOutPost)
  .get('/kerja/atur/orang', peoplePage)
  .get('/kerja/atur/orang/tambah', addPersonPage)
  .post('/kerja/atur/orang/tambah', addPersonPost)
  .get('/kerja/atur/orang/:id', personPage)
  .post('/kerja/atur/orang/:id', personPost)
  .post('/kerja/atur/orang/:id/mulai-ulang', restartSignInPost);

/** Entries of the side list. */
export const identityNav = [
  {
    href: '/kerja/atur/orang',
    label: () => m.identity_people_title(),
    icon: 'users' as const,
    shown: (actor: Actor) => can(actor, 'identity.people-manage'),
  },
];
