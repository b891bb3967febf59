import { auditor } from '#rooms/audit/index.ts';

/** What deciding writes into the audit. Codes and numbers, never answers. */
export const record = auditor<{
  'selection.move-proposed': { code: string; direction: string; reason: string };
  'selection.move-answered': { code: string; direction: string; answer: string };
  'selection.places-freed': { feature: string; value: string; from: number; to: number; reason: string };
  'selection.decided': {
    applicants: number;
    chosen: number;
    reserves: number;
    cutOff: number | null;
    digest: string;
    moves: number;
  };
  'selection.draw-sealed': { code: string; seal: string };
  'selection.draw-held': { code: string; drawn: number };
  'selection.claims-checked': { claims: number; result: string };
  'selection.plan-kept': Record<string, never>;
  'selection.list-downloaded': { file: string };
}>();
