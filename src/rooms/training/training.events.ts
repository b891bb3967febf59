import { auditor } from '#rooms/audit/index.ts';
import type { How } from './attendance.rules.ts';
import type { Phase } from './test.rules.ts';

/** What this room writes into the audit. Counts, codes and reasons; never phones. */
export const record = auditor<{
  'training.attendance-recorded': { how: How; present: number; absent: number; reason?: string };
  'training.attendance-repeated': { how: How };
  'training.attendance-undone': { attendanceId: string; reason: string };
  'training.guest-recorded': { how: How };
  'training.session-closed': { present: number; absent: number; paper: boolean };
  'training.test-changed': { question?: string; dropped?: string };
  'training.test-opened': { phase: Phase | null };
  'training.test-answered': { phase: Phase; how: 'self' | 'paper'; people: number };
  'training.certificate-name-changed': { name: string; was: string; reason: string };
  'training.certificates-issued': { people: number; first: string; last: string };
  'training.certificate-revoked': { number: string; reason: string };
  'training.certificate-reissued': { number: string; replaces: string };
}>();
