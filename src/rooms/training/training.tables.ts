import type { ColumnType, Generated } from 'kysely';
import type { Absence, FollowUp, How } from './attendance.rules.ts';
import type { CertificateContent } from './certificate.rules.ts';
import type { Chosen, Phase } from './test.rules.ts';

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

/** JSON goes in as text and comes out parsed. */
type Json<T> = ColumnType<T, string, string>;

interface TestTable {
  city: Generated<string>;
  call_id: string;
  open_phase: Phase | null;
  frozen_at: Date | null;
  version: Generated<number>;
}

interface TestItemTable {
  city: Generated<string>;
  id: string;
  call_id: string;
  position: number;
  question: string;
  choices: string[];
  answer: number;
}

interface TestAnswerTable {
  city: Generated<string>;
  id: string;
  call_id: string;
  application_id: string;
  phase: Phase;
  chosen: Json<Chosen> | null;
  score: number;
  out_of: number;
  how: 'self' | 'paper';
  by_id: string;
  by_name: string;
  at: Date;
}

interface CertificateTable {
  city: Generated<string>;
  id: string;
  call_id: string;
  application_id: string;
  business_id: string;
  owner_id: string;
  phone_index: string | null;
  code: string;
  year: number;
  n: number;
  number: string;
  content: Json<CertificateContent>;
  issued_at: Date;
  issued_by: string;
  issued_by_name: string;
  revoked_at: Date | null;
  revoked_by: string | null;
  revoked_by_name: string | null;
  revoke_reason: string | null;
  replaces: string | null;
  fetched_at: Date | null;
}

interface CertificateNameTable {
  city: Generated<string>;
  application_id: string;
  call_id: string;
  name: string;
  was: string;
  reason: string;
  by_id: string;
  by_name: string;
  at: Date;
}

export interface TrainingTables {
  'training.test': TestTable;
  'training.test_item': TestItemTable;
  'training.test_answer': TestAnswerTable;
  'training.certificate_counter': { city: Generated<string>; year: number; last: number };
  'training.certificate_name': CertificateNameTable;
  'training.certificate': CertificateTable;
  'training.meeting': MeetingTable;
  'training.attendance': AttendanceTable;
  'training.attendance_log': AttendanceLogTable;
}
