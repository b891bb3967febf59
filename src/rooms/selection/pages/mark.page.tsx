import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { idFrom } from '#platform/page-address.ts';
import { EmptyState, type FormValues, PageHeading, Progress, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { markSchema } from '../check.schema.ts';
import { markApplication } from '../mark-application.ts';
import { BlindReading } from './parts/blind-reading.tsx';
import { type Desk, markDesk, nextOf } from './parts/mark-desk.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/program/:id/pendaftar/nilai?pengajuan=`: one applicant a screen, without name or contact, and one mark. */
export async function markPage(c: Context, again: Again = {}): Promise<Response> {
  const desk = await markDesk(c, c.req.param('pengajuan') ?? c.req.query('pengajuan'));
  return desk.checked ? show(c, desk, again) : c.redirect(`${desk.base}/hubungan`, 303);
}

function show(c: Context, desk: Desk, { values, errors, status }: Again): Promise<Response> {
  const { call, base, rows, at, done } = desk;
  const row = rows[at];
  const next = nextOf(desk, at);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.selection_blind_title(),
      service: call.title,
      current: '/kerja/program',
      breadcrumb: [
        { href: '/kerja/program', label: m.selection_applicants_programmes() },
        { href: base, label: call.title },
      ],
      errors,
      status,
    },
    <>
      <PageHeading
        title={row ? m.selection_blind_heading({ n: at + 1, of: rows.length }) : m.selection_blind_title()}
        text={m.selection_blind_lead()}
      />
      {rows.length > 0 && (
        <Progress done={done.size} total={rows.length} unit={m.selection_blind_unit()} leave={false} />
      )}
      {row ? (
        <BlindReading c={c} desk={desk} row={row} values={values} errors={errors} />
      ) : (
        <EmptyState
          text={rows.length === 0 ? m.selection_blind_nobody() : m.selection_blind_done()}
          action={<a href={base}>{m.selection_blind_back()}</a>}
        />
      )}
      {row && next && (
        <p>
          <a href={`${base}/nilai?pengajuan=${next.id}`}>{m.selection_blind_skip()}</a>
        </p>
      )}
    </>,
  );
}

/** Keeps the mark and goes on to the next one without a mark of this officer. */
export async function markPost(c: Context): Promise<Response> {
  const applicationId = idFrom(c.req.param('pengajuan'));
  const criterionId = idFrom(c.req.param('kriteria'));
  const desk = await markDesk(c, applicationId);
  return handlePost(c, {
    schema: markSchema,
    again: (values, errors, status) => markPage(c, { values, errors, status }),
    run: async (tx, { nilai, sebab }) => {
      await markApplication(tx, { applicationId, criterionId, mark: nilai, reason: sebab });
      const next = nextOf(desk, desk.at);
      return `${desk.base}/nilai${next ? `?pengajuan=${next.id}` : ''}`;
    },
  });
}
