import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Note, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { listEvents } from '../referral.reads.ts';
import { availableMoves } from '../referral.rules.ts';
import { openOwnReferral } from '../referral-access.ts';
import { MoveLinks } from './parts/move-links.tsx';
import { History, ReferralFacts, Standing } from './parts/referral-parts.tsx';

/** `/saya/modal/:id`: where my wish stands, what the bank said, what I agreed to and until when. */
export async function ownerReferralPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const id = idFrom(c.req.param('id'));
  if (ctx.actor.kind === 'public') return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303);
  const referral = await openOwnReferral(ctx, id);
  const events = await listEvents(ctx, id);
  const title = m.capital_referral_title({ business: referral.businessName });
  return renderPage(
    c,
    { layout: 'owner', title, current: '/saya', back: { href: '/saya/modal', label: m.capital_mine_title() } },
    <>
      <h1>{title}</h1>
      <Standing referral={referral} forOwner />
      {referral.state === 'accepted' && (
        <Note tone="warn" title={m.capital_accepted_title()}>
          <p>{m.capital_accepted_text()}</p>
        </Note>
      )}
      <MoveLinks href={`/saya/modal/${id}`} moves={availableMoves(referral.state, 'owner')} />
      <h2>{m.capital_facts_title()}</h2>
      <ReferralFacts referral={referral} />
      <h2>{m.capital_history_title()}</h2>
      <History events={events} forOwner />
      <p class="b-meta">{m.capital_no_fee()}</p>
    </>,
  );
}
