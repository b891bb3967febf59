import * as v from 'valibot';
import { readForm, textOf } from '#platform/forms/read-form.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { downloadDay } from '../download-day.ts';
import { refuse } from '../field.refusals.ts';
import { queueSchema, sendingSchema, thingPhotoSchema } from '../item.schema.ts';
import { receiveItem } from '../receive-item.ts';
import { receivePhoto } from '../receive-photo.ts';
import { tellQueue } from '../tell-queue.ts';

/**
 * The application marks what it sends. A form on another site cannot: the browser would ask us first whether it may, and
 * we do not answer that question.
 */
function fromApplication(c: AppContext): void {
  if (c.req.header('Berdaya-Lapangan') !== '1') throw refuse('not-ours');
  c.header('Cache-Control', 'no-store');
}

/** A phone sends in the name of whose records it keeps, never of whoever happens to be signed in on it. */
function ownPhone(c: AppContext, personId: string): void {
  const { actor } = ctxOf(c);
  if (actor.kind === 'staff' && actor.id !== personId) throw refuse('other-person');
}

/** `GET /lapangan/hari`: the work to take along. */
export async function dayAnswer(c: AppContext): Promise<Response> {
  fromApplication(c);
  return c.json(await downloadDay(ctxOf(c)));
}

/** `POST /lapangan/kirim`: one record. 200 with its answer, done or in conflict; what is refused says why. */
export async function itemAnswer(c: AppContext): Promise<Response> {
  fromApplication(c);
  const sent = v.safeParse(v.pipe(v.string(), v.parseJson(), sendingSchema), await c.req.text());
  if (!sent.success) throw refuse('unreadable');
  ownPhone(c, sent.output.by);
  return c.json(await receiveItem(ctxOf(c), sent.output, 'phone'));
}

/** `POST /lapangan/kirim/antrean`: how many records still wait on a phone, and since when the oldest does. */
export async function queueAnswer(c: AppContext): Promise<Response> {
  fromApplication(c);
  const said = v.safeParse(v.pipe(v.string(), v.parseJson(), queueSchema), await c.req.text());
  if (!said.success) throw refuse('unreadable');
  ownPhone(c, said.output.by);
  await tellQueue(ctxOf(c), said.output);
  return c.json({});
}

/**
 * `POST /lapangan/kirim/foto/:foto`: one photo, as a form with `foto`: of a visit that has arrived (`kunjungan`), or of a
 * piece of equipment (`kasus` and `sebagai`).
 */
export async function photoAnswer(c: AppContext): Promise<Response> {
  fromApplication(c);
  const photoId = idFrom(c.req.param('foto'));
  const { values, files } = await readForm(c);
  ownPhone(c, textOf(values, 'orang'));
  const name = v.safeParse(thingPhotoSchema, textOf(values, 'sebagai'));
  const of = name.success
    ? { caseId: idFrom(textOf(values, 'kasus')), name: name.output }
    : { itemId: idFrom(textOf(values, 'kunjungan')) };
  return c.json(await receivePhoto(ctxOf(c), { photoId, of, upload: files.foto?.[0] }));
}
