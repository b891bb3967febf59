import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { pageFrom } from '#platform/page-address.ts';
import { type Call, countCalls, isReported, listCalls, sessionText, stateWord } from '#rooms/programmes/index.ts';
import { canSelection, findDecision } from '#rooms/selection/index.ts';
import { canTraining } from '#rooms/training/index.ts';
import { EmptyState, FileList, PageHeading, Paging, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { allow, can } from '../reporting.permissions.ts';

const SIZE = 10;

interface Paper {
  href: string;
  label: string;
  about: string;
}

/** `/kerja/laporan?hal=`: every official paper there is, by programme; a paper that cannot be made yet is not listed. */
export async function documentsPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'reporting.report-read');
  const page = pageFrom(c.req.query('hal'));
  const seen = { publicOnly: true };
  const [calls, total] = await Promise.all([
    listCalls(ctx, { ...seen, limit: SIZE, offset: (page - 1) * SIZE }),
    countCalls(ctx, seen),
  ]);
  const seesLists = canTraining(ctx.actor, 'training.read');
  const mayChoose = canSelection(ctx.actor, 'selection.rank');
  const decided = await Promise.all(
    calls.map(async ({ id }) => mayChoose && (await findDecision(ctx, id)) !== undefined),
  );
  return renderPage(
    c,
    { layout: 'staff', title: m.reporting_papers_title() },
    <>
      <PageHeading title={m.reporting_papers_title()} text={m.reporting_papers_lead()} />
      {can(ctx.actor, 'reporting.dashboard') && (
        <section>
          <h2>{m.reporting_papers_office()}</h2>
          <FileList
            files={[{ href: '/kerja/dasbor.pdf', label: m.reporting_papers_mayor(), about: m.reporting_papers_pdf() }]}
          />
        </section>
      )}
      {calls.map((call, at) => (
        <section>
          <div class="b-group">
            <h2>
              <a href={`/kerja/program/${call.id}`}>{call.title}</a>
            </h2>
            <span class="b-muted">{stateWord(call.state)}</span>
          </div>
          <FileList files={papersOf(call, { seesLists, decided: decided[at] ?? false })} />
        </section>
      ))}
      {calls.length === 0 && (
        <EmptyState
          text={m.reporting_papers_none()}
          action={<a href="/kerja/program">{m.reporting_work_to_programmes()}</a>}
        />
      )}
      <Paging page={page} size={SIZE} total={total} href={(to) => `/kerja/laporan?hal=${to}`} />
    </>,
  );
}

/** The papers of one call in the order they come into being. Lists with names are for who may choose or read attendance. */
function papersOf(call: Call, { seesLists, decided }: { seesLists: boolean; decided: boolean }): Paper[] {
  const about = m.reporting_papers_pdf();
  const reported = isReported(call.state);
  return [
    { href: `/program/${call.slug}/poster.pdf`, label: m.reporting_papers_poster(), about },
    ...(decided
      ? [
          { href: `/kerja/seleksi/${call.id}/sk.pdf`, label: m.reporting_papers_decree(), about },
          { href: `/kerja/seleksi/${call.id}/peserta.pdf`, label: m.reporting_papers_participants(), about },
        ]
      : []),
    ...(seesLists && reported
      ? call.sessions.map((session) => ({
          href: `/kerja/hadir/${session.id}/daftar-hadir.pdf`,
          label: m.reporting_papers_attendance({ when: sessionText(session) }),
          about,
        }))
      : []),
    ...(reported
      ? [
          { href: `/kerja/program/${call.id}/laporan.pdf`, label: m.reporting_report_title(), about },
          { href: `/kerja/program/${call.id}/laporan-umum.pdf`, label: m.reporting_papers_public(), about },
        ]
      : []),
  ];
}
