import type { Context } from 'hono';
import * as v from 'valibot';
import { readFormKey } from '#platform/forms/form-key.ts';
import { errorsOf } from '#platform/forms/handle-post.ts';
import { readForm } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  ButtonLink,
  type FieldError,
  Form,
  type FormValues,
  formatPhone,
  renderPage,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { getBusinessRecord } from '../record.reads.ts';
import { allow } from '../registry.permissions.ts';
import { unsealSchema } from '../registry.schema.ts';
import { unsealFact } from '../unseal-fact.ts';

async function ask(c: Context, values: FormValues, errors: FieldError[]): Promise<Response> {
  const ctx = ctxOf(c);
  const record = await getBusinessRecord(ctx, idFrom(c.req.param('id')));
  allow(ctx, 'registry.unseal', { area: record.area });
  const fact = values.fact === 'nik' ? 'nik' : 'hp';
  const title = fact === 'nik' ? m.registry_unseal_title_nik() : m.registry_unseal_title_phone();
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      errors,
      current: '/kerja/registri',
      breadcrumb: [{ href: `/kerja/usaha/${record.id}`, label: record.displayName }],
    },
    <>
      <h1>{title}</h1>
      <p>{m.registry_unseal_lead()}</p>
      <Form c={c} action={`/kerja/usaha/${record.id}/buka`}>
        <input type="hidden" name="fact" value={fact} />
        <TextField name="reason" label={m.registry_unseal_reason()} values={values} errors={errors} />
        <Actions>
          <Button>{m.registry_unseal_button()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

/** `GET /kerja/usaha/:id/buka?data=hp|nik` */
export const unsealPage = (c: Context): Promise<Response> => ask(c, { fact: c.req.query('data') ?? 'hp' }, []);

/** `POST /kerja/usaha/:id/buka`: shown in the answer itself and nowhere kept, so it cannot be found in an address or a history. */
export async function unsealPost(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const id = idFrom(c.req.param('id'));
  const sent = await readForm(c);
  if (!readFormKey(c, sent.key)) return ask(c, sent.values, [{ name: '', message: m.platform_refusal_form_key() }]);
  const parsed = v.safeParse(unsealSchema, sent.values);
  if (!parsed.success) return ask(c, sent.values, errorsOf(parsed.issues));
  const value = await unsealFact(ctx, id, parsed.output);
  const title = parsed.output.fact === 'nik' ? 'NIK' : m.registry_field_phone();
  c.header('Cache-Control', 'no-store');
  return renderPage(
    c,
    { layout: 'staff', title, current: '/kerja/registri' },
    <>
      <h1>{title}</h1>
      <p class="b-lead">
        <b>{value === null ? m.registry_unknown() : parsed.output.fact === 'hp' ? formatPhone(value) : value}</b>
      </p>
      <p>{m.registry_unseal_noted()}</p>
      <Actions>
        <ButtonLink tone="secondary" href={`/kerja/usaha/${id}`}>
          {m.registry_unseal_back()}
        </ButtonLink>
      </Actions>
    </>,
  );
}
