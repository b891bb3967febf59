import type { Context } from 'hono';
import * as v from 'valibot';
import { line, tick } from '#platform/forms/fields.ts';
import { visitorOf } from '#platform/forms/form-key.ts';
import { type FieldError, handleEachPost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { isSigned } from '#platform/sealed.ts';
import { confirmPhoneCode, requestPhoneCode } from '#rooms/identity/index.ts';
import { Actions, Button, Form, type FormValues, formatPhone, maskPhone, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { findByTypedCode } from '../open-application.ts';
import type { Application } from '../selection.reads.ts';
import { CodeForm } from './parts/code-form.tsx';

/** `/status/:kode/cek`: the six digits that prove the phone, after code and phone were found to match. */
export async function provePhonePage(c: Context): Promise<Response> {
  const found = await provable(c);
  return found ? show(c, found, {}) : c.redirect('/status', 303);
}

export async function provePhonePost(c: Context): Promise<Response> {
  const found = await provable(c);
  if (!found) return c.redirect('/status', 303);
  return handleEachPost(c, {
    schema: v.object({ kode: line({ max: 20, empty: () => m.selection_code_empty() }), bersama: tick }),
    again: (values, errors, status) => show(c, found, values, errors, status),
    run: async (_ctx, { kode, bersama }) => {
      await confirmPhoneCode(c, { phone: found.phone, code: kode, sharedPhone: bersama });
      return `/status/${found.code}`;
    },
  });
}

/** Another code to the same phone. */
export async function proveAgainPost(c: Context): Promise<Response> {
  const found = await provable(c);
  if (!found) return c.redirect('/status', 303);
  return handleEachPost(c, {
    schema: v.object({}),
    again: (values, errors, status) => show(c, found, values, errors, status),
    run: async (ctx) => {
      await requestPhoneCode(ctx, found.phone);
      return addressOf(c, found.code);
    },
  });
}

type Provable = Application & { phone: string };

const addressOf = (c: Context, code: string, more = ''): string =>
  `/status/${code}/cek${more}?t=${encodeURIComponent(c.req.query('t') ?? '')}`;

/** The ticket says that this browser named the right phone for this code; without it nothing is confirmed or denied. */
async function provable(c: Context): Promise<Provable | undefined> {
  const application = await findByTypedCode(ctxOf(c), c.req.param('kode') ?? '');
  if (!application?.phone || !isSigned(c.req.query('t') ?? '', 'status', visitorOf(c), application.code))
    return undefined;
  return { ...application, phone: application.phone };
}

function show(
  c: Context,
  found: Provable,
  values: FormValues,
  errors?: FieldError[],
  status?: 403 | 409 | 410 | 422 | 429,
): Promise<Response> {
  const office = formatPhone(ctxOf(c).office.phone);
  return renderPage(
    c,
    {
      layout: 'question',
      title: m.selection_code_question(),
      service: m.selection_status_title(),
      current: '/status',
      back: { href: '/status', label: m.selection_back() },
      errors,
      status,
    },
    <>
      <CodeForm
        c={c}
        action={addressOf(c, found.code)}
        hint={m.selection_code_hint({ phone: maskPhone(found.phone) })}
        button={m.selection_prove_button()}
        values={values}
        errors={errors}
      />
      <Form c={c} action={addressOf(c, found.code, '/ulang')}>
        <Actions>
          <Button tone="secondary" icon="refresh">
            {m.selection_code_again()}
          </Button>
        </Actions>
      </Form>
      <p>{m.selection_prove_no_message({ phone: office })}</p>
    </>,
  );
}
