import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { m } from '#words';
import { posterOf, typedAddress } from '../poster.ts';
import { getCall } from '../programmes.reads.ts';
import { listReadyWards } from '../spread.reads.ts';
import { spokenLength } from '../variants.rules.ts';
import { loudspeakerText } from '../variants.ts';

/** `/kerja/program/:id/sebar/poster-a4.pdf?kelurahan=…` and `-a5`: one sheet for each kelurahan, each with its own code. */
export const wardPostersFile =
  (size: 'a4' | 'a5') =>
  async (c: AppContext): Promise<Response> => {
    const ctx = ctxOf(c);
    const { call, wards } = await asked(c);
    const copies = wards.map(({ name, poster }) => ({
      url: poster,
      where: inLocale('id', () => m.programmes_spread_ward({ where: name })),
    }));
    const data = posterOf(ctx, call, copies, size);
    if (!data) throw notFound();
    const name = fileName(['poster', size, call.slug], 'pdf');
    return sendFile(c, await renderPdf('poster', data), { type: 'pdf', name });
  };

/** `/kerja/program/:id/sebar/naskah.pdf?kelurahan=…`: what is read out in each kelurahan, one sheet each. */
export async function scriptFile(c: AppContext): Promise<Response> {
  const { office, now } = ctxOf(c);
  const { call, wards } = await asked(c);
  const copies = inLocale('id', () =>
    wards.map(({ name, loudspeaker }) => {
      const text = loudspeakerText(call, { where: name, office });
      const where = m.programmes_spread_ward({ where: name });
      return { where, text, ...spokenLength(text), url: loudspeaker, shortAddress: typedAddress(loudspeaker) };
    }),
  );
  const pdf = await renderPdf('script', { office, day: dayOf(now), activity: call.title, copies });
  return sendFile(c, pdf, { type: 'pdf', name: fileName(['naskah', call.slug], 'pdf') });
}

/** The call and the kelurahan of the address whose material is ready; without any there is no file. */
async function asked(c: AppContext) {
  const ctx = ctxOf(c);
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  const wards = await listReadyWards(ctx, call.id, c.req.queries('kelurahan') ?? []);
  if (wards.length === 0) throw notFound();
  return { call, wards };
}
