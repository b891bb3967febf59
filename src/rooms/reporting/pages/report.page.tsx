import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { fileName } from '#platform/pdf/file-name.ts';
import { CallTabs, isReported, sessionText } from '#rooms/programmes/index.ts';
import { ButtonLink, EmptyState, Facts, formatNumber, Note, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type Activity, readActivity } from '../activity.reads.ts';
import { reportPdf } from '../activity-paper.ts';
import { basisOf, breakdownsOf, participantsText, resultsOf } from '../activity-words.ts';
import { allow, can } from '../reporting.permissions.ts';
import { BreakdownTable, TestTable } from './parts/report-tables.tsx';

export const reportHref = (callId: string): string => `/kerja/program/${callId}/laporan`;

async function activityOf(c: AppContext): Promise<Activity> {
  const ctx = ctxOf(c);
  allow(ctx, 'reporting.report-read');
  return readActivity(ctx, idFrom(c.req.param('id')));
}

/** `/kerja/program/:id/laporan`: the activity report as it stands now; figures from the records, sentences by people. */
export async function reportPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const activity = await activityOf(c);
  const { call } = activity;
  const ready = isReported(call.state);
  const href = reportHref(call.id);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.reporting_report_title(),
      service: call.title,
      current: '/kerja/program',
      breadcrumb: [
        { href: '/kerja/program', label: m.platform_nav_programmes() },
        { href: `/kerja/program/${call.id}`, label: call.title },
      ],
      messages: c.req.query('simpan') === '1' ? [{ tone: 'good', text: m.reporting_report_saved() }] : [],
    },
    <>
      <PageHeading
        title={m.reporting_report_title()}
        text={call.title}
        actions={
          ready && (
            <>
              <ButtonLink icon="download" href={`${href}.pdf`}>
                {m.reporting_report_download()}
              </ButtonLink>
              <ButtonLink tone="secondary" icon="download" href={`${href}-umum.pdf`}>
                {m.reporting_report_download_public()}
              </ButtonLink>
            </>
          )
        }
      />
      <CallTabs call={call} current="laporan" actor={ctx.actor} />
      {ready ? (
        <Report activity={activity} mayWrite={can(ctx.actor, 'reporting.report-write')} />
      ) : (
        <EmptyState
          text={m.reporting_report_not_yet()}
          action={<a href={`/kerja/program/${call.id}`}>{m.reporting_report_to_call()}</a>}
        />
      )}
    </>,
  );
}

/** `/kerja/program/:id/laporan.pdf` for the office, `laporan-umum.pdf` for everyone. */
export const reportFile =
  (forPublic: boolean) =>
  async (c: AppContext): Promise<Response> => {
    const activity = await activityOf(c);
    if (!isReported(activity.call.state)) throw notFound();
    const pdf = await reportPdf(ctxOf(c), activity, { forPublic });
    const name = fileName(['laporan', activity.call.slug, ...(forPublic ? ['umum'] : [])], 'pdf');
    return sendFile(c, pdf, { type: 'pdf', name: name });
  };

function Report({ activity, mayWrite }: { activity: Activity; mayWrite: boolean }) {
  const { call, delivery } = activity;
  return (
    <div class="b-split">
      <div class="b-stack">
        <section class="b-flow">
          <h2>{m.reporting_report_people({ n: formatNumber(activity.participants) })}</h2>
          <p>{participantsText(activity)}</p>
          {breakdownsOf(activity, false).map((breakdown) => (
            <BreakdownTable breakdown={breakdown} all={activity.participants} />
          ))}
        </section>
        <section>
          <h2>{m.reporting_report_sessions()}</h2>
          <Facts
            facts={call.sessions.map((session) => ({
              label: sessionText(session),
              value: presentText(delivery.present.get(session.id)),
              source: session.place,
            }))}
          />
        </section>
        <section class="b-flow">
          <h2>{m.reporting_report_results()}</h2>
          <Facts facts={resultsOf(activity)} />
          {delivery.test ? <TestTable test={delivery.test} /> : <p>{m.reporting_report_no_test()}</p>}
        </section>
        <section>
          <h2>{m.reporting_report_budget()}</h2>
          <p>{m.reporting_report_no_budget()}</p>
        </section>
      </div>
      <aside class="b-stack">
        <Written activity={activity} mayWrite={mayWrite} />
      </aside>
    </div>
  );
}

const presentText = (n: number | undefined): string =>
  n === undefined ? m.reporting_report_not_recorded() : m.reporting_report_present({ n: formatNumber(n) });

/** The parts people write, with the way to change them. */
function Written({ activity, mayWrite }: { activity: Activity; mayWrite: boolean }) {
  const { note, call } = activity;
  const facts = [
    { label: m.reporting_report_basis(), value: basisOf(activity) },
    { label: m.reporting_report_process(), value: note.process },
    { label: m.reporting_report_obstacles(), value: note.obstacles },
    { label: m.reporting_report_follow_up(), value: note.followUp },
  ];
  return (
    <section class="b-flow">
      <h2>{m.reporting_report_written()}</h2>
      <Facts compact facts={facts} missing={m.reporting_report_no_words()} />
      {mayWrite ? (
        <ButtonLink tone="secondary" icon="edit" href={`${reportHref(call.id)}/tulis`}>
          {m.reporting_report_write()}
        </ButtonLink>
      ) : (
        <Note>{m.reporting_report_who_writes()}</Note>
      )}
    </section>
  );
}
