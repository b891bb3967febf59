import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { EmptyState, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listAid } from '../aid.ts';
import { listBusinessesOfPhone } from '../phone.reads.ts';
import { allow } from '../registry.permissions.ts';
import { getBusinessFacts } from '../registry.reads.ts';
import { AidTable } from './parts/aid-table.tsx';

/** `GET /saya/bantuan`: everything the owner's businesses were given, over all rooms. */
export async function ownAidPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  if (ctx.actor.kind === 'public') return c.redirect('/saya/masuk?kembali=/saya/bantuan', 303);
  allow(ctx, 'registry.own');
  const own = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  const ids = own.map(({ id }) => id);
  const [aid, facts] = await Promise.all([listAid(ctx, ids), Promise.all(ids.map((id) => getBusinessFacts(ctx, id)))]);
  const title = m.registry_aid_own_link();
  return renderPage(
    c,
    { layout: 'owner', title, current: '/saya', back: { href: '/saya', label: m.platform_nav_mine() } },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{m.registry_aid_own_lead()}</p>
      {facts.map(({ id, displayName, helpedOn }) => (
        <section class="b-flow">
          <h2>{displayName}</h2>
          <AidTable aid={aid.filter(({ businessId }) => businessId === id)} helpedOn={helpedOn} />
        </section>
      ))}
      {facts.length === 0 && <EmptyState text={m.registry_aid_none()} />}
    </>,
  );
}
