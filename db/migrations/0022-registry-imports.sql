-- Lists brought in from files: the file, its rows with what was said about each, what was written, and how to take it back.

CREATE TABLE registry.import_batch (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('columns', 'checking', 'checked', 'writing', 'done', 'undone')),
  file_name text NOT NULL,
  file_sha256 text NOT NULL,
  file_bytes bigint NOT NULL,
  format text NOT NULL,
  sheet text,
  sheets jsonb NOT NULL,
  names jsonb NOT NULL,
  mapping jsonb NOT NULL,
  remembered boolean NOT NULL DEFAULT false,
  source text NOT NULL DEFAULT '',
  source_day date,
  doubles text NOT NULL DEFAULT 'ask' CHECK (doubles IN ('ask', 'new', 'same', 'skip')),
  rows int NOT NULL,
  progress int NOT NULL DEFAULT 0,
  written int NOT NULL DEFAULT 0,
  added int NOT NULL DEFAULT 0,
  repeat_of uuid,
  created_at timestamptz NOT NULL,
  created_by text NOT NULL,
  created_by_name text NOT NULL,
  touched_at timestamptz NOT NULL,
  finished_at timestamptz,
  seen_at timestamptz,
  undone_at timestamptz,
  undone_by_name text,
  undo_reason text,
  undo_kept int,
  PRIMARY KEY (city, id)
);
SELECT platform.guard_by_city('registry.import_batch');
CREATE INDEX import_batch_file ON registry.import_batch (city, file_sha256);
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.import_batch TO berdaya_app;
COMMENT ON TABLE registry.import_batch IS 'One list brought in. columns: columns to be matched; checking and writing: a job is at work; checked: waits for a person; done; undone.';
COMMENT ON COLUMN registry.import_batch.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.import_batch.id IS 'UUIDv7; stands as batch_id at everything the list brought.';
COMMENT ON COLUMN registry.import_batch.state IS 'columns, checking, checked, writing, done or undone.';
COMMENT ON COLUMN registry.import_batch.file_name IS 'Name on the sender''s device, cleaned; for showing only.';
COMMENT ON COLUMN registry.import_batch.file_sha256 IS 'SHA-256 of the file: the same file is known again.';
COMMENT ON COLUMN registry.import_batch.file_bytes IS 'Size of the file.';
COMMENT ON COLUMN registry.import_batch.format IS 'csv, xlsx or ods.';
COMMENT ON COLUMN registry.import_batch.sheet IS 'The sheet that is read, where the file is a workbook.';
COMMENT ON COLUMN registry.import_batch.sheets IS 'All visible sheets.';
COMMENT ON COLUMN registry.import_batch.names IS 'Headings of the columns.';
COMMENT ON COLUMN registry.import_batch.mapping IS 'For each column what it means, how sure, and the unit of its amounts in rupiah.';
COMMENT ON COLUMN registry.import_batch.remembered IS 'Whether the meaning of the columns came from an earlier list with the same headings.';
COMMENT ON COLUMN registry.import_batch.source IS 'Who made the list, in the officer''s words.';
COMMENT ON COLUMN registry.import_batch.source_day IS 'Day for which the list speaks.';
COMMENT ON COLUMN registry.import_batch.doubles IS 'What becomes of rows that may be known already and were not decided one by one.';
COMMENT ON COLUMN registry.import_batch.rows IS 'Rows of data in the file.';
COMMENT ON COLUMN registry.import_batch.progress IS 'Rows the job at work has dealt with.';
COMMENT ON COLUMN registry.import_batch.written IS 'Businesses newly made.';
COMMENT ON COLUMN registry.import_batch.added IS 'Rows that added facts to a known business.';
COMMENT ON COLUMN registry.import_batch.repeat_of IS 'An earlier import of the very same file.';
COMMENT ON COLUMN registry.import_batch.created_at IS 'When the file was sent.';
COMMENT ON COLUMN registry.import_batch.created_by IS 'Identity id of who sent it.';
COMMENT ON COLUMN registry.import_batch.created_by_name IS 'Their name.';
COMMENT ON COLUMN registry.import_batch.touched_at IS 'When the job at work last moved on.';
COMMENT ON COLUMN registry.import_batch.finished_at IS 'When all was written; thirty days from then it can be taken back.';
COMMENT ON COLUMN registry.import_batch.seen_at IS 'When who sent it saw the result.';
COMMENT ON COLUMN registry.import_batch.undone_at IS 'When it was taken back.';
COMMENT ON COLUMN registry.import_batch.undone_by_name IS 'Who took it back.';
COMMENT ON COLUMN registry.import_batch.undo_reason IS 'Why.';
COMMENT ON COLUMN registry.import_batch.undo_kept IS 'Rows whose business was kept because somebody had worked on it since.';

CREATE TABLE registry.import_file (
  city text NOT NULL DEFAULT current_setting('app.city'),
  batch_id uuid NOT NULL,
  sealed bytea NOT NULL,
  PRIMARY KEY (city, batch_id),
  FOREIGN KEY (city, batch_id) REFERENCES registry.import_batch (city, id) ON DELETE CASCADE
);
ALTER TABLE registry.import_file ALTER COLUMN sealed SET STORAGE EXTERNAL;
SELECT platform.guard_by_city('registry.import_file');
GRANT SELECT, INSERT, DELETE ON registry.import_file TO berdaya_app;
COMMENT ON TABLE registry.import_file IS 'The file as it came, sealed: lists hold phones and NIK.';
COMMENT ON COLUMN registry.import_file.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.import_file.batch_id IS 'The import it belongs to.';
COMMENT ON COLUMN registry.import_file.sealed IS 'Its bytes, sealed.';

CREATE TABLE registry.import_row (
  city text NOT NULL DEFAULT current_setting('app.city'),
  batch_id uuid NOT NULL,
  line int NOT NULL,
  sealed text NOT NULL,
  name text NOT NULL,
  verdict text NOT NULL CHECK (verdict IN ('ready', 'faulty', 'maybe', 'skipped')),
  problem text,
  noted boolean NOT NULL DEFAULT false,
  fingerprint text NOT NULL,
  match_id uuid,
  match_line int,
  probability real,
  match_reasons jsonb,
  decision text CHECK (decision IN ('new', 'same', 'skip')),
  plan text NOT NULL CHECK (plan IN ('new', 'same', 'skip', 'wait')),
  edited boolean NOT NULL DEFAULT false,
  outcome text CHECK (outcome IN ('written', 'added', 'undone', 'kept')),
  business_id uuid,
  PRIMARY KEY (city, batch_id, line),
  FOREIGN KEY (city, batch_id) REFERENCES registry.import_batch (city, id) ON DELETE CASCADE
);
SELECT platform.guard_by_city('registry.import_row');
CREATE INDEX import_row_fingerprint ON registry.import_row (city, fingerprint) WHERE outcome IS NOT NULL;
CREATE INDEX import_row_business ON registry.import_row (city, business_id) WHERE business_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.import_row TO berdaya_app;
COMMENT ON TABLE registry.import_row IS 'One row of a list: what was in it, what was said about it, what was decided and what became of it.';
COMMENT ON COLUMN registry.import_row.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.import_row.batch_id IS 'The import.';
COMMENT ON COLUMN registry.import_row.line IS 'Line of the file, or row of the sheet, counted from 1.';
COMMENT ON COLUMN registry.import_row.sealed IS 'Cells as they came (or as they were corrected), reasons and facts read from them, sealed.';
COMMENT ON COLUMN registry.import_row.name IS 'Name by which the row is shown.';
COMMENT ON COLUMN registry.import_row.verdict IS 'ready, faulty, maybe (perhaps known already) or skipped (no business, or imported before).';
COMMENT ON COLUMN registry.import_row.problem IS 'The field the first reason is about, or row.';
COMMENT ON COLUMN registry.import_row.noted IS 'Can be written, but something in it should be looked at.';
COMMENT ON COLUMN registry.import_row.fingerprint IS 'Blind index of headings and cells: a row that came before is known again.';
COMMENT ON COLUMN registry.import_row.match_id IS 'The business of the registry that may be the same.';
COMMENT ON COLUMN registry.import_row.match_line IS 'The earlier row of this list that may be the same.';
COMMENT ON COLUMN registry.import_row.probability IS 'How probable that is, 0 to 1.';
COMMENT ON COLUMN registry.import_row.match_reasons IS 'What speaks for and against, as codes without the values.';
COMMENT ON COLUMN registry.import_row.decision IS 'What a person decided: new business, same business (add facts), or skip.';
COMMENT ON COLUMN registry.import_row.plan IS 'What writing will do: new, same, skip, or wait for a person.';
COMMENT ON COLUMN registry.import_row.edited IS 'Whether a person corrected its cells.';
COMMENT ON COLUMN registry.import_row.outcome IS 'written (business made), added (facts added), undone, or kept at undo because somebody had worked on it.';
COMMENT ON COLUMN registry.import_row.business_id IS 'The business it became or added to.';

CREATE TABLE registry.import_recipe (
  city text NOT NULL DEFAULT current_setting('app.city'),
  headings text NOT NULL,
  mapping jsonb NOT NULL,
  source text NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by_name text NOT NULL,
  PRIMARY KEY (city, headings)
);
SELECT platform.guard_by_city('registry.import_recipe');
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.import_recipe TO berdaya_app;
COMMENT ON TABLE registry.import_recipe IS 'What the columns of a list mean, remembered for the next list with the same headings.';
COMMENT ON COLUMN registry.import_recipe.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.import_recipe.headings IS 'SHA-256 of the headings, folded.';
COMMENT ON COLUMN registry.import_recipe.mapping IS 'Meaning and unit of each column, in their order.';
COMMENT ON COLUMN registry.import_recipe.source IS 'Who made such lists.';
COMMENT ON COLUMN registry.import_recipe.saved_at IS 'When it was last used.';
COMMENT ON COLUMN registry.import_recipe.saved_by_name IS 'By whom.';

-- Everything a list brings says which list.
ALTER TABLE registry.identifier ADD COLUMN batch_id uuid;
ALTER TABLE registry.membership ADD COLUMN batch_id uuid;
ALTER TABLE registry.scale ADD COLUMN batch_id uuid;
ALTER TABLE registry.change ADD COLUMN batch_id uuid;
ALTER TABLE registry.timeline ADD COLUMN batch_id uuid;
COMMENT ON COLUMN registry.identifier.batch_id IS 'The import that brought it.';
COMMENT ON COLUMN registry.membership.batch_id IS 'The import that brought it.';
COMMENT ON COLUMN registry.scale.batch_id IS 'The import that brought it.';
COMMENT ON COLUMN registry.change.batch_id IS 'The import that brought it.';
COMMENT ON COLUMN registry.timeline.batch_id IS 'The import it tells of.';
CREATE INDEX change_batch ON registry.change (city, batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX identifier_batch ON registry.identifier (city, batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX membership_batch ON registry.membership (city, batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX scale_batch ON registry.scale (city, batch_id) WHERE batch_id IS NOT NULL;
CREATE INDEX timeline_batch ON registry.timeline (city, batch_id) WHERE batch_id IS NOT NULL;
