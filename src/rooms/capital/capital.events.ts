import { auditor } from '#rooms/audit/index.ts';
import type { ReferralMoveName, ReferralState } from './referral.rules.ts';

/** What this room writes into the audit. Never phones or what people wrote. */
export const record = auditor<{
  'capital.scheme-saved': { name: string; asOf: string; toCheck: boolean; hidden: boolean };
  'capital.schemes-loaded': { schemes: number };
  'capital.referral-begun': { source: 'owner' | 'staff'; businessId: string };
  'capital.referral-moved': { move: ReferralMoveName; from: ReferralState; to: ReferralState };
  'capital.check-asked': { day: string };
}>();
