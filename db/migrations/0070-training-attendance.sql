-- Attendance: who was at which session, how it was recorded, every record and change kept.

CREATE SCHEMA training;
GRANT USAGE ON SCHEMA training TO berdaya_app;

CREATE TABLE training.meeting (
  city text NOT NULL DEFAULT current_setting('app.city'),
  session_id uuid NOT NULL,
  call_id uuid NOT NULL,
  closed_at timestamptz,
  closed_by text,
  closed_by_name text,
  paper_file_id uuid,
  paper_file_name text,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, session_id)
);
SELECT platform.guard_by_city('training.meeting');
CREATE INDEX meeting_call ON training.meeting (city, call_id);
GRANT SELECT, INSERT, UPDATE ON training.meeting TO berdaya_app;
COMMENT ON TABLE training.meeting IS 'One row per session whose attendance was begun; locked while it is closed or changed.';
COMMENT ON COLUMN training.meeting.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN training.meeting.session_id IS 'The session of a call.';
COMMENT ON COLUMN training.meeting.call_id IS 'The call.';
COMMENT ON COLUMN training.meeting.closed_at IS 'When the list was closed; afterwards it changes only with a reason.';
COMMENT ON COLUMN training.meeting.closed_by IS 'Identity id of who closed it.';
COMMENT ON COLUMN training.meeting.closed_by_name IS 'Their name.';
COMMENT ON COLUMN training.meeting.paper_file_id IS 'Photo or scan of the signed paper list.';
COMMENT ON COLUMN training.meeting.paper_file_name IS 'Name of that file as sent.';
COMMENT ON COLUMN training.meeting.version IS 'Counts changes.';

CREATE TABLE training.attendance (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  session_id uuid NOT NULL,
  call_id uuid NOT NULL,
  application_id uuid,
  business_id uuid,
  guest boolean NOT NULL DEFAULT false,
  name text NOT NULL,
  state text NOT NULL CHECK (state IN ('present', 'absent', 'undone')),
  at timestamptz NOT NULL,
  how text NOT NULL CHECK (how IN ('list', 'qr', 'self', 'paper', 'closing')),
  by_id text NOT NULL,
  by_name text NOT NULL,
  absence text CHECK (absence IN ('ill', 'work', 'unaware', 'unreachable', 'other')),
  follow_up text CHECK (follow_up IN ('call', 'material', 'next-session', 'next-batch', 'none')),
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, session_id) REFERENCES training.meeting (city, session_id),
  CONSTRAINT attendance_once UNIQUE (city, session_id, application_id),
  CHECK (application_id IS NOT NULL OR guest),
  CHECK (absence IS NULL OR state = 'absent')
);
SELECT platform.guard_by_city('training.attendance');
CREATE INDEX attendance_call ON training.attendance (city, call_id);
GRANT SELECT, INSERT, UPDATE ON training.attendance TO berdaya_app;
COMMENT ON TABLE training.attendance IS 'What is known of one person at one session: one row for each.';
COMMENT ON COLUMN training.attendance.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN training.attendance.id IS 'Id.';
COMMENT ON COLUMN training.attendance.session_id IS 'The session.';
COMMENT ON COLUMN training.attendance.call_id IS 'Its call.';
COMMENT ON COLUMN training.attendance.application_id IS 'The application of a participant, or of a guest with a card of another call; empty for a guest without one.';
COMMENT ON COLUMN training.attendance.business_id IS 'The business in the registry, where known.';
COMMENT ON COLUMN training.attendance.guest IS 'Came without a place in this call; counts for no certificate.';
COMMENT ON COLUMN training.attendance.name IS 'Name as it stood when it was recorded.';
COMMENT ON COLUMN training.attendance.state IS 'present, absent, or undone: recorded by mistake and taken back.';
COMMENT ON COLUMN training.attendance.at IS 'Earliest time of a presence; otherwise when it was written.';
COMMENT ON COLUMN training.attendance.how IS 'list: tapped by staff; qr: card scanned by staff; self: typed at the room poster; paper: from the signed list; closing: absent when the list was closed.';
COMMENT ON COLUMN training.attendance.by_id IS 'Identity id of who recorded it; - for a participant at the poster.';
COMMENT ON COLUMN training.attendance.by_name IS 'Their name.';
COMMENT ON COLUMN training.attendance.absence IS 'Why absent: ill, work, unaware of the session, unreachable, other.';
COMMENT ON COLUMN training.attendance.follow_up IS 'What is done for who was absent: call, material, next-session, next-batch, none.';
COMMENT ON COLUMN training.attendance.version IS 'Counts changes.';

CREATE TABLE training.attendance_log (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  attendance_id uuid NOT NULL,
  session_id uuid NOT NULL,
  what text NOT NULL CHECK (what IN ('present', 'repeat', 'absent', 'undone')),
  at timestamptz NOT NULL,
  how text NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  reason text,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, attendance_id) REFERENCES training.attendance (city, id)
);
SELECT platform.guard_by_city('training.attendance_log');
CREATE INDEX attendance_log_session ON training.attendance_log (city, session_id, at);
CREATE INDEX attendance_log_attendance ON training.attendance_log (city, attendance_id, at);
GRANT SELECT, INSERT ON training.attendance_log TO berdaya_app;
COMMENT ON TABLE training.attendance_log IS 'Every record of attendance, repeats by a second device included. Only added to.';
COMMENT ON COLUMN training.attendance_log.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN training.attendance_log.id IS 'Id.';
COMMENT ON COLUMN training.attendance_log.attendance_id IS 'Which person at which session.';
COMMENT ON COLUMN training.attendance_log.session_id IS 'The session.';
COMMENT ON COLUMN training.attendance_log.what IS 'present, repeat (was present already), absent, undone.';
COMMENT ON COLUMN training.attendance_log.at IS 'When.';
COMMENT ON COLUMN training.attendance_log.how IS 'As in training.attendance.';
COMMENT ON COLUMN training.attendance_log.by_id IS 'Who, as identity id; - for a participant at the poster.';
COMMENT ON COLUMN training.attendance_log.by_name IS 'Their name at that moment.';
COMMENT ON COLUMN training.attendance_log.reason IS 'Why it was undone, or changed after closing.';
