import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { ConfirmPage, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { openStaffCase } from '../case-access.ts';
import { caseTitle } from '../case-words.ts';
import { allow } from '../legality.permissions.ts';
import { officerStopSchema } from '../legality.schema.ts';
import { stopCase } from '../stop-case.ts';
import type { Again } from './parts/again.ts';
import { caseHref, staffFrame } from './parts/staff-frame.ts';

/** `/kerja/izin/:id/henti`: end a case without a licence, with a reason that the owner reads. */
export const caseStopPage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

export function caseStopPost(c: Context): Promise<Response> {
  const caseId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: officerStopSchema,
    again: (values, errors, status) => show(c, caseId, { values, errors, status }),
    run: async (tx, { alasan, version }) => {
      await stopCase(tx, { caseId, reason: alasan, version });
      return caseHref(caseId);
    },
  });
}

async function show(c: Context, id: string, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_ } = await openStaffCase(ctx, id);
  allow(ctx, 'legality.work', { area: case_.area });
  const title = m.legality_stop_title({ what: caseTitle(case_) });
  return renderPage(
    c,
    { ...staffFrame(case_, title), errors: again.errors, status: again.status },
    <ConfirmPage
      c={c}
      action={`${caseHref(id)}/henti`}
      title={title}
      effects={[m.legality_stop_effect(), m.legality_stop_effect_reason()]}
      button={m.legality_stop_button()}
      cancel={{ href: caseHref(id), label: m.legality_stop_cancel() }}
      reason={{ label: m.legality_stop_reason() }}
      values={again.values}
      errors={again.errors}
    >
      <input type="hidden" name="version" value={String(case_.version)} />
    </ConfirmPage>,
  );
}
