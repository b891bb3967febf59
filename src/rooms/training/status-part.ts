import type { Ctx } from '#platform/ctx.ts';
import type { AlsoBegan, Application } from '#rooms/selection/index.ts';
import { m } from '#words';
import { findOfApplication } from './certificate.reads.ts';

/** What the status page of an application says of the certificate it ended in; nothing while none stands. */
export async function sayCertificate(ctx: Ctx, application: Application): Promise<AlsoBegan | undefined> {
  const certificate = await findOfApplication(ctx, application.id);
  if (!certificate) return undefined;
  return {
    title: m.training_status_certificate(),
    text: m.training_status_certificate_number({ number: certificate.number }),
    // A helper fills in for someone else: the certificate is not theirs to fetch.
    link:
      ctx.actor.kind === 'helper'
        ? undefined
        : {
            href: ctx.actor.kind === 'staff' ? `/kerja/sertifikat/${certificate.id}` : '/saya/sertifikat',
            label: m.training_status_certificate_link(),
          },
  };
}
