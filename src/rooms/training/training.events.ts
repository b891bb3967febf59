import { auditor } from '#rooms/audit/index.ts';
import type { How } from './attendance.rules.ts';

/** What this room writes into the audit. Counts, codes and reasons; never phones. */
export const record = auditor<{
  'training.attendance-recorded': { how: How; present: number; absent: number; reason?: string };
  'training.attendance-repeated': { how: How };
  'training.attendance-undone': { attendanceId: string; reason: string };
  'training.guest-recorded': { how: How };
  'training.session-closed': { present: number; absent: number; paper: boolean };
}>();
