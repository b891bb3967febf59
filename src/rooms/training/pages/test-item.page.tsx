import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import { Actions, Button, Form, type FormValues, Radios, renderPage, TextArea, TextField } from '#ui/index.ts';
import { m } from '#words';
import { dropTestItem } from '../drop-test-item.ts';
import { saveTestItem } from '../save-test-item.ts';
import { getTest } from '../test.reads.ts';
import type { TestItem } from '../test.rules.ts';
import { choiceFields, itemSchema } from '../test.schema.ts';
import { allow } from '../training.permissions.ts';
import { type Again, belowCall, callOf } from './parts/call-page.ts';
import { callHref } from './parts/session-words.tsx';

const NEW = 'baru';

async function found(c: AppContext) {
  const ctx = ctxOf(c);
  allow(ctx, 'training.test');
  const call = await callOf(c);
  const at = c.req.param('soal');
  const item = (await getTest(ctx, call.id)).items.find(({ id }) => id === at);
  if (!item && at !== NEW) throw notFound();
  return { call, item, base: `${callHref(call.id)}/tes` };
}

function valuesOf(item: TestItem | undefined): FormValues {
  if (!item) return {};
  const answers = choiceFields.map((field, at) => [field, item.choices[at] ?? ''] as const);
  return { soal: item.question, ...Object.fromEntries(answers), benar: choiceFields[item.answer] };
}

/** `/kerja/program/:id/tes/soal/:soal`: one question, or a new one at `baru`. */
export async function testItemPage(c: AppContext, again: Again = {}): Promise<Response> {
  const { call, item, base } = await found(c);
  const title = item ? m.training_item_change() : m.training_item_add();
  const fields = { values: again.values ?? valuesOf(item), errors: again.errors };
  const action = `${base}/soal/${item?.id ?? NEW}`;
  return renderPage(
    c,
    belowCall(call, title, { path: 'tes', label: m.training_tab_test() }, again),
    <>
      <h1>{title}</h1>
      <Form c={c} action={action} class="b-form b-form--narrow">
        <TextArea name="soal" label={m.training_item_question()} rows={3} max={300} {...fields} />
        {choiceFields.map((field, at) => (
          <TextField
            name={field}
            label={m.training_item_choice({ letter: field.toUpperCase() })}
            optional={at > 1}
            autocomplete="off"
            {...fields}
          />
        ))}
        <Radios
          name="benar"
          label={m.training_item_which_right()}
          options={choiceFields.map((field) => ({ value: field, label: field.toUpperCase() }))}
          {...fields}
        />
        <Actions>
          <Button>{m.training_item_save()}</Button>
          <a href={base}>{m.training_form_leave()}</a>
        </Actions>
      </Form>
      {item && (
        <Form c={c} action={`${action}/hapus`}>
          <Button tone="danger" icon="trash">
            {m.training_item_drop()}
          </Button>
        </Form>
      )}
    </>,
  );
}

export async function testItemPost(c: AppContext): Promise<Response> {
  const { call, item, base } = await found(c);
  return handlePost(c, {
    schema: itemSchema,
    again: (values, errors, status) => testItemPage(c, { values, errors, status }),
    run: async (tx, typed) => {
      await saveTestItem(tx, call.id, typed, item?.id);
      return base;
    },
  });
}

export async function dropItemPost(c: AppContext): Promise<Response> {
  const { call, item, base } = await found(c);
  if (!item) throw notFound();
  return handlePost(c, {
    schema: v.object({}),
    again: (_values, errors, status) => testItemPage(c, { errors, status }),
    run: async (tx) => {
      await dropTestItem(tx, call.id, item.id);
      return base;
    },
  });
}
