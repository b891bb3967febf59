import type { Ctx } from '#platform/ctx.ts';
import type { Aid } from '#rooms/registry/index.ts';
import { m } from '#words';
import { listReferrals } from './referral.reads.ts';

/** Loans that came through after a referral, for the ledger of help. The money is the lender's and is paid back. */
export async function tellLoans(ctx: Ctx, businessIds: readonly string[]): Promise<Aid[]> {
  const referrals = await listReferrals(ctx, { businessIds, over: true });
  return referrals.flatMap(({ id, businessId, disbursedOn, offerAmount, amount, lender }): Aid[] =>
    disbursedOn
      ? [
          {
            businessId,
            kind: 'money',
            what: m.capital_aid_loan(),
            value: offerAmount ?? amount,
            ...(lender && { source: lender }),
            on: disbursedOn,
            href: `/kerja/modal/${id}`,
          },
        ]
      : [],
  );
}
