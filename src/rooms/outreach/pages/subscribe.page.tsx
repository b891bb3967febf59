import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { limitRate } from '#platform/http/rate-limit.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { Confirmation, type FormValues, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { askForNews } from '../ask-for-news.ts';
import { isTyped } from '../subscription.rules.ts';
import { SubscribeForm } from './parts/subscribe-form.tsx';
import { subscribeSchema } from './subscribe.schema.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kabari`: be told of new programmes, without an account. */
export const subscribePage = (c: Context): Promise<Response> =>
  c.req.query('lihat') ? showSent(c, c.req.query('lihat') === 'email') : showForm(c, {});

export const subscribePost = (c: Context): Promise<Response> =>
  handlePost(c, {
    schema: subscribeSchema,
    again: (values, errors, status) => showForm(c, { values, errors, status }),
    run: async (tx, wish) => {
      const { kind, address } = wish;
      // Nobody's mailbox is filled by somebody else.
      if (address && isTyped(kind)) await limitRate({ name: 'outreach.subscribe', points: 3, seconds: 3600 }, address);
      const id = await askForNews(tx, wish);
      return isTyped(kind) ? `/kabari?lihat=${kind}` : `/kabari/${id}`;
    },
  });

async function showForm(c: Context, { values, errors, status }: Again): Promise<Response> {
  const ctx = ctxOf(c);
  const title = m.outreach_subscribe_title();
  return renderPage(
    c,
    {
      layout: 'question',
      listed: true,
      title,
      description: m.outreach_subscribe_lead(),
      share: { url: `${ctx.office.baseUrl}/kabari` },
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{m.outreach_subscribe_lead()}</p>
      <SubscribeForm c={c} areas={await listAreas(ctx)} values={values} errors={errors} />
      <p>
        <a href="/data">{m.outreach_subscribe_feeds()}</a>
      </p>
    </>,
  );
}

function showSent(c: Context, byMail: boolean): Promise<Response> {
  const title = m.outreach_subscribe_sent();
  return renderPage(
    c,
    { layout: 'question', title },
    <>
      <Confirmation title={title}>
        <p>{byMail ? m.outreach_subscribe_sent_email() : m.outreach_subscribe_sent_phone()}</p>
      </Confirmation>
      <p>
        <a href="/program">{m.outreach_subscribe_programmes()}</a>
      </p>
    </>,
  );
}
