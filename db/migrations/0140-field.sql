-- What phones send from the field: every record once, by the id the phone gave it. Photos of a visit come after its facts.

CREATE SCHEMA field;
GRANT USAGE ON SCHEMA field TO berdaya_app;

CREATE TABLE field.item (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('visit', 'presence')),
  subject_id uuid NOT NULL,
  visit_id uuid,
  content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  answer jsonb NOT NULL,
  made_at timestamptz NOT NULL,
  clock_off_seconds int NOT NULL,
  way text NOT NULL CHECK (way IN ('phone', 'file')),
  by_id text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  CHECK ((kind = 'visit') = (visit_id IS NOT NULL))
);
SELECT platform.guard_by_city('field.item');
CREATE INDEX item_at ON field.item (city, at);
-- Written in the transaction that carried the record out, never changed: what stands here was done.
GRANT SELECT, INSERT ON field.item TO berdaya_app;
COMMENT ON TABLE field.item IS 'One record made on a phone in the field and carried out here. Sent again, it is answered as the first time.';
COMMENT ON COLUMN field.item.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN field.item.id IS 'Id given by the phone.';
COMMENT ON COLUMN field.item.kind IS 'visit of a mentoring track, or presence of one person at one session.';
COMMENT ON COLUMN field.item.subject_id IS 'The track or the session.';
COMMENT ON COLUMN field.item.visit_id IS 'The visit that was written; empty for a presence.';
COMMENT ON COLUMN field.item.content_sha256 IS 'Sum of what was sent: the same id with other content is refused.';
COMMENT ON COLUMN field.item.answer IS 'What the phone was told; repeated when it asks again.';
COMMENT ON COLUMN field.item.made_at IS 'When it was written down in the field, by the phone''s clock put right by the difference.';
COMMENT ON COLUMN field.item.clock_off_seconds IS 'How far the phone''s clock was ahead of ours when it sent; negative: behind.';
COMMENT ON COLUMN field.item.way IS 'phone: sent by the application; file: read from a file the mentor handed in.';
COMMENT ON COLUMN field.item.by_id IS 'Identity id of who sent it.';
COMMENT ON COLUMN field.item.by_name IS 'Their name at that moment.';
COMMENT ON COLUMN field.item.at IS 'When it arrived.';

CREATE TABLE mentoring.report_photo (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  visit_id uuid NOT NULL,
  version int NOT NULL,
  file_id uuid NOT NULL,
  by_id text NOT NULL,
  by_name text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, visit_id, version) REFERENCES mentoring.report (city, visit_id, version)
);
SELECT platform.guard_by_city('mentoring.report_photo');
CREATE INDEX report_photo_report ON mentoring.report_photo (city, visit_id, version);
GRANT SELECT, INSERT ON mentoring.report_photo TO berdaya_app;
COMMENT ON TABLE mentoring.report_photo IS 'A photo that reached us after the facts of its visit, because it was taken without a network.';
COMMENT ON COLUMN mentoring.report_photo.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN mentoring.report_photo.id IS 'Id given by the phone: a photo sent twice is kept once.';
COMMENT ON COLUMN mentoring.report_photo.visit_id IS 'The visit.';
COMMENT ON COLUMN mentoring.report_photo.version IS 'The version of the report that counted when it arrived; a correction afterwards decides anew which photos stay.';
COMMENT ON COLUMN mentoring.report_photo.file_id IS 'Stored file.';
COMMENT ON COLUMN mentoring.report_photo.by_id IS 'Identity id of who sent it.';
COMMENT ON COLUMN mentoring.report_photo.by_name IS 'Their name at that moment.';
COMMENT ON COLUMN mentoring.report_photo.at IS 'When it arrived.';
