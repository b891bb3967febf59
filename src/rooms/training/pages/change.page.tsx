import * as v from 'valibot';
import { paragraph } from '#platform/forms/fields.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { ConfirmPage, type FormValues, formatInstant, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { recordAttendance } from '../record-attendance.ts';
import { getSession, rosterOf } from '../roster.ts';
import { allow } from '../training.permissions.ts';
import { undoAttendance } from '../undo-attendance.ts';
import { howWord, sessionHref, sessionName } from './parts/session-words.tsx';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

async function found(c: AppContext) {
  const ctx = ctxOf(c);
  allow(ctx, 'training.attend');
  const roster = await rosterOf(ctx, await getSession(ctx, idFrom(c.req.param('sesi'))));
  const id = idFrom(c.req.param('catatan'));
  const row = roster.rows.find(({ recorded, state }) => recorded?.id === id && state !== 'unmarked');
  if (!row?.recorded) throw notFound();
  return { ...roster, row, recorded: row.recorded, isClosed: !!roster.meeting?.closedAt };
}

/** `/kerja/hadir/:sesi/ubah/:catatan`: takes a record back; on a closed list, turns it round. Both with a reason. */
export async function changePage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const { session, row, recorded, isClosed } = await found(c);
  const title = isClosed
    ? row.state === 'present'
      ? m.training_change_to_absent({ name: row.name })
      : m.training_change_to_present({ name: row.name })
    : m.training_undo_title({ name: row.name });
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      service: session.callTitle,
      current: '/kerja/program',
      breadcrumb: [{ href: sessionHref(session.id), label: sessionName(session) }],
      errors,
      status,
    },
    <ConfirmPage
      c={c}
      action={`${sessionHref(session.id)}/ubah/${recorded.id}`}
      title={title}
      effects={[
        m.training_undo_recorded({
          when: formatInstant(recorded.at),
          how: howWord(recorded.how),
          by: recorded.byName,
        }),
        m.training_undo_kept(),
        ...(isClosed ? [m.training_change_counts()] : []),
      ]}
      button={isClosed ? m.training_change_button() : m.training_undo_button()}
      cancel={{ href: sessionHref(session.id), label: m.training_form_leave() }}
      calm
      reason={{ label: m.training_reason(), hint: m.training_reason_hint() }}
      values={values}
      errors={errors}
    />,
  );
}

const schema = v.object({ alasan: paragraph({ max: 500 }) });

export async function changePost(c: AppContext): Promise<Response> {
  const { session, row, recorded, isClosed } = await found(c);
  return handlePost(c, {
    schema,
    again: (values, errors, status) => changePage(c, { values, errors, status }),
    run: async (tx, { alasan }) => {
      if (isClosed) {
        const mark = row.state === 'present' ? 'absent' : 'present';
        await recordAttendance(tx, { sessionId: session.id, marks: { [row.key]: mark }, how: 'list', reason: alasan });
      } else {
        await undoAttendance(tx, { sessionId: session.id, attendanceId: recorded.id, reason: alasan });
      }
      return `${sessionHref(session.id)}#o-${row.key}`;
    },
  });
}
