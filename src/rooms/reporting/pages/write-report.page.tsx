import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  type Call,
  getCall,
  getReportNote,
  isReported,
  reportNoteSchema,
  writeReport,
} from '#rooms/programmes/index.ts';
import { Actions, Button, Form, type FormValues, renderPage, TextArea } from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../reporting.permissions.ts';
import { reportHref } from './report.page.tsx';

const MAX = 4000;

/** `/kerja/program/:id/laporan/tulis`: the sentences of a report, one thing a line. */
export async function writeReportPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'reporting.report-write');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  if (!isReported(call.state)) return c.redirect(reportHref(call.id), 303);
  const { basis, process, obstacles, followUp, version } = await getReportNote(ctx, call.id);
  const lines = (points: string[]) => points.join('\n');
  const values = {
    basis: lines(basis),
    process: lines(process),
    obstacles: lines(obstacles),
    followUp: lines(followUp),
    version: String(version),
  };
  return showForm(c, call, { values });
}

export async function writeReportPost(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'reporting.report-write');
  const call = await getCall(ctx, idFrom(c.req.param('id')));
  return handlePost(c, {
    schema: reportNoteSchema,
    again: (values, errors, status) => showForm(c, call, { values, errors, status }),
    run: async (tx, note) => {
      await writeReport(tx, { callId: call.id, ...note });
      return `${reportHref(call.id)}?simpan=1`;
    },
  });
}

interface Shown {
  values: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

function showForm(c: AppContext, call: Call, { values, errors, status }: Shown): Promise<Response> {
  const title = m.reporting_report_write();
  const back = { href: reportHref(call.id), label: m.reporting_report_title() };
  const areas = [
    { name: 'basis', label: m.reporting_report_basis_own(), hint: m.reporting_report_basis_hint() },
    { name: 'process', label: m.reporting_report_process() },
    { name: 'obstacles', label: m.reporting_report_obstacles() },
    { name: 'followUp', label: m.reporting_report_follow_up() },
  ];
  return renderPage(
    c,
    { layout: 'staff', title, service: call.title, current: '/kerja/program', back, errors, status },
    <>
      <h1>{title}</h1>
      <p>{m.reporting_report_write_lead()}</p>
      <Form c={c} action={`${reportHref(call.id)}/tulis`} class="b-form b-form--narrow">
        <input type="hidden" name="version" value={String(values.version ?? '0')} />
        {areas.map((area) => (
          <TextArea {...area} optional max={MAX} values={values} errors={errors} />
        ))}
        <Actions>
          <Button>{m.reporting_report_save()}</Button>
        </Actions>
      </Form>
    </>,
  );
}
