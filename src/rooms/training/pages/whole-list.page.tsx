import * as v from 'valibot';
import { choice, choices, paragraph } from '#platform/forms/fields.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  Checkboxes,
  EmptyState,
  Form,
  type FormValues,
  Radios,
  renderPage,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import { recordAttendance } from '../record-attendance.ts';
import { getSession, type RosterRow, rosterOf } from '../roster.ts';
import { allow } from '../training.permissions.ts';
import { sessionFacts, sessionHref, sessionName } from './parts/session-words.tsx';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

async function found(c: AppContext) {
  const ctx = ctxOf(c);
  allow(ctx, 'training.attend');
  const roster = await rosterOf(ctx, await getSession(ctx, idFrom(c.req.param('sesi'))));
  return { ...roster, people: roster.rows.filter(({ participant }) => participant) };
}

const presentOf = (people: readonly RosterRow[]) =>
  people.filter(({ state }) => state === 'present').map(({ key }) => key);

/** `/kerja/hadir/:sesi/daftar`: the whole list ticked and saved at once, also from a signed paper list. */
export async function wholeListPage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const { session, people } = await found(c);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.training_whole_title(),
      service: session.callTitle,
      current: '/kerja/program',
      breadcrumb: [{ href: sessionHref(session.id), label: sessionName(session) }],
      errors,
      status,
    },
    <>
      <h1>{m.training_whole_title()}</h1>
      <p class="b-muted">{sessionFacts(session)}</p>
      {people.length === 0 ? (
        <EmptyState text={m.training_session_nobody()} />
      ) : (
        <Form c={c} action={`${sessionHref(session.id)}/daftar`} class="b-form b-form--narrow">
          <Checkboxes
            name="hadir"
            label={m.training_whole_present()}
            hint={m.training_whole_hint()}
            chosen={values ? undefined : presentOf(people)}
            options={people.map(({ key, name, participant }) => ({
              value: key,
              label: name,
              hint: participant?.businessName ?? undefined,
            }))}
            values={values}
            errors={errors}
          />
          <Radios
            name="cara"
            label={m.training_whole_how()}
            options={[
              { value: 'list', label: m.training_whole_seen() },
              { value: 'paper', label: m.training_whole_paper() },
            ]}
            value={values ? undefined : 'list'}
            values={values}
            errors={errors}
          />
          <TextArea
            name="alasan"
            label={m.training_reason()}
            hint={m.training_whole_reason_hint()}
            rows={2}
            max={500}
            optional
            values={values}
            errors={errors}
          />
          <Actions>
            <Button>{m.training_whole_save()}</Button>
            <a href={sessionHref(session.id)}>{m.training_form_leave()}</a>
          </Actions>
        </Form>
      )}
    </>,
  );
}

export async function wholeListPost(c: AppContext): Promise<Response> {
  const { session, people } = await found(c);
  const keys = people.map(({ key }) => key) as [string, ...string[]];
  const schema = v.object({
    hadir: choices(keys),
    cara: choice(['list', 'paper'], () => m.training_whole_how_empty()),
    alasan: paragraph({ max: 500 }),
  });
  return handlePost(c, {
    schema,
    again: (values, errors, status) => wholeListPage(c, { values, errors, status }),
    run: async (tx, { hadir, cara, alasan }) => {
      await recordAttendance(tx, {
        sessionId: session.id,
        marks: changesOf(people, hadir),
        how: cara,
        reason: alasan,
      });
      return sessionHref(session.id);
    },
  });
}

/** Only what differs from what stands is sent on: ticks that were there before are no second record. */
function changesOf(people: readonly RosterRow[], present: readonly string[]): Record<string, 'present' | 'absent'> {
  const marks = people.map(({ key }) => [key, present.includes(key) ? 'present' : 'absent'] as const);
  return Object.fromEntries(marks.filter(([key, mark]) => people.find((row) => row.key === key)?.state !== mark));
}
