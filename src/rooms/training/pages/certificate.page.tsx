import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { ButtonLink, formatInstant, PageHeading, renderPage, Verdict } from '#ui/index.ts';
import { m } from '#words';
import { type Certificate, findCertificate } from '../certificate.reads.ts';
import { certificateFileName, certificatePdf } from '../certificate-file.ts';
import { allow, can } from '../training.permissions.ts';
import { belowCall } from './parts/call-page.ts';
import { CertificateFacts } from './parts/certificate-facts.tsx';

/** The certificate of an address `/kerja/sertifikat/:id/…`; 404 when it is not there. */
export async function certificateOf(c: AppContext): Promise<Certificate> {
  const certificate = await findCertificate(ctxOf(c), idFrom(c.req.param('id')));
  if (!certificate) throw notFound();
  return certificate;
}

export const certificateHref = (id: string): string => `/kerja/sertifikat/${id}`;

/** `/kerja/sertifikat/:id`: one certificate as issued, its paper, and the way to revoke or replace it. */
export async function certificatePage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.read');
  const certificate = await certificateOf(c);
  const call = await getCall(ctx, certificate.callId);
  const { id, content, code, revokedAt, revokedByName, revokeReason, issuedAt, issuedByName } = certificate;
  const base = certificateHref(id);
  return renderPage(
    c,
    belowCall(call, content.name, { path: 'sertifikat', label: m.training_tab_certificates() }),
    <>
      <PageHeading
        title={content.name}
        text={m.training_certificate_by({ when: formatInstant(issuedAt), by: issuedByName })}
        actions={
          <>
            <ButtonLink tone="secondary" icon="download" href={`${base}/sertifikat.pdf`}>
              {m.training_certificate_pdf()}
            </ButtonLink>
            {!revokedAt && can(ctx.actor, 'training.revoke') && (
              <ButtonLink tone="danger" href={`${base}/cabut`}>
                {m.training_revoke_button()}
              </ButtonLink>
            )}
            {revokedAt && can(ctx.actor, 'training.issue') && (
              <ButtonLink href={`${base}/ganti`}>{m.training_reissue_button()}</ButtonLink>
            )}
          </>
        }
      />
      {revokedAt && (
        <Verdict valid={false} level={2} title={m.training_revoked_on({ when: formatInstant(revokedAt) })}>
          <p>{m.training_revoked_why({ reason: revokeReason ?? '', by: revokedByName ?? '' })}</p>
        </Verdict>
      )}
      <CertificateFacts certificate={certificate} />
      <p>
        <a href={`/sertifikat/${code}`}>{m.training_certificate_public()}</a>
      </p>
    </>,
  );
}

/** `/kerja/sertifikat/:id/sertifikat.pdf` */
export async function certificateFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.read');
  const certificate = await certificateOf(c);
  return sendFile(c, await certificatePdf(ctx, certificate), {
    name: certificateFileName(certificate),
    type: 'pdf',
  });
}
