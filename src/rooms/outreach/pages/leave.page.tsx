import type { Context } from 'hono';
import * as v from 'valibot';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { Actions, Button, Confirmation, Form, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { leaveNews } from '../leave-news.ts';
import { findNews } from '../outreach.reads.ts';

async function show(c: Context, errors: FieldError[], status: 200 | 403 | 409 | 410 | 422 | 429): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  if (!(await findNews(ctxOf(c), id))) throw notFound();
  const done = c.req.query('selesai') === '1';
  const title = done ? m.outreach_leave_done() : m.outreach_leave_title();
  return renderPage(
    c,
    { layout: 'question', title, errors, status },
    done ? (
      <Confirmation title={title}>
        <p>{m.outreach_leave_done_text()}</p>
      </Confirmation>
    ) : (
      <>
        <h1>{title}</h1>
        <p class="b-lead">{m.outreach_leave_lead()}</p>
        <Form c={c} action={`/berhenti/${id}`}>
          <Actions>
            <Button full>{m.outreach_leave_button()}</Button>
          </Actions>
        </Form>
      </>
    ),
  );
}

/** `GET /berhenti/:id`: one button ends the news. A page and not the address itself: previews open addresses too. */
export const leavePage = (c: Context): Promise<Response> => show(c, [], 200);

/** `POST /berhenti/:id`: from the page, or at once from a mail program (RFC 8058), which has no form. */
export async function leavePost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  if ((await c.req.parseBody())['List-Unsubscribe'] === 'One-Click') {
    await leaveNews(ctxOf(c), id);
    return c.body(null, 204);
  }
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => show(c, errors, status),
    run: async (tx) => {
      await leaveNews(tx, id);
      return `/berhenti/${id}?selesai=1`;
    },
  });
}
