import * as v from 'valibot';
import type { FieldError } from '#platform/forms/handle-post.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { limitRate } from '#platform/http/rate-limit.ts';
import { Actions, Button, Checkbox, Confirmation, Form, type FormValues, PhoneField, renderPage } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../call.ts';
import { interestSchema } from '../interest.schema.ts';
import { leaveInterest } from '../leave-interest.ts';
import { publicCall } from './public-call.ts';

/** `/program/:slug/kabari`: leave a phone, be told when it opens again. */
export async function interestPage(c: AppContext): Promise<Response> {
  const { call, phase } = await publicCall(ctxOf(c), c.req.param('slug'));
  if (c.req.query('terima') === '1') return showThanks(c, call);
  if (phase === 'open' || phase === 'full') return c.redirect(`/program/${call.slug}`, 302);
  return showForm(c, call, {});
}

export async function interestPost(c: AppContext): Promise<Response> {
  const { call } = await publicCall(ctxOf(c), c.req.param('slug'));
  return handlePost(c, {
    schema: v.pipe(
      interestSchema,
      v.check(
        (input) => input._situs === '',
        () => m.programmes_interest_empty(),
      ),
    ),
    again: (values, errors, status) => showForm(c, call, { values, errors, status }),
    run: async (tx, { hp }) => {
      await limitRate({ name: 'programmes.interest', points: 5, seconds: 3600 }, hp);
      await leaveInterest(tx, { callId: call.id, phone: hp });
      return `/program/${call.slug}/kabari?terima=1`;
    },
  });
}

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

function showForm(c: AppContext, call: Call, { values, errors, status }: Again): Promise<Response> {
  const title = m.programmes_interest_title();
  return renderPage(
    c,
    {
      layout: 'question',
      listed: true,
      title,
      description: m.programmes_card_tell_hint(),
      service: call.title,
      current: '/program',
      back: { href: `/program/${call.slug}`, label: call.title },
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{m.programmes_interest_lead({ title: call.title })}</p>
      <Form c={c} action={`/program/${call.slug}/kabari`} trap>
        <PhoneField
          name="hp"
          label={m.programmes_interest_phone()}
          hint={m.programmes_interest_phone_hint()}
          values={values}
          errors={errors}
        />
        <Checkbox
          name="setuju"
          label={m.programmes_interest_consent()}
          hint={m.programmes_interest_consent_hint()}
          values={values}
          errors={errors}
        />
        <Actions>
          <Button full>{m.programmes_interest_send()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

function showThanks(c: AppContext, call: Call): Promise<Response> {
  const title = m.programmes_interest_done();
  return renderPage(
    c,
    { layout: 'question', title, service: call.title, current: '/program' },
    <>
      <Confirmation title={title}>
        <p>{m.programmes_interest_done_text({ title: call.title })}</p>
      </Confirmation>
      <p>
        <a href="/program?buka=1">{m.programmes_card_others()}</a>
      </p>
    </>,
  );
}
