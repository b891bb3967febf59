import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  Checkbox,
  DateField,
  Form,
  PageHeading,
  renderPage,
  Select,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../capital.permissions.ts';
import { saveScheme } from '../save-scheme.ts';
import { getScheme, type Scheme } from '../schemes.reads.ts';
import { schemeKinds } from '../schemes.rules.ts';
import { schemeSchema } from '../schemes.schema.ts';
import { schemeKindWord } from './parts/scheme-parts.tsx';

const list = '/kerja/modal/skema';

/** `/kerja/modal/skema/baru`: a scheme the office has learnt of. */
export const newSchemePage = (c: Context): Promise<Response> => show(c, undefined);

/** `/kerja/modal/skema/:id`: what is known of it today. */
export const schemePage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

export const newSchemePost = (c: Context): Promise<Response> => post(c, undefined);
export const schemePost = (c: Context): Promise<Response> => post(c, idFrom(c.req.param('id')));

function post(c: Context, id: string | undefined): Promise<Response> {
  return handlePost(c, {
    schema: schemeSchema,
    again: (values, errors, status) => show(c, id, { values, errors, status }),
    run: async (tx, { version = 1, ...words }) => {
      await saveScheme(tx, id === undefined ? words : { ...words, id, version });
      return list;
    },
  });
}

type Again = { values?: FormValues; errors?: FieldError[]; status?: 403 | 409 | 410 | 422 | 429 };

async function show(c: Context, id: string | undefined, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'capital.schemes');
  const scheme = id === undefined ? undefined : await getScheme(ctx, id);
  const title = scheme ? scheme.name : m.capital_scheme_add();
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/modal',
      breadcrumb: [{ href: list, label: m.capital_schemes_title() }],
      errors,
      status,
    },
    <>
      <PageHeading title={title} text={m.capital_scheme_form_text()} />
      <Form c={c} action={id === undefined ? `${list}/baru` : `${list}/${id}`}>
        {scheme && <input type="hidden" name="version" value={String(scheme.version)} />}
        <Fields
          values={values ?? (scheme && valuesOf(scheme))}
          errors={errors}
          asOf={values ? undefined : scheme?.asOf}
        />
        {scheme && <Hidden values={values ?? valuesOf(scheme)} />}
        <Actions>
          <Button>{m.capital_scheme_save()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

const Hidden = ({ values }: { values: FormValues }) => (
  <Checkbox values={values} name="hidden" label={m.capital_scheme_hide()} hint={m.capital_scheme_hide_hint()} />
);

function Fields({ values, errors, asOf }: { values?: FormValues; errors?: FieldError[]; asOf?: string }) {
  const shared = { values, errors };
  return (
    <>
      <Select
        {...shared}
        name="kind"
        label={m.capital_scheme_kind()}
        options={schemeKinds.map((kind) => ({ value: kind, label: schemeKindWord(kind) }))}
      />
      <TextField {...shared} name="name" label={m.capital_scheme_name()} />
      <TextField {...shared} name="amount" label={m.capital_scheme_amount()} />
      <Checkbox {...shared} name="sharia" label={m.capital_scheme_sharia()} hint={m.capital_scheme_sharia_hint()} />
      <TextField {...shared} name="price" label={m.capital_scheme_price()} />
      <TextArea {...shared} name="conditions" label={m.capital_scheme_conditions()} rows={4} max={600} />
      <TextField {...shared} name="collateral" label={m.capital_scheme_collateral()} />
      <TextField {...shared} name="source" label={m.capital_scheme_source()} hint={m.capital_scheme_source_hint()} />
      <DateField
        {...shared}
        name="asOf"
        label={m.capital_scheme_day()}
        hint={m.capital_scheme_day_hint()}
        value={asOf}
      />
      <TextArea
        {...shared}
        name="toCheck"
        label={m.capital_scheme_to_check()}
        hint={m.capital_scheme_to_check_hint()}
        rows={2}
        max={300}
        optional
      />
    </>
  );
}

const valuesOf = (scheme: Scheme): FormValues => ({
  kind: scheme.kind,
  name: scheme.name,
  amount: scheme.amount,
  price: scheme.price,
  conditions: scheme.conditions,
  collateral: scheme.collateral,
  source: scheme.source,
  toCheck: scheme.toCheck ?? '',
  sharia: scheme.sharia ? 'ya' : '',
  hidden: scheme.hidden ? 'ya' : '',
});
