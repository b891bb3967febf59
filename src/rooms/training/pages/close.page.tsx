import * as v from 'valibot';
import { choice } from '#platform/forms/fields.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, FileField, Form, type FormValues, renderPage, Select } from '#ui/index.ts';
import { m } from '#words';
import { absences, followUps } from '../attendance.rules.ts';
import { closeSession } from '../close-session.ts';
import { getSession, type RosterRow, rosterOf } from '../roster.ts';
import { allow } from '../training.permissions.ts';
import { absenceWord, followUpWord, sessionFacts, sessionHref, sessionName } from './parts/session-words.tsx';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

async function found(c: AppContext) {
  const ctx = ctxOf(c);
  allow(ctx, 'training.close');
  const roster = await rosterOf(ctx, await getSession(ctx, idFrom(c.req.param('sesi'))));
  return { ...roster, missing: roster.rows.filter((row) => row.participant && row.state !== 'present') };
}

/** `/kerja/hadir/:sesi/tutup`: why each of the others was absent, and what is done for them. */
export async function closePage(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const { session, missing, present, expected } = await found(c);
  return renderPage(
    c,
    {
      layout: 'staff',
      title: m.training_close_title(),
      service: session.callTitle,
      current: '/kerja/program',
      breadcrumb: [{ href: sessionHref(session.id), label: sessionName(session) }],
      errors,
      status,
    },
    <>
      <h1>{m.training_close_title()}</h1>
      <p class="b-muted">{sessionFacts(session)}</p>
      <p>{m.training_session_title({ present, expected })}</p>
      <p>{missing.length > 0 ? m.training_close_lead({ n: missing.length }) : m.training_close_all_here()}</p>
      <Form c={c} action={`${sessionHref(session.id)}/tutup`} files class="b-form b-form--narrow">
        {missing.map((row) => (
          <Absent row={row} values={values} errors={errors} />
        ))}
        <FileField
          name="kertas"
          label={m.training_close_paper()}
          hint={m.training_close_paper_hint()}
          accept="image/*,application/pdf"
          optional
          errors={errors}
        />
        <Actions>
          <Button>{m.training_close_button()}</Button>
          <a href={sessionHref(session.id)}>{m.training_form_leave()}</a>
        </Actions>
      </Form>
    </>,
  );
}

const absenceField = (key: string) => `sebab-${key}`;
const followField = (key: string) => `lanjut-${key}`;

function Absent({ row, values, errors }: { row: RosterRow } & Again) {
  const { participant, recorded } = row;
  return (
    <section class="b-card b-flow">
      <h2 class="b-h3">{row.name}</h2>
      {participant?.businessName && <p class="b-meta">{participant.businessName}</p>}
      <Select
        name={absenceField(row.key)}
        label={m.training_close_why()}
        options={absences.map((absence) => ({ value: absence, label: absenceWord(absence) }))}
        width="m"
        value={values ? undefined : (recorded?.absence ?? '')}
        values={values}
        errors={errors}
      />
      <Select
        name={followField(row.key)}
        label={m.training_close_follow()}
        options={followUps.map((followUp) => ({ value: followUp, label: followUpWord(followUp) }))}
        width="m"
        value={values ? undefined : (recorded?.followUp ?? '')}
        values={values}
        errors={errors}
      />
    </section>
  );
}

/** The form asks as many things as people were absent. */
function schemaFor(missing: readonly RosterRow[]) {
  const fields = missing.flatMap(({ key, name }) => [
    [absenceField(key), choice(absences, () => m.training_close_why_empty({ name }))] as const,
    [followField(key), choice(followUps, () => m.training_close_follow_empty({ name }))] as const,
  ]);
  return v.object(Object.fromEntries(fields));
}

export async function closePost(c: AppContext): Promise<Response> {
  const { session, missing } = await found(c);
  return handlePost(c, {
    schema: schemaFor(missing),
    again: (values, errors, status) => closePage(c, { values, errors, status }),
    run: async (tx, given, sent) => {
      const answers = missing.map(({ key }) => [
        key,
        { absence: given[absenceField(key)], followUp: given[followField(key)] },
      ]);
      await closeSession(tx, {
        sessionId: session.id,
        absent: Object.fromEntries(answers),
        paper: sent.files.kertas?.[0],
      });
      return sessionHref(session.id);
    },
  });
}
