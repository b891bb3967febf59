import { addDays, dayOf } from '#platform/clock.ts';
import type { Ctx } from '#platform/ctx.ts';
import { refuse } from './capital.refusals.ts';
import type { Referral } from './referral.reads.ts';
import { checkAfterDays, longestConsentDays, type ReferralActor } from './referral.rules.ts';
import type { ReferralMove } from './referral.schema.ts';
import type { ReferralChange } from './referral.store.ts';

/** What a move writes into the referral besides where it stands; refuses days that cannot be (422). */
export function changeOf(
  tx: Ctx,
  input: ReferralMove,
  { as, referral }: { as: ReferralActor; referral: Referral },
): ReferralChange {
  const today = dayOf(tx.now);
  switch (input.move) {
    case 'agree': {
      if (input.until < today) throw refuse('until-past');
      if (input.until > addDays(today, longestConsentDays)) throw refuse('until-far');
      if (as === 'officer' && input.channel === 'web') throw refuse('channel-missing');
      return {
        lender: input.lender,
        consent_until: input.until,
        consent_at: tx.now,
        consent_channel: as === 'owner' ? 'web' : input.channel,
        consent_witness: as === 'owner' ? null : tx.actor.name,
      };
    }
    case 'send':
      return { sent_at: tx.now };
    case 'ask-more':
      return { asked: input.text };
    case 'accept':
      return {
        offer_amount: input.amount,
        offer_months: input.months,
        offer_instalment: input.instalment,
        offer_price: input.price,
        offer_security: input.security,
      };
    case 'disburse':
      if (input.day > today) throw refuse('disbursed-ahead');
      if (referral.consentAt && input.day < dayOf(referral.consentAt)) throw refuse('disbursed-early');
      return { disbursed_on: input.day, check_due: addDays(input.day, checkAfterDays) };
    case 'check':
      return { outcome: input.outcome };
    case 'refuse':
    case 'decline':
    case 'withdraw':
      return { reason: input.text };
    default:
      return {};
  }
}

/** The words a move leaves in the history. */
export function textOf(input: ReferralMove): string | null {
  if (input.move === 'agree') return input.lender;
  if (input.move === 'accept') return input.price;
  if (input.move === 'disburse') return null;
  return input.text || null;
}
