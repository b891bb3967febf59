import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { beginReferral } from '../begin-referral.ts';
import { allow } from '../capital.permissions.ts';
import { readinessOf } from '../readiness.rules.ts';
import { listReferrals } from '../referral.reads.ts';
import { beginSchema } from '../referral.schema.ts';
import { ReadinessList } from './parts/readiness-list.tsx';
import { WishForm } from './parts/wish-form.tsx';

/** `/kerja/modal/baru?usaha=`: is this business ready, and what does its owner wish? */
export const newReferralPage = (c: Context): Promise<Response> => show(c);

export const newReferralPost = (c: Context): Promise<Response> =>
  handlePost(c, {
    schema: beginSchema,
    again: (values, errors) => show(c, values, errors),
    run: async (tx, { usaha, amount, purpose }) =>
      `/kerja/modal/${await beginReferral(tx, { businessId: idFrom(usaha), amount, purpose })}`,
  });

async function show(c: Context, values?: FormValues, errors?: FieldError[]): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'capital.work');
  const id = idFrom(c.req.query('usaha'));
  const facts = await getBusinessFacts(ctx, id);
  allow(ctx, 'capital.work', { area: facts.area });
  const [open] = await listReferrals(ctx, { businessIds: [id] });
  const title = m.capital_referral_title({ business: facts.displayName });
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      current: '/kerja/modal',
      breadcrumb: [{ href: `/kerja/usaha/${id}`, label: facts.displayName }],
      errors,
    },
    <>
      <PageHeading title={title} text={m.capital_new_text()} />
      <h2>{m.capital_ready_title()}</h2>
      <ReadinessList items={readinessOf(facts, dayOf(ctx.now))} edit={`/kerja/usaha/${id}/ubah`} />
      {open ? (
        <p>
          <a href={`/kerja/modal/${open.id}`}>{m.capital_new_open()}</a>
        </p>
      ) : (
        <WishForm c={c} action={`/kerja/modal/baru?usaha=${id}`} businessId={id} values={values} errors={errors} />
      )}
    </>,
  );
}
