import type { Ctx } from '#platform/ctx.ts';
import { actorAs } from '#tests/database.ts';
import { draftCall } from '../draft-call.ts';
import { editCall } from '../edit-call.ts';
import { planSession } from '../edit-session.ts';
import { moveCall } from '../move-call.ts';
import { getCall } from '../programmes.reads.ts';
import { now } from './make.ts';

export const writer = actorAs('programme', { name: 'Sani' });
export const head = actorAs('head', { name: 'Ibu Kepala' });

/** A draft that lacks nothing, written by `writer`. Returns its id. */
export async function readyDraft(ctx: Ctx, title = 'Kemasan produk yang menjual'): Promise<string> {
  const by = { ...ctx, actor: writer };
  const callId = await draftCall(by, { title, kind: 'training' });
  const version = async () => (await getCall(by, callId)).version;
  await editCall(by, {
    callId,
    version: await version(),
    part: 'about',
    fields: {
      title,
      purpose: 'Belajar memilih bahan dan label.',
      audience: 'Usaha makanan di Kota Binjai',
      sectors: ['food-drink'],
      minMonths: 0,
      benefits: '20 contoh kemasan',
      bring: 'Satu produk',
      included: '',
      documents: [],
    },
  });
  await editCall(by, {
    callId,
    version: await version(),
    part: 'choice',
    fields: {
      criteria: [
        { kind: 'never-helped', ownLabel: null, weight: 60 },
        { kind: 'far-area', ownLabel: null, weight: 40 },
      ],
      farAreas: ['12.75.04.1005'],
      quotas: [{ feature: 'assisted', value: 'no', min: 12 }],
    },
  });
  await planSession(
    by,
    { callId, version: await version() },
    {
      title: '',
      startsAt: new Date(now.getTime() + 40 * 86_400_000),
      endsAt: new Date(now.getTime() + 40 * 86_400_000 + 6 * 3_600_000),
      place: 'Aula Dinas',
      address: 'Jalan Veteran',
      mapUrl: null,
      lessonHours: 7,
    },
  );
  return callId;
}

/** A call that is open from tomorrow. Returns its id. */
export async function openCall(ctx: Ctx, title?: string): Promise<string> {
  const callId = await readyDraft(ctx, title);
  await moveCall({ ...ctx, actor: writer }, callId, 'send');
  await moveCall({ ...ctx, actor: head }, callId, 'approve');
  return callId;
}
