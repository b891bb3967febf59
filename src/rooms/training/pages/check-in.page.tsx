import * as v from 'valibot';
import { line } from '#platform/forms/fields.ts';
import { visitorOf } from '#platform/forms/form-key.ts';
import { type FieldError, handleEachPost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  Confirmation,
  Form,
  type FormValues,
  formatTime,
  Note,
  renderPage,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { isOpenForSelf, selfWindow } from '../attendance.rules.ts';
import { checkIn } from '../check-in.ts';
import { getSession } from '../roster.ts';
import { isPosterKey } from '../ticket.ts';
import { sessionFacts } from './parts/session-words.tsx';

async function found(c: AppContext) {
  const id = idFrom(c.req.param('sesi'));
  const key = c.req.param('kunci') ?? '';
  if (!isPosterKey(id, key)) throw notFound();
  c.header('X-Robots-Tag', 'noindex');
  return { session: await getSession(ctxOf(c), id), key };
}

/** `/hadir/:sesi/:kunci`: what the QR on the room's poster opens. One question, no account. */
export async function checkInPage(
  c: AppContext,
  values?: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const { session, key } = await found(c);
  const { now } = ctxOf(c);
  const recorded = /^\d{13}$/.exec(c.req.query('tercatat') ?? '')?.[0];
  const { from, to } = selfWindow(session);
  const title = m.training_self_title();
  return renderPage(
    c,
    { layout: 'question', title, service: session.callTitle, errors, status },
    recorded && !errors ? (
      <Confirmation
        title={m.training_self_done()}
        label={m.training_scan_recorded({ time: formatTime(new Date(Number(recorded))) })}
      >
        <p>{session.callTitle}</p>
      </Confirmation>
    ) : (
      <>
        <h1>{title}</h1>
        <p class="b-lead">
          {session.callTitle}. {sessionFacts(session)}
        </p>
        {isOpenForSelf(session, now) ? (
          <Form c={c} action={`/hadir/${session.id}/${key}`}>
            <TextField
              name="siapa"
              label={m.training_self_who()}
              hint={m.training_self_hint({ prefix: ctxOf(c).office.codePrefix })}
              autocomplete="off"
              width="m"
              values={values}
              errors={errors}
            />
            <Actions>
              <Button full>{m.training_self_button()}</Button>
            </Actions>
          </Form>
        ) : (
          <Note tone="warn">
            <p>{m.training_refusal_self_closed({ from: formatTime(from), to: formatTime(to) })}</p>
          </Note>
        )}
      </>
    ),
  );
}

const schema = v.object({ siapa: line({ max: 60, empty: () => m.training_self_empty() }) });

export async function checkInPost(c: AppContext): Promise<Response> {
  const { session, key } = await found(c);
  return handleEachPost(c, {
    schema,
    again: (values, errors, status) => checkInPage(c, values, errors, status),
    run: async (ctx, { siapa }) => {
      const { at } = await checkIn(ctx, { sessionId: session.id, key, who: siapa, browser: visitorOf(c) });
      return `/hadir/${session.id}/${key}?tercatat=${at.getTime()}`;
    },
  });
}
