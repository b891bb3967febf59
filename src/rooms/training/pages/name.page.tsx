import * as v from 'valibot';
import { line, paragraph } from '#platform/forms/fields.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { Actions, Button, Form, renderPage, TextArea, TextField } from '#ui/index.ts';
import { m } from '#words';
import { listCandidates } from '../candidates.ts';
import { calmName } from '../certificate.rules.ts';
import { correctName } from '../correct-name.ts';
import { allow } from '../training.permissions.ts';
import { type Again, belowCall, callOf } from './parts/call-page.ts';
import { callHref } from './parts/session-words.tsx';

/** `/kerja/program/:id/sertifikat/nama/:pengajuan`: the name as it will be printed, changed once. */
export async function namePage(c: AppContext, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.name');
  const call = await callOf(c);
  const id = idFrom(c.req.param('pengajuan'));
  const one = (await listCandidates(ctx, call)).find(({ participant }) => participant.applicationId === id);
  if (!one) throw notFound();
  const base = `${callHref(call.id)}/sertifikat`;
  const calm = calmName(one.name);
  const values = again.values ?? { nama: calm ?? one.name };
  const { errors } = again;
  return renderPage(
    c,
    belowCall(call, m.training_name_title(), { path: 'sertifikat', label: m.training_tab_certificates() }, again),
    <>
      <h1>{m.training_name_title()}</h1>
      <p>{m.training_name_lead({ name: one.name })}</p>
      <Form c={c} action={`${base}/nama/${id}`} class="b-form b-form--narrow">
        <TextField
          name="nama"
          label={m.training_name_field()}
          hint={calm && m.training_name_capitals()}
          autocomplete="off"
          {...{ values, errors }}
        />
        <TextArea
          name="alasan"
          label={m.training_reason()}
          hint={m.training_name_reason_hint()}
          rows={2}
          max={300}
          {...{ values, errors }}
        />
        <Actions>
          <Button>{m.training_name_save()}</Button>
          <a href={base}>{m.training_form_leave()}</a>
        </Actions>
      </Form>
    </>,
  );
}

const schema = v.object({
  nama: line({ max: 120, empty: () => m.training_name_empty() }),
  alasan: paragraph({ max: 300, empty: () => m.training_refusal_reason_needed() }),
});

export function namePost(c: AppContext): Promise<Response> {
  const callId = idFrom(c.req.param('id'));
  const applicationId = idFrom(c.req.param('pengajuan'));
  return handlePost(c, {
    schema,
    again: (values, errors, status) => namePage(c, { values, errors, status }),
    run: async (tx, { nama, alasan }) => {
      await correctName(tx, { callId, applicationId, name: nama, reason: alasan });
      return `${callHref(callId)}/sertifikat`;
    },
  });
}
