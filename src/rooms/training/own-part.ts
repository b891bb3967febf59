import type { Ctx } from '#platform/ctx.ts';
import type { OwnPart } from '#rooms/registry/index.ts';
import { m } from '#words';
import { listOfPhone } from './certificate.reads.ts';

/** The certificates of a phone, for the page on which an owner sees what the city holds. */
export async function ownCertificates(ctx: Ctx, { phone }: { phone: string }): Promise<OwnPart> {
  const certificates = await listOfPhone(ctx, phone);
  return {
    title: m.registry_own_part_certificates(),
    rows: certificates.map(({ content, number, issuedAt }) => ({
      label: content.activity,
      value: number,
      at: issuedAt,
      href: '/saya/sertifikat',
    })),
  };
}
