import { auditor } from '#rooms/audit/index.ts';
import type { CallState, CallStep } from './call-states.rules.ts';

/** `fields` are names of what changed and `version` the version it became: a refused stale save is explained from them. */
export const record = auditor<{
  'programmes.call-drafted': { title: string; copiedFrom: string | null };
  'programmes.call-edited': { version: number; fields: string[]; before: object; after: object };
  'programmes.call-moved': { step: CallStep; from: CallState; to: CallState; reason: string | null };
  'programmes.floor-missed': { needed: number; have: number; wards: number };
  'programmes.report-written': { before: object; after: object };
  'programmes.interest-left': { slug: string };
  'programmes.interested-told': { slug: string; people: number };
}>();
