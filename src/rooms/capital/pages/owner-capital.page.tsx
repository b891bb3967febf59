import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import { type FormValues, textOf } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getBusinessFacts, listBusinessesOfPhone } from '#rooms/registry/index.ts';
import { CardList, Details, EmptyState, formatRupiah, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { beginReferral } from '../begin-referral.ts';
import { allow } from '../capital.permissions.ts';
import { readinessOf } from '../readiness.rules.ts';
import { listReferrals, type Referral } from '../referral.reads.ts';
import { beginSchema } from '../referral.schema.ts';
import { sinceLine } from '../referral-words.ts';
import { OwnQuestions, ReadinessList } from './parts/readiness-list.tsx';
import { StateTag } from './parts/referral-parts.tsx';
import { WishForm } from './parts/wish-form.tsx';

/** `/saya/modal`: is my business ready to borrow, what is missing, and what has become of my wish? */
export async function ownerCapitalPage(c: Context): Promise<Response> {
  return ctxOf(c).actor.kind === 'public' ? c.redirect('/saya/masuk?kembali=/saya/modal', 303) : show(c);
}

export const ownerCapitalPost = (c: Context): Promise<Response> =>
  handlePost(c, {
    schema: beginSchema,
    again: (values, errors) => show(c, values, errors),
    run: async (tx, { usaha, amount, purpose }) =>
      `/saya/modal/${await beginReferral(tx, { businessId: idFrom(usaha), amount, purpose })}`,
  });

async function show(c: Context, values?: FormValues, errors?: FieldError[]): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'capital.own');
  const own = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  const referrals = await listReferrals(ctx, { businessIds: own.map(({ id }) => id), over: true });
  const facts = await Promise.all(own.map(({ id }) => getBusinessFacts(ctx, id)));
  const asked = values && textOf(values, 'usaha');
  return renderPage(
    c,
    {
      layout: 'owner',
      title: m.capital_mine_title(),
      current: '/saya',
      back: { href: '/saya', label: m.platform_nav_mine() },
      errors,
    },
    <>
      <h1>{m.capital_mine_title()}</h1>
      <p class="b-lead">{m.capital_mine_lead()}</p>
      {referrals.length > 0 && <CardList level={2} items={referrals.map(cardOf)} />}
      {own.length === 0 && (
        <EmptyState text={m.capital_mine_none()} action={<a href="/program?buka=1">{m.capital_mine_programmes()}</a>} />
      )}
      {facts.map((business) => (
        <section class="b-flow">
          <h2>{m.capital_ready_of({ business: business.displayName })}</h2>
          <ReadinessList items={readinessOf(business, dayOf(ctx.now))} />
          {!referrals.some(({ businessId, closedAt }) => businessId === business.id && !closedAt) && (
            <Details summary={m.capital_wish_open({ business: business.displayName })} open={asked === business.id}>
              <WishForm
                c={c}
                action="/saya/modal"
                businessId={business.id}
                values={asked === business.id ? values : undefined}
                errors={asked === business.id ? errors : undefined}
              />
            </Details>
          )}
        </section>
      ))}
      <h2>{m.capital_own_title()}</h2>
      <OwnQuestions />
      <p>
        <a href="/panduan/modal">{m.capital_guide_title()}</a>.{' '}
        <a href="/panduan/modal/hitung">{m.capital_sim_title()}</a>.
      </p>
    </>,
  );
}

const cardOf = (one: Referral) => ({
  tag: <StateTag state={one.state} />,
  title: m.capital_referral_title({ business: one.businessName }),
  href: `/saya/modal/${one.id}`,
  facts: [[formatRupiah(one.amount), one.lender].filter(Boolean).join(', '), sinceLine(one, true) ?? ''],
});
