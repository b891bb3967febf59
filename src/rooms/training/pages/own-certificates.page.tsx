import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { Actions, ButtonLink, EmptyState, formatDate, renderPage, Share } from '#ui/index.ts';
import { m } from '#words';
import { type Certificate, listOfPhone } from '../certificate.reads.ts';
import { certificateFileName, certificatePdf } from '../certificate-file.ts';
import { fetchCertificate } from '../fetch-certificate.ts';
import { checkAddress } from '../numbered.ts';
import { daysText } from './parts/certificate-facts.tsx';

/** `/saya/sertifikat`: one's own certificates, to download and to share. */
export async function ownCertificatesPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/sertifikat', 303);
  const own = ctx.actor.phone ? await listOfPhone(ctx, ctx.actor.phone) : [];
  c.header('Cache-Control', 'private, no-store');
  return renderPage(
    c,
    {
      layout: 'owner',
      title: m.training_own_title(),
      current: '/saya',
      back: { href: '/saya', label: m.platform_nav_mine() },
    },
    <>
      <h1>{m.training_own_title()}</h1>
      {own.length === 0 ? (
        <EmptyState text={m.training_own_none()} action={<a href="/program?buka=1">{m.training_see_programmes()}</a>} />
      ) : (
        own.map((certificate) => <Own certificate={certificate} address={checkAddress(ctx, certificate.code)} />)
      )}
    </>,
  );
}

function Own({ certificate, address }: { certificate: Certificate; address: string }) {
  const { id, content, number, revokedAt, revokeReason } = certificate;
  return (
    <section class="b-flow b-mt-4">
      <h2>{content.activity}</h2>
      <p>
        {content.name}. {daysText(content)}
      </p>
      <p class="b-meta">{m.training_own_number({ number })}</p>
      {revokedAt ? (
        <p>
          {m.training_check_revoked({ day: formatDate(revokedAt) })}{' '}
          {m.training_check_reason({ reason: revokeReason ?? '' })}
        </p>
      ) : (
        <>
          <Actions>
            <ButtonLink icon="download" href={`/saya/sertifikat/${id}/sertifikat.pdf`}>
              {m.training_own_download()}
            </ButtonLink>
          </Actions>
          <Share text={m.training_own_share({ activity: content.activity })} address={address} />
        </>
      )}
    </section>
  );
}

/** `/saya/sertifikat/:id/sertifikat.pdf`: only for the phone it was issued to. */
export async function ownCertificateFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const certificate = await fetchCertificate(ctx, idFrom(c.req.param('id')));
  if (certificate.revokedAt) throw notFound();
  return sendFile(c, await certificatePdf(ctx, certificate), {
    name: certificateFileName(certificate),
    type: 'pdf',
  });
}
