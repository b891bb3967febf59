import type { Ctx } from '#platform/ctx.ts';
import { listCertificates } from './certificate.reads.ts';

/** Who finished the training of a call: those whose certificate stands, as ids of their applications. */
export async function finishedOf(ctx: Ctx, callId: string): Promise<ReadonlySet<string>> {
  const certificates = await listCertificates(ctx, callId);
  return new Set(certificates.flatMap(({ applicationId, revokedAt }) => (revokedAt ? [] : [applicationId])));
}
