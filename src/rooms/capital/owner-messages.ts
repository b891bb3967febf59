import type { Ctx } from '#platform/ctx.ts';
import { inLocale } from '#platform/words.ts';
import { sendMessage } from '#rooms/outreach/index.ts';
import type { BusinessFacts } from '#rooms/registry/index.ts';
import { m } from '#words';
import type { Referral } from './referral.reads.ts';
import type { ReferralMoveName } from './referral.rules.ts';

type Say = (p: { name: string; lender: string; text: string; address: string }) => string;

/** What an owner hears at once; the rest waits on their own page. */
const words: Partial<Record<ReferralMoveName, Say>> = {
  send: (p) => m.capital_message_send(p),
  'ask-more': (p) => m.capital_message_more(p),
  accept: (p) => m.capital_message_accept(p),
  refuse: (p) => m.capital_message_refuse(p),
  'give-up': (p) => m.capital_message_silent(p),
};

/** Word of one's own loan needs no consent; someone without a phone is told at the counter. */
export async function sayMove(
  tx: Ctx,
  {
    referral,
    to,
    move,
  }: { referral: Referral; to: Pick<BusinessFacts, 'phone' | 'ownerId' | 'ownerName'>; move: ReferralMoveName },
): Promise<void> {
  const say = words[move];
  if (!to.phone || !say) return;
  const params = {
    name: to.ownerName,
    lender: referral.lender ?? '',
    text: (move === 'ask-more' ? referral.asked : referral.reason) ?? '',
    address: `${tx.office.baseUrl}/saya/modal/${referral.id}`,
  };
  await sendMessage(tx, {
    to: { phone: to.phone, ownerId: to.ownerId },
    template: `capital.${move}`,
    purpose: 'utility',
    text: inLocale(referral.locale, () => say(params)),
    about: { type: 'loan-referral', id: referral.id },
  });
}
