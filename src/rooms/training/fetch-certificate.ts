import type { Ctx } from '#platform/ctx.ts';
import { notFound } from '#platform/page-address.ts';
import { type Certificate, listOfPhone } from './certificate.reads.ts';
import { markFetched } from './certificate.store.ts';
import { allow } from './training.permissions.ts';

/** One's own certificate to download; notes that it was fetched. Refuses 404 what was not issued to this phone. */
export async function fetchCertificate(ctx: Ctx, id: string): Promise<Certificate> {
  allow(ctx, 'training.own');
  const own = ctx.actor.phone ? await listOfPhone(ctx, ctx.actor.phone) : [];
  const certificate = own.find((one) => one.id === id);
  if (!certificate) throw notFound();
  if (!certificate.fetchedAt && !certificate.revokedAt) await markFetched(ctx, id);
  return certificate;
}
