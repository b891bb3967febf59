import { dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import type { Aid } from '#rooms/registry/index.ts';
import { listOfBusinesses } from './certificate.reads.ts';

/** Trainings these businesses finished, as their standing certificates say, for the ledger of help. */
export async function tellTrainings(ctx: Ctx, businessIds: readonly string[]): Promise<Aid[]> {
  const certificates = await listOfBusinesses(ctx, businessIds);
  return certificates.map(({ businessId, callId, content, issuedAt }) => ({
    businessId,
    kind: 'training',
    what: content.activity,
    on: dayOf(issuedAt),
    href: `/kerja/program/${callId}/sertifikat`,
  }));
}
