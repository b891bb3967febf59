import { Hono } from 'hono';
import type { AppEnv } from '#platform/http/app-env.ts';
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
