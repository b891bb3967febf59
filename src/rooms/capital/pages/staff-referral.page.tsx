import type { Context } from 'hono';
import { dayOf } from '#platform/clock.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { getBusinessFacts } from '#rooms/registry/index.ts';
import { Columns, daysBetween, Note, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { allow, can } from '../capital.permissions.ts';
import { readinessOf } from '../readiness.rules.ts';
import { getReferral, listEvents, type Referral } from '../referral.reads.ts';
import { availableMoves, isSilent, type ReferralMoveName } from '../referral.rules.ts';
import { MoveLinks } from './parts/move-links.tsx';
import { ReadinessList } from './parts/readiness-list.tsx';
import { History, ReferralFacts, Standing } from './parts/referral-parts.tsx';

/** `/kerja/modal/:id`: one business and one bank: consent, answer, what happened, and what is still missing. */
export async function staffReferralPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'capital.read');
  const referral = await getReferral(ctx, idFrom(c.req.param('id')));
  const [events, facts] = await Promise.all([listEvents(ctx, referral.id), getBusinessFacts(ctx, referral.businessId)]);
  const silent = isSilent(referral.state, daysBetween(dayOf(referral.waitsSince), dayOf(ctx.now)));
  const moves = can(ctx.actor, 'capital.work', { area: referral.area }) ? movesOf(referral, silent) : [];
  const title = m.capital_referral_title({ business: referral.businessName });
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      wide: true,
      current: '/kerja/modal',
      breadcrumb: [{ href: '/kerja/modal', label: m.capital_board_title() }],
    },
    <>
      <PageHeading
        title={title}
        text={
          <a href={`/kerja/usaha/${referral.businessId}`}>
            {referral.businessName}, {referral.ownerName}
          </a>
        }
      />
      <Standing referral={referral} />
      {silent && (
        <Note tone="warn" title={m.capital_silent_title({ lender: referral.lender ?? '' })}>
          <p>{m.capital_silent_text()}</p>
        </Note>
      )}
      <MoveLinks href={`/kerja/modal/${referral.id}`} moves={moves} />
      <Columns of={3}>
        <section class="b-flow">
          <h2>{m.capital_facts_title()}</h2>
          <ReferralFacts referral={referral} />
        </section>
        <section class="b-flow">
          <h2>{m.capital_ready_title()}</h2>
          <ReadinessList items={readinessOf(facts, dayOf(ctx.now))} edit={`/kerja/usaha/${referral.businessId}/ubah`} />
        </section>
        <section class="b-flow">
          <h2>{m.capital_history_title()}</h2>
          <History events={events} />
        </section>
      </Columns>
    </>,
  );
}

/** A bank is called silent only when it was given its days. */
const movesOf = ({ state }: Referral, silent: boolean): ReferralMoveName[] =>
  availableMoves(state, 'officer').filter((move) => move !== 'give-up' || silent);
