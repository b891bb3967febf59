import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { can } from '../field.permissions.ts';
import { importPage, importPost } from './import.page.tsx';
import { dayAnswer, itemAnswer, photoAnswer, queueAnswer } from './sending.page.ts';
import { icon, manifest, shellPage, worker } from './shell.page.tsx';

/** The application of the field: its shell, what makes it installable, and where it takes work from and sends it to. */
export const fieldPages = new Hono<AppEnv>()
  .get('/kerja/lapangan/impor', importPage)
  .post('/kerja/lapangan/impor', importPost)
  .get('/lapangan', shellPage)
  .get('/lapangan/pekerja.js', worker)
  .get('/lapangan/aplikasi.webmanifest', manifest)
  .get('/lapangan/:ikon{ikon-[0-9]+\\.png}', icon)
  .get('/lapangan/hari', dayAnswer)
  .post('/lapangan/kirim', itemAnswer)
  .post('/lapangan/kirim/antrean', queueAnswer)
  .post('/lapangan/kirim/foto/:foto', photoAnswer);

/** The room's place in the side list. */
export const fieldNav = [
  {
    href: '/lapangan',
    label: () => m.field_title(),
    icon: 'pin' as const,
    shown: (actor: Actor) => can(actor, 'field.use'),
  },
];
