import type { Ctx } from '#platform/ctx.ts';
import { noteOnTimeline } from '#rooms/registry/index.ts';
import type { Referral } from './referral.reads.ts';
import type { ReferralMoveName } from './referral.rules.ts';

/** The moves that stand on the business's timeline. */
const lines: Partial<Record<ReferralMoveName, { key: string }>> = {
  send: { key: 'capital_timeline_send' },
  accept: { key: 'capital_timeline_accept' },
  refuse: { key: 'capital_timeline_refuse' },
  'give-up': { key: 'capital_timeline_silent' },
  disburse: { key: 'capital_timeline_disburse' },
  decline: { key: 'capital_timeline_decline' },
  withdraw: { key: 'capital_timeline_withdraw' },
  check: { key: 'capital_timeline_check' },
};

/** Writes a move on the business's timeline; money paid out is the step "modal" done. */
export async function noteMove(tx: Ctx, referral: Referral, move: ReferralMoveName): Promise<void> {
  const line = lines[move];
  if (!line) return;
  await noteOnTimeline(tx, {
    businessId: referral.businessId,
    at: tx.now,
    kind: 'capital',
    text: { key: line.key, params: {} },
    href: `/kerja/modal/${referral.id}`,
    step: move === 'disburse' ? 'capital' : undefined,
  });
}
