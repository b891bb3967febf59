-- Files people send: the row says what and whose, the bytes lie in the files folder under their SHA-256.

CREATE TABLE platform.file (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  sha256 text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  kind text NOT NULL CHECK (kind IN ('picture', 'pdf')),
  bytes bigint NOT NULL CHECK (bytes > 0),
  name text NOT NULL,
  uploaded_by text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id)
);
SELECT platform.guard_by_city('platform.file');
-- Rows are never changed: a better photo is a new file, and what someone relied on stays.
GRANT SELECT, INSERT ON platform.file TO berdaya_app;
COMMENT ON TABLE platform.file IS 'A file someone sent, after it was judged by its content. The bytes lie in the files folder under their SHA-256.';
COMMENT ON COLUMN platform.file.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN platform.file.id IS 'UUIDv7.';
COMMENT ON COLUMN platform.file.sha256 IS 'Sum and name of the stored bytes; several rows may share them.';
COMMENT ON COLUMN platform.file.kind IS 'picture (redrawn as WebP without metadata) or pdf (as it came).';
COMMENT ON COLUMN platform.file.bytes IS 'Size as stored.';
COMMENT ON COLUMN platform.file.name IS 'Name on the sender''s device, cleaned; for showing only.';
COMMENT ON COLUMN platform.file.uploaded_by IS 'Identity person id, or the visitor id of the public.';
COMMENT ON COLUMN platform.file.at IS 'When it was stored.';
