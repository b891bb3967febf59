import { auditor } from '#rooms/audit/index.ts';

/** What this part of the room writes into the audit. Names and codes, never phones or answers. */
export const record = auditor<{
  'selection.application-submitted': { code: string; channel: string; filledBy: string | null; waiting: boolean };
  'selection.application-withdrawn': { code: string; reason: string; saidBy?: string };
  'selection.application-completed': { code: string; documents: number };
  'selection.application-verified': { code: string };
  'selection.completion-asked': { code: string; asked: number; due: string };
  'selection.application-reopened': { code: string; reason: string };
  'selection.application-cancelled': { code: string; reason: string };
  'selection.application-marked': { code: string; mark: number };
  'selection.conflict-declared': { code: string; kind: string };
  'selection.names-checked': { names: number; close: number };
  'selection.place-confirmed': { code: string; saidBy: string | null };
  'selection.place-offered': { code: string; reserveNo: number | null; keepsQuotas: boolean };
  'selection.answer-lapsed': { code: string; until: string | null };
  'selection.objection-filed': { code: string; about: string; due: string };
  'selection.objection-answered': {
    code: string;
    outcome: string;
    remedy: string;
    extraPlace: boolean;
    reason: string;
  };
  'selection.demo-seeded': { applications: number };
  'selection.applicants-exported': { rows: number; format: string; phones: boolean };
  'selection.intake-set': { mode: string };
}>();
