import type { Context } from 'hono';
import * as v from 'valibot';
import { handleEachPost } from '#platform/forms/handle-post.ts';
import { Actions, Button, type FieldError, Form, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { cookiesOf, setCookies } from '../session.ts';
import { signOut } from '../sign-out.ts';

const show = (c: Context, errors: FieldError[], status: number): Promise<Response> =>
  renderPage(
    c,
    { layout: 'question', title: m.identity_sign_out_title(), errors, status: status as 200 },
    <>
      <h1>{m.identity_sign_out_title()}</h1>
      <Form c={c} action="/keluar">
        <Actions>
          <Button>{m.identity_sign_out_button()}</Button>
        </Actions>
      </Form>
    </>,
  );

/** `GET /keluar`: a link cannot sign anybody out; it asks. */
export const signOutPage = (c: Context): Promise<Response> => show(c, [], 200);

/** `POST /keluar` */
export function signOutPost(c: Context): Promise<Response> {
  return handleEachPost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => show(c, errors, status),
    run: async (ctx) => {
      setCookies(c, await signOut(ctx, cookiesOf(c)));
      return '/?keluar';
    },
  });
}
