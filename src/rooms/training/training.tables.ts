import type { Generated } from 'kysely';
import type { Absence, FollowUp, How } from './attendance.rules.ts';

interface MeetingTable {
  city: Generated<string>;
  session_id: string;
  call_id: string;
  closed_at: Date | null;
  closed_by: string | null;
  closed_by_name: string | null;
  paper_file_id: string | null;
  paper_file_name: string | null;
  version: Generated<number>;
}

interface AttendanceTable {
  city: Generated<string>;
  id: string;
  session_id: string;
  call_id: string;
  application_id: string | null;
  business_id: string | null;
  guest: boolean;
  name: string;
  state: 'present' | 'absent' | 'undone';
  at: Date;
  how: How;
  by_id: string;
  by_name: string;
  absence: Absence | null;
  follow_up: FollowUp | null;
  version: Generated<number>;
}

interface AttendanceLogTable {
  city: Generated<string>;
  id: string;
  attendance_id: string;
  session_id: string;
  what: 'present' | 'repeat' | 'absent' | 'undone';
  at: Date;
  how: How;
  by_id: string;
  by_name: string;
  reason: string | null;
}

export interface TrainingTables {
  'training.meeting': MeetingTable;
  'training.attendance': AttendanceTable;
  'training.attendance_log': AttendanceLogTable;
}
