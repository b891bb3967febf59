import type { Context } from 'hono';
import type { FieldError } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { getCall } from '#rooms/programmes/index.ts';
import { ConfirmPage, type FormValues, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { queueFrom, queueQuery } from '../queue.rules.ts';
import { allow } from '../selection.permissions.ts';
import { applicationPage } from './application.page.tsx';
import { openedApplication } from './parts/application-view.ts';

interface Again {
  values?: FormValues;
  errors?: FieldError[];
  status?: 403 | 409 | 410 | 422 | 429;
}

/** `/kerja/pengajuan/:id/batal`: what cancelling does, before it is done. */
export async function cancelPage(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const { application, close } = await openedApplication(c);
  if (close) return applicationPage(c);
  allow(ctxOf(c), 'selection.cancel', { area: application.area });
  const call = await getCall(ctxOf(c), application.callId);
  const query = queueQuery(queueFrom(c.req.query()));
  const here = `/kerja/pengajuan/${application.id}`;
  const title = m.selection_cancel_title({ name: application.ownerName });
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/pengajuan',
      breadcrumb: [
        { href: `/kerja/pengajuan${query}`, label: m.selection_queue_title() },
        { href: `${here}${query}`, label: application.code },
      ],
      errors,
      status,
    },
    <ConfirmPage
      c={c}
      action={`${here}/batal${query}`}
      title={title}
      effects={[
        m.selection_cancel_effect_what({ code: application.code, call: call.title }),
        application.phone ? m.selection_cancel_effect_told() : m.selection_cancel_effect_untold(),
        m.selection_cancel_effect_again(),
      ]}
      button={m.selection_cancel_button()}
      cancel={{ href: `${here}${query}`, label: m.selection_cancel_keep() }}
      reason={{ label: m.selection_cancel_reason(), hint: m.selection_cancel_reason_hint() }}
      values={values}
      errors={errors}
    >
      <input type="hidden" name="versi" value={String(application.version)} />
    </ConfirmPage>,
  );
}
