import type { Context } from 'hono';
import { getFile } from '#platform/files/index.ts';
import type { FieldError } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { notFound } from '#platform/page-address.ts';
import { listCalls } from '#rooms/programmes/index.ts';
import { ApplicationTag, type FormValues, Note, PageHeading, renderPage, TwoColumns, Verdicts } from '#ui/index.ts';
import { m } from '#words';
import { queueFrom, queueQuery } from '../queue.rules.ts';
import { type Application, listDocuments } from '../selection.reads.ts';
import { ApplicationActions } from './parts/application-actions.tsx';
import { AnswersBesideRegistry, Documents } from './parts/application-facts.tsx';
import { EarlierHelp, StepHistory } from './parts/application-history.tsx';
import { aboutSending, QueueWay } from './parts/application-lead.tsx';
import { openedApplication, viewOf } from './parts/application-view.ts';
import { doneMessage } from './parts/done-message.ts';
import { FitsTag } from './parts/fits-tag.tsx';
import { MarksOf } from './parts/marks-of.tsx';
import { tagOf } from './parts/state-tag.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/pengajuan/:id`: answers beside the registry, files, conditions and history; what may be done is at the right. */
export async function applicationPage(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const { application, close } = await openedApplication(c);
  if (close) return closePage(c, application);
  const view = await viewOf(c, application);
  const { call, judged, others } = view;
  const calls = new Map(
    (await listCalls(view.ctx, { ids: others.map(({ callId }) => callId) })).map((one) => [one.id, one]),
  );
  return renderPage(
    c,
    {
      layout: 'staff',
      title: application.ownerName,
      service: call.title,
      wide: true,
      current: '/kerja/pengajuan',
      breadcrumb: [
        { href: `/kerja/pengajuan${view.query}`, label: m.selection_queue_title() },
        { href: `/kerja/program/${call.id}/pendaftar`, label: call.title },
      ],
      messages: doneMessage(c),
      errors,
      status,
    },
    <>
      <QueueWay view={view} />
      <PageHeading title={application.ownerName} text={aboutSending(view)} />
      <p>
        <ApplicationTag state={tagOf(application.state)} /> <FitsTag verdict={judged.verdict} />
      </p>
      <TwoColumns aside={<ApplicationActions c={c} view={view} values={values} errors={errors} />}>
        <AnswersBesideRegistry view={view} />
        <section class="b-flow">
          <h2>{m.selection_label_hope()}</h2>
          <p>{application.answers.hope || m.selection_check_no_answer()}</p>
        </section>
        <MarksOf view={view} />
        <Documents view={view} />
        <section class="b-flow">
          <h2>{m.selection_check_conditions()}</h2>
          <Verdicts verdicts={judged.conditions} />
        </section>
        <EarlierHelp view={view} calls={calls} />
        <StepHistory steps={view.steps} />
      </TwoColumns>
    </>,
  );
}

/** An officer close to the applicant is thanked for saying so, and reads nothing more. */
function closePage(c: Context, application: Application): Promise<Response> {
  const query = queueQuery(queueFrom(c.req.query()));
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_close_title(),
      current: '/kerja/pengajuan',
      breadcrumb: [{ href: `/kerja/pengajuan${query}`, label: m.selection_queue_title() }],
      messages: doneMessage(c),
      status: 403,
    },
    <>
      <h1>{m.selection_close_title()}</h1>
      <Note>
        <p>{m.selection_close_text({ code: application.code })}</p>
      </Note>
      <p>
        <a href={`/kerja/pengajuan${query}`}>{m.selection_close_back()}</a>
      </p>
    </>,
  );
}

/** `/kerja/pengajuan/:id/berkas/:berkas`: a file as it is kept, only for who may read the application. */
export async function applicationFile(c: Context): Promise<Response> {
  const { application, close } = await openedApplication(c);
  if (close) return closePage(c, application);
  const documents = await listDocuments(ctxOf(c), { applicationId: application.id });
  const document = documents.find((one) => one.id === c.req.param('berkas'));
  if (!document) throw notFound();
  const file = await getFile(ctxOf(c), document.fileId);
  return sendFile(c, file.content, { type: file.mediaType });
}
