import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { listAreas } from '#rooms/registry/index.ts';
import { EmptyState, Facts, formatNumber, formatRupiah, renderPage, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { byCode } from '../event/allot.rules.ts';
import { readPublicEvent } from '../public-event.ts';
import { daysWords, drawnStalls, placeOf } from './parts/event-words.ts';
import { namesOf } from './parts/show-product.tsx';
import { StallPlan } from './parts/stall-plan.tsx';

/** `/pameran/:slug`: the exhibition for its visitors: when, where, who stands where, what they sell. */
export async function publicEventPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const view = await readPublicEvent(ctx, c.req.param('slug') ?? '');
  const { call, event, named, others, products, sums } = view;
  const names = namesOf(await listAreas(ctx));
  const shown = named.map((one) => ({ ...one, code: one.stall ?? '' })).sort(byCode);
  const hidden = others > 0 ? m.exhibitions_public_others({ n: others }) : '';
  return renderPage(
    c,
    {
      layout: 'public',
      title: call.title,
      current: '/pameran',
      back: { href: '/pameran', label: m.exhibitions_public_title() },
      sheets: ['shop'],
    },
    <>
      <h1>{call.title}</h1>
      <p class="b-lead">{call.purpose}</p>
      <Facts
        facts={[
          { label: m.exhibitions_event_days(), value: daysWords(view.days) },
          { label: m.exhibitions_place(), value: placeOf(call) },
        ]}
      />
      {sums && (
        <>
          <h2>{m.exhibitions_public_result()}</h2>
          <p>
            {m.exhibitions_public_sums({
              businesses: formatNumber(sums.businesses),
              amount: formatRupiah(sums.amount),
              orders: formatNumber(sums.orders),
              contacts: formatNumber(sums.contacts),
            })}
          </p>
          <p class="b-hint">{m.exhibitions_public_sums_basis()}</p>
        </>
      )}
      {event.state === 'closed' && !sums && <p>{m.exhibitions_public_no_sums()}</p>}
      <h2>{m.exhibitions_public_exhibitors()}</h2>
      {event.state === 'planned' ? (
        <EmptyState text={m.exhibitions_public_soon()} />
      ) : (
        <>
          <StallPlan
            stalls={drawnStalls(view.stalls, shown, { hrefOf: (_, first) => (first ? `#lapak-${first}` : '#daftar') })}
          />
          <div id="daftar">
            <SimpleTable
              caption={m.exhibitions_public_list()}
              columns={[{ head: m.exhibitions_stall() }, { head: m.exhibitions_fact_business() }]}
              rows={shown.map((one) => [
                <span id={`lapak-${one.id}`}>{one.code}</span>,
                <>
                  <strong>{one.businessName}</strong>
                  <br />
                  {names.get(one.area) ?? ''}
                  {products
                    .filter(({ businessId }) => businessId === one.businessId)
                    .map(({ slug, name }) => (
                      <span>
                        <br />
                        <a href={`/produk/${slug}`}>{name}</a>
                      </span>
                    ))}
                </>,
              ])}
            />
          </div>
          {hidden && <p class="b-hint">{hidden}</p>}
        </>
      )}
    </>,
  );
}
