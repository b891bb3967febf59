import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { listBusinessesOfPhone } from '#rooms/registry/index.ts';
import { EmptyState, formatRupiah, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listCases } from '../case.reads.ts';
import { allow } from '../equipment.permissions.ts';
import { StateTag } from './parts/case-parts.tsx';

/** `/saya/peralatan`: what I am given, its value, where it stands; each leads to its duties and the report. */
export async function ownerPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=%2Fsaya%2Fperalatan', 303);
  allow(ctx, 'equipment.own');
  const own = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  const cases = await listCases(ctx, { businessIds: own.map(({ id }) => id) });
  const title = m.equipment_own_title();
  return renderPage(
    c,
    { layout: 'owner', title, current: '/saya', back: { href: '/saya', label: m.platform_nav_mine() } },
    <>
      <h1>{title}</h1>
      {cases.length === 0 && <EmptyState text={m.equipment_own_none()} />}
      {cases.map(({ id, need, businessName, state, value }) => (
        <section class="b-flow">
          <h2>
            <a href={`/saya/peralatan/${id}`}>{need}</a>
          </h2>
          <p>{[businessName, value ? formatRupiah(value) : ''].filter(Boolean).join(', ')}</p>
          <p>
            <StateTag state={state} />
          </p>
        </section>
      ))}
    </>,
  );
}
