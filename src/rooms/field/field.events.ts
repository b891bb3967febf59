import { auditor } from '#rooms/audit/index.ts';

/** What this room writes into the audit: what arrived how and when, never what was said. */
export const record = auditor<{
  'field.item-received': { item: string; way: 'phone' | 'file'; madeAt: string; clockOff: number };
}>();
