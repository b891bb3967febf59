import { dayOf, hourOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { getFile } from '#platform/files/index.ts';
import { notFound } from '#platform/page-address.ts';
import type { PaperKinds } from '#platform/pdf/render-pdf.ts';
import { inLocale } from '#platform/words.ts';
import { formatDate } from '#ui/format.ts';
import { m } from '#words';
import type { GrantCase } from './case.reads.ts';
import { handoverPhotos, shownPhotos } from './case.rules.ts';
import { duties, photoWord } from './case-words.ts';
import { findHandover, listPhotos } from './handover.reads.ts';

const conditions = {
  new: m.equipment_condition_new,
  good: m.equipment_condition_good,
  fair: m.equipment_condition_fair,
};

/** The paper of a hand-over (BAST) with its photos; refuses 404 while there is none. Paper speaks Indonesian. */
export async function handoverPaper(ctx: Ctx, one: GrantCase): Promise<PaperKinds['handover']> {
  const done = await findHandover(ctx, one.id);
  if (!done) throw notFound();
  const kept = new Map((await listPhotos(ctx, one.id)).map(({ name, fileId }) => [name, fileId]));
  const [item, serial, receiver, signature] = await Promise.all(
    handoverPhotos.map(async (name) => (await getFile(ctx, kept.get(name) ?? '')).content),
  );
  const shown = [item, serial, receiver];
  const { office } = ctx;
  return inLocale('id', () => ({
    office,
    day: dayOf(done.handedAt),
    printedAt: ctx.now,
    number: done.number,
    time: hourOf(done.handedAt).replace(':', '.'),
    place: done.place,
    basis: [
      m.equipment_paper_decree({ number: one.decreeNumber ?? '', day: formatDate(one.decidedOn ?? '') }),
      ...(one.agreement ? [m.equipment_paper_agreement({ number: one.agreement })] : []),
    ].join('; '),
    giver: { name: done.handedBy, position: office.officeName },
    receiver: {
      name: one.ownerName,
      of: one.groupName
        ? m.equipment_paper_for_group({ group: one.groupName })
        : m.equipment_paper_owner({ business: one.businessName }),
    },
    items: [
      {
        name: one.itemName ?? one.need,
        serial: one.serial ?? m.equipment_no_serial(),
        count: 1,
        value: one.value ?? 0,
      },
    ],
    condition: conditions[done.condition]().toLowerCase(),
    source: one.source ?? '',
    photos: shown.flatMap((picture, at) =>
      picture ? [{ picture, caption: photoWord(shownPhotos[at] ?? 'item') }] : [],
    ),
    duties: done.duties.length > 0 ? done.duties : duties(),
    witness: { name: done.witness, position: done.witnessPosition },
    byThumb: done.signedBy === 'thumb',
    signature,
  }));
}
