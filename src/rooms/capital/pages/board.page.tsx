import type { Context } from 'hono';
import { dayOf, daysBetween } from '#platform/clock.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  ButtonLink,
  Columns,
  EmptyState,
  formatRupiahShort,
  PageHeading,
  renderPage,
  type Work,
  WorkList,
} from '#ui/index.ts';
import { m } from '#words';
import { allow } from '../capital.permissions.ts';
import { isDue } from '../list-work.ts';
import { listReferrals, type Referral } from '../referral.reads.ts';
import type { Turn } from '../referral.rules.ts';
import { sinceLine } from '../referral-words.ts';
import { StateTag } from './parts/referral-parts.tsx';

const turns: readonly Turn[] = ['office', 'owner', 'lender'];
const headings: Record<Turn, (p: { n: number }) => string> = {
  office: (p) => m.capital_board_office(p),
  owner: (p) => m.capital_board_owner(p),
  lender: (p) => m.capital_board_lender(p),
};
const RECENT = 10;

/** `/kerja/modal`: businesses on their way to a bank, by who must act, longest wait first; those that ended below. */
export async function boardPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'capital.read');
  const all = await listReferrals(ctx, { remit: ctx.actor.remit, over: true });
  const open = all.filter(({ closedAt }) => closedAt === null);
  const due = open.filter((one) => isDue(one, ctx.now)).length;
  const over = all.filter(({ closedAt }) => closedAt !== null).slice(0, RECENT);
  return renderPage(
    c,
    { layout: 'staff', title: m.capital_board_title(), current: '/kerja/modal' },
    <>
      <PageHeading
        title={due > 0 ? m.capital_board_due({ n: due }) : m.capital_board_title()}
        text={m.capital_board_text()}
        actions={
          <ButtonLink tone="secondary" href="/kerja/modal/skema">
            {m.capital_schemes_title()}
          </ButtonLink>
        }
      />
      <Columns of={3}>
        {turns.map((turn) => {
          const own = open.filter(({ waitsFor }) => waitsFor === turn);
          return (
            <section class="b-flow">
              <h2>{headings[turn]({ n: own.length })}</h2>
              {own.length === 0 ? <EmptyState text={m.capital_board_empty()} /> : <List rows={own} now={ctx.now} />}
            </section>
          );
        })}
      </Columns>
      {over.length > 0 && (
        <section class="b-flow">
          <h2>{m.capital_board_over()}</h2>
          <List rows={over} now={ctx.now} />
        </section>
      )}
    </>,
  );
}

const List = ({ rows, now }: { rows: readonly Referral[]; now: Date }) => (
  <WorkList items={rows.map((one) => itemOf(one, now))} />
);

function itemOf(one: Referral, now: Date): Work {
  const since = one.closedAt ?? one.waitsSince;
  return {
    due: String(daysBetween(dayOf(since), dayOf(now))),
    unit: m.capital_days(),
    late: one.closedAt === null && isDue(one, now),
    title: one.businessName,
    href: `/kerja/modal/${one.id}`,
    text: (
      <>
        {[one.lender, formatRupiahShort(one.amount), sinceLine(one)].filter(Boolean).join('. ')}
        <br />
        <StateTag state={one.state} />
      </>
    ),
  };
}
