import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { can } from '../registry.permissions.ts';
import { addBusinessPage, addBusinessPost } from './add-business.page.tsx';
import { businessPage } from './business.page.tsx';
import { editBusinessPage, editBusinessPost } from './edit-business.page.tsx';
import { listPage } from './list.page.tsx';
import { unsealPage, unsealPost } from './unseal.page.tsx';

/** The registry's addresses. */
export const registryPages = new Hono<AppEnv>()
  .get('/kerja/registri', listPage)
  .get('/kerja/registri/tambah', addBusinessPage)
  .post('/kerja/registri/tambah', addBusinessPost)
  .get('/kerja/usaha/:id', businessPage)
  .get('/kerja/usaha/:id/ubah', editBusinessPage)
  .post('/kerja/usaha/:id/ubah', editBusinessPost)
  .get('/kerja/usaha/:id/buka', unsealPage)
  .post('/kerja/usaha/:id/buka', unsealPost);

/** The room's place in the side list of the back office. */
export const registryNav = [
  {
    href: '/kerja/registri',
    label: () => m.registry_list_title(),
    icon: 'users' as const,
    shown: (actor: Actor) => can(actor, 'registry.read'),
  },
];
