import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { notFound } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { CallTabs } from '#rooms/programmes/index.ts';
import {
  ButtonLink,
  DataTable,
  EmptyState,
  formatDay,
  formatPercent,
  Note,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { listCandidates, readyOf } from '../candidates.ts';
import { listCertificates } from '../certificate.reads.ts';
import { certificatesZip } from '../certificate-file.ts';
import { sumSessions } from '../session-sums.ts';
import { allow, can } from '../training.permissions.ts';
import { callOf, viewOfCall } from './parts/call-page.ts';
import { candidateColumns } from './parts/candidate-columns.tsx';
import { callHref, sessionHref } from './parts/session-words.tsx';

/** `/kerja/program/:id/sertifikat`: who has earned a certificate, who has not and why, who has one. */
export async function certificatesPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.read');
  const call = await callOf(c);
  const [candidates, sums] = await Promise.all([listCandidates(ctx, call), sumSessions(ctx, call)]);
  const open = sums.filter(({ closedAt }) => closedAt === null);
  const ready = readyOf(candidates);
  const issued = candidates.filter(({ certificate }) => certificate?.revokedAt === null);
  const base = `${callHref(call.id)}/sertifikat`;
  const share = formatPercent(call.certificate.minAttendance, 1);
  return renderPage(
    c,
    viewOfCall(call, m.training_tab_certificates()),
    <>
      <PageHeading
        title={call.title}
        text={[
          call.certificate.testRequired ? m.training_rule_with_test({ share }) : m.training_rule({ share }),
          ' ',
          m.training_certificates_sum({ issued: issued.length, all: candidates.length }),
        ]}
        actions={
          <>
            {can(ctx.actor, 'training.issue') && open.length === 0 && ready.length > 0 && (
              <ButtonLink href={`${base}/terbit`}>{m.training_issue_button({ n: ready.length })}</ButtonLink>
            )}
            {issued.length > 0 && (
              <ButtonLink tone="secondary" href={`${base}/semua.zip`}>
                {m.training_certificates_zip()}
              </ButtonLink>
            )}
          </>
        }
      />
      <CallTabs call={call} current="sertifikat" actor={ctx.actor} />
      {open.length > 0 && candidates.length > 0 && (
        <Note tone="warn">
          <p>{m.training_certificates_wait()}</p>
          <ul class="b-list">
            {open.map(({ session }) => (
              <li>
                <a href={sessionHref(session.id)}>{formatDay(session.startsAt)}</a>
              </li>
            ))}
          </ul>
        </Note>
      )}
      {candidates.length === 0 ? (
        <EmptyState text={m.training_session_nobody()} />
      ) : (
        <DataTable
          caption={m.training_tab_certificates()}
          columns={candidateColumns({ base, mayName: can(ctx.actor, 'training.name') })}
          rows={candidates}
        />
      )}
    </>,
  );
}

/** `/kerja/program/:id/sertifikat/semua.zip`: every certificate that stands, one PDF each. */
export async function certificatesZipFile(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.read');
  const call = await callOf(c);
  const standing = (await listCertificates(ctx, call.id)).filter(({ revokedAt }) => revokedAt === null);
  if (standing.length === 0) throw notFound();
  return sendFile(c, await certificatesZip(ctx, standing), {
    name: fileName(['sertifikat', call.title], 'zip'),
    type: 'zip',
  });
}
