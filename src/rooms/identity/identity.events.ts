import type { Role } from '#platform/ctx.ts';
import { auditor } from '#rooms/audit/index.ts';

export const record = auditor<{
  'identity.signed-in': { by: 'password-and-code' | 'phone-code' };
  'identity.signed-out': Record<string, never>;
  'identity.second-factor-enrolled': Record<string, never>;
  'identity.person-added': { kind: string; roles: Role[]; remit: string[] };
  'identity.person-changed': { roles: Role[]; remit: string[]; active: boolean };
  'identity.sign-in-restarted': Record<string, never>;
  'identity.consent-recorded': { purpose: string; textVersion: string; given: boolean; channel: string };
  'identity.data-asked': { kind: string };
  'identity.data-answered': { outcome: string; late: boolean };
  'identity.consent-withdrawn': { purpose: string; textVersion: string };
}>();
