import type { Context } from 'hono';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { ConfirmPage, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { openOwnCase } from '../case-access.ts';
import { caseTitle } from '../case-words.ts';
import { ownerStopSchema } from '../legality.schema.ts';
import { stopCase } from '../stop-case.ts';
import { ownCaseId } from './owner-case.page.tsx';

/** `/saya/izin/:id/henti`: the owner no longer wants this help. */
export async function ownerStopPage(c: Context): Promise<Response> {
  const id = ownCaseId(c);
  return id instanceof Response ? id : show(c, id);
}

export function ownerStopPost(c: Context): Promise<Response> {
  const caseId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: ownerStopSchema,
    again: (values, errors) => show(c, caseId, { values, errors }),
    run: async (tx, { alasan }) => {
      await stopCase(tx, { caseId, reason: alasan });
      return `/saya/izin/${caseId}`;
    },
  });
}

async function show(c: Context, id: string, again: { values?: FormValues; errors?: FieldError[] } = {}) {
  const { case_ } = await openOwnCase(ctxOf(c), id);
  const here = `/saya/izin/${id}`;
  const title = m.legality_stop_own_title({ what: caseTitle(case_) });
  return renderPage(
    c,
    { layout: 'question', title, current: '/saya', errors: again.errors },
    <ConfirmPage
      c={c}
      action={`${here}/henti`}
      title={title}
      effects={[m.legality_stop_own_effect(), m.legality_stop_own_again()]}
      button={m.legality_stop_button()}
      cancel={{ href: here, label: m.legality_stop_cancel() }}
      reason={{ label: m.legality_stop_reason() }}
      {...again}
    />,
  );
}
