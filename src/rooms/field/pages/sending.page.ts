import * as v from 'valibot';
import { readForm } from '#platform/forms/read-form.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { downloadDay } from '../download-day.ts';
import { refuse } from '../field.refusals.ts';
import { sendingSchema } from '../item.schema.ts';
import { receiveItem } from '../receive-item.ts';
import { receivePhoto } from '../receive-photo.ts';

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

/** `POST /lapangan/kirim/foto/:foto`: one photo of a visit that has arrived, as a form with `kunjungan` and `foto`. */
export async function photoAnswer(c: AppContext): Promise<Response> {
  fromApplication(c);
  const photoId = idFrom(c.req.param('foto'));
  const { values, files } = await readForm(c);
  ownPhone(c, String(values.orang ?? ''));
  const itemId = idFrom(String(values.kunjungan ?? ''));
  return c.json(await receivePhoto(ctxOf(c), { photoId, itemId, upload: files.foto?.[0] }));
}
