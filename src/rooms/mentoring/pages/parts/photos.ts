import type { Context } from 'hono';
import type { Ctx } from '#platform/ctx.ts';
import { getFile, storeFile } from '#platform/files/index.ts';
import { readForm, type SentForm } from '#platform/forms/read-form.ts';
import { isSigned, sign } from '#platform/sealed.ts';
import { type KeptFile, listOf } from '#ui/index.ts';
import { refuse } from '../../mentoring.refusals.ts';
import { mostPhotos } from '../../mentoring.rules.ts';

// A photo kept between two submits is named by its id and a signature: nobody can hang another file on a visit.
const tokenOf = (ctx: Ctx, trackId: string, id: string) => `${id}.${sign('photo', ctx.actor.id, trackId, id)}`;

function idOf(ctx: Ctx, trackId: string, token: string): string[] {
  const [id = '', signature = ''] = token.split('.');
  return isSigned(signature, 'photo', ctx.actor.id, trackId, id) ? [id] : [];
}

const sentBefore = (ctx: Ctx, trackId: string, sent: SentForm): string[] =>
  listOf(sent.values, 'foto-lama').flatMap((token) => idOf(ctx, trackId, token));

/** Photos of a form that is being saved: those kept from before and those sent now. Refuses more than four, and no pictures. */
export async function takePhotos(tx: Ctx, trackId: string, sent: SentForm): Promise<string[]> {
  const ids = sentBefore(tx, trackId, sent);
  const files = sent.files.foto ?? [];
  if (ids.length + files.length > mostPhotos) throw refuse('too-many-photos');
  for (const file of files) ids.push((await storeFile(tx, file, { allow: ['picture'], field: 'foto' })).id);
  return ids;
}

/** Photos of a form that must be shown again: the good ones are stored now, so that nobody takes them twice. */
export async function keepPhotos(c: Context, ctx: Ctx, trackId: string): Promise<KeptFile[]> {
  const sent = await readForm(c);
  const ids = sentBefore(ctx, trackId, sent);
  const files = (sent.files.foto ?? []).slice(0, Math.max(0, mostPhotos - ids.length));
  const stored = await Promise.allSettled(files.map((file) => storeFile(ctx, file, { allow: ['picture'] })));
  for (const one of stored) if (one.status === 'fulfilled') ids.push(one.value.id);
  return keptFiles(ctx, trackId, ids);
}

/** Stored photos as the form shows them. */
export async function keptFiles(ctx: Ctx, trackId: string, ids: readonly string[]): Promise<KeptFile[]> {
  const files = await Promise.all(ids.map((id) => getFile(ctx, id)));
  return files.map(({ id, name, bytes }) => ({ id: tokenOf(ctx, trackId, id), name, bytes }));
}
