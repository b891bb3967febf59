import type { Ctx } from '#platform/ctx.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { renderPdf } from '#platform/pdf/render-pdf.ts';
import { type ZipEntry, zipOf } from '#platform/zip.ts';
import type { Certificate } from './certificate.reads.ts';
import { checkAddress } from './numbered.ts';

/** A certificate as a PDF. No electronic signature is claimed: room for ink and stamp is left. */
export function certificatePdf(ctx: Ctx, { number, code, content }: Certificate): Promise<Uint8Array> {
  return renderPdf('certificate', {
    office: ctx.office,
    day: content.issuedOn,
    number,
    check: { code, url: checkAddress(ctx, code) },
    name: content.name,
    business: content.business ?? undefined,
    kelurahan: content.kelurahan ?? undefined,
    activity: content.activity,
    firstDay: content.firstDay,
    lastDay: content.lastDay,
    place: content.place,
    lessonHours: content.hours,
    test: content.test ?? undefined,
    materials: content.materials,
    signer: content.signer,
  });
}

export const certificateFileName = ({ number, content }: Certificate): string =>
  fileName(['sertifikat', number.split('/')[0] ?? '', content.name], 'pdf');

/** All given certificates as one ZIP of PDFs, in the order given. */
export async function certificatesZip(ctx: Ctx, certificates: readonly Certificate[]): Promise<Uint8Array> {
  const entries: ZipEntry[] = [];
  for (const one of certificates) {
    entries.push({ name: certificateFileName(one), bytes: await certificatePdf(ctx, one), at: one.issuedAt });
  }
  return zipOf(entries);
}
