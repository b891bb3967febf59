import * as v from 'valibot';
import { line, paragraph } from '#platform/forms/fields.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { notFound } from '#platform/page-address.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { ConfirmPage, renderPage, TextField } from '#ui/index.ts';
import { m } from '#words';
import { reissueCertificate } from '../reissue-certificate.ts';
import { revokeCertificate } from '../revoke-certificate.ts';
import { allow } from '../training.permissions.ts';
import { certificateHref, certificateOf } from './certificate.page.tsx';
import { type Again, belowCall } from './parts/call-page.ts';
import { callHref } from './parts/session-words.tsx';

/** `/kerja/sertifikat/:id/cabut`: what revoking does, with the reason everyone can read. */
export async function revokePage(c: AppContext, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.revoke');
  const { id, callId, content, number } = await certificateOf(c);
  const call = await getCall(ctx, callId);
  const title = m.training_revoke_title({ name: content.name });
  return renderPage(
    c,
    belowCall(call, title, { path: 'sertifikat', label: m.training_tab_certificates() }, again),
    <ConfirmPage
      c={c}
      action={`${certificateHref(id)}/cabut`}
      title={title}
      effects={[
        m.training_revoke_public({ number }),
        m.training_revoke_number(),
        m.training_revoke_told(),
        m.training_revoke_replace(),
      ]}
      button={m.training_revoke_confirm()}
      cancel={{ href: certificateHref(id), label: m.training_form_leave() }}
      reason={{ label: m.training_reason(), hint: m.training_revoke_reason_hint() }}
      values={again.values}
      errors={again.errors}
    />,
  );
}

export async function revokePost(c: AppContext): Promise<Response> {
  const { id } = await certificateOf(c);
  return handlePost(c, {
    schema: v.object({ alasan: paragraph({ max: 300 }) }),
    again: (values, errors, status) => revokePage(c, { values, errors, status }),
    run: async (tx, { alasan }) => {
      await revokeCertificate(tx, id, alasan);
      return certificateHref(id);
    },
  });
}

/** `/kerja/sertifikat/:id/ganti`: another certificate in place of a revoked one. */
export async function reissuePage(c: AppContext, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'training.issue');
  const { id, callId, content, number, revokedAt } = await certificateOf(c);
  if (!revokedAt) throw notFound();
  const call = await getCall(ctx, callId);
  const title = m.training_reissue_title({ name: content.name });
  const values = again.values ?? { nama: content.name };
  return renderPage(
    c,
    belowCall(call, title, { path: 'sertifikat', label: m.training_tab_certificates() }, again),
    <ConfirmPage
      c={c}
      action={`${certificateHref(id)}/ganti`}
      title={title}
      effects={[m.training_reissue_number({ number }), m.training_reissue_told()]}
      button={m.training_reissue_confirm()}
      cancel={{ href: certificateHref(id), label: m.training_form_leave() }}
      calm
      errors={again.errors}
    >
      <TextField name="nama" label={m.training_name_field()} autocomplete="off" values={values} errors={again.errors} />
    </ConfirmPage>,
  );
}

export async function reissuePost(c: AppContext): Promise<Response> {
  const { id, callId } = await certificateOf(c);
  return handlePost(c, {
    schema: v.object({ nama: line({ max: 120, empty: () => m.training_name_empty() }) }),
    again: (values, errors, status) => reissuePage(c, { values, errors, status }),
    run: async (tx, { nama }) => {
      await reissueCertificate(tx, id, nama);
      return `${callHref(callId)}/sertifikat`;
    },
  });
}
