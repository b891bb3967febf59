import { dayOf } from '#platform/clock.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import { ButtonLink, CardList, EmptyState, formatDate, formatRupiah, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type Lead, listLeads } from '../catalogue/lead.reads.ts';
import { listProducts, type ProductRow } from '../catalogue/product.reads.ts';
import { allow } from '../exhibitions.permissions.ts';
import { LeadTag, StateTag } from './parts/product-parts.tsx';

/** `/saya/produk`: the owner's products, and the buyers who asked. */
export async function ownerProductsPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/produk', 303);
  allow(ctx, 'exhibitions.own');
  const own = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  const businessIds = own.map(({ id }) => id);
  const [products, leads] = await Promise.all([
    listProducts(ctx, { businessIds }),
    listLeads(ctx, { businessIds }, 20),
  ]);
  const title = m.exhibitions_mine_title();
  return renderPage(
    c,
    { layout: 'owner', title, current: '/saya', back: { href: '/saya', label: m.platform_nav_mine() } },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{m.exhibitions_mine_lead()}</p>
      {own.length === 0 ? (
        <EmptyState
          text={m.exhibitions_mine_no_business()}
          action={<a href="/program?buka=1">{m.exhibitions_mine_programmes()}</a>}
        />
      ) : (
        <p>
          <ButtonLink href="/saya/produk/baru" icon="plus">
            {m.exhibitions_mine_add()}
          </ButtonLink>
        </p>
      )}
      {products.length > 0 && <CardList level={2} items={products.map(cardOf)} />}
      {leads.length > 0 && (
        <>
          <h2>{m.exhibitions_mine_leads()}</h2>
          <CardList items={leads.map(leadCard)} />
        </>
      )}
    </>,
  );
}

const cardOf = (product: ProductRow) => ({
  tag: <StateTag state={product.state} />,
  title: product.name,
  href: `/saya/produk/${product.id}`,
  facts: [`${formatRupiah(product.price)} / ${product.unit}`, product.state === 'returned' && product.note],
});

const leadCard = (lead: Lead) => ({
  tag: <LeadTag state={lead.state} />,
  title: m.exhibitions_lead_of({ buyer: lead.buyer, product: lead.productName }),
  href: `/saya/produk/minat/${lead.id}`,
  facts: [formatDate(dayOf(lead.at)), lead.dueOn && m.exhibitions_lead_due({ day: formatDate(lead.dueOn) })],
});
