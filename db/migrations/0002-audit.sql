-- Who did what: append-only, one hash chain per city. The chain is made here, in the database, so that no code path can skip it.

CREATE SCHEMA audit;
GRANT USAGE ON SCHEMA audit TO berdaya_app;

CREATE TABLE audit.head (
  city text PRIMARY KEY,
  seq bigint NOT NULL,
  hash text NOT NULL
);
COMMENT ON TABLE audit.head IS 'Last entry of each city''s chain; locked while an entry is added.';
COMMENT ON COLUMN audit.head.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN audit.head.seq IS 'Number of the last entry.';
COMMENT ON COLUMN audit.head.hash IS 'Its hash.';

CREATE TABLE audit.entry (
  city text NOT NULL DEFAULT current_setting('app.city'),
  seq bigint NOT NULL,
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_kind text NOT NULL,
  mandate text NOT NULL,
  event text NOT NULL,
  target_type text NOT NULL,
  target_id text NOT NULL,
  detail jsonb NOT NULL,
  request_id text NOT NULL,
  previous_hash text NOT NULL,
  hash text NOT NULL,
  PRIMARY KEY (city, seq)
);
SELECT platform.guard_by_city('audit.entry');
CREATE INDEX entry_target ON audit.entry (city, target_type, target_id, seq);
GRANT SELECT, INSERT ON audit.entry TO berdaya_app;
COMMENT ON TABLE audit.entry IS 'Who did what, when, under which mandate. No update, no delete.';
COMMENT ON COLUMN audit.entry.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN audit.entry.seq IS 'Running number in the city, without gaps.';
COMMENT ON COLUMN audit.entry.at IS 'The moment of the act.';
COMMENT ON COLUMN audit.entry.actor_id IS 'Identity id of who acted; - for the public and the system.';
COMMENT ON COLUMN audit.entry.actor_name IS 'Name at that moment.';
COMMENT ON COLUMN audit.entry.actor_kind IS 'public, owner, helper, staff or system.';
COMMENT ON COLUMN audit.entry.mandate IS 'Roles held at that moment, joined by +.';
COMMENT ON COLUMN audit.entry.event IS 'What was done: room.event.';
COMMENT ON COLUMN audit.entry.target_type IS 'Kind of thing it was done to.';
COMMENT ON COLUMN audit.entry.target_id IS 'Its id.';
COMMENT ON COLUMN audit.entry.detail IS 'What changed; never NIK, phone or other sealed facts.';
COMMENT ON COLUMN audit.entry.request_id IS 'The request or job that caused it.';
COMMENT ON COLUMN audit.entry.previous_hash IS 'Hash of the entry before; 64 zeros for the first.';
COMMENT ON COLUMN audit.entry.hash IS 'SHA-256 over the previous hash and every field, joined by line feeds.';

CREATE FUNCTION audit.chain() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
DECLARE last audit.head;
BEGIN
  INSERT INTO audit.head (city, seq, hash) VALUES (NEW.city, 0, repeat('0', 64)) ON CONFLICT (city) DO NOTHING;
  SELECT * INTO last FROM audit.head WHERE city = NEW.city FOR UPDATE;
  NEW.seq := last.seq + 1;
  NEW.previous_hash := last.hash;
  NEW.at := date_trunc('milliseconds', NEW.at);
  -- The only free text outside the JSON: without its line feeds no two entries can join to the same text.
  NEW.actor_name := translate(NEW.actor_name, E'\n\r', '  ');
  NEW.hash := encode(sha256(convert_to(concat_ws(E'\n', last.hash, NEW.city, NEW.seq,
    to_char(NEW.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), NEW.actor_id, NEW.actor_name, NEW.actor_kind,
    NEW.mandate, NEW.event, NEW.target_type, NEW.target_id, NEW.detail::text, NEW.request_id), 'UTF8')), 'hex');
  UPDATE audit.head SET seq = NEW.seq, hash = NEW.hash WHERE city = NEW.city;
  RETURN NEW;
END $$;
COMMENT ON FUNCTION audit.chain IS 'Numbers and chains an entry. Writers of one city queue here, so it comes late in a transaction.';
CREATE TRIGGER chain BEFORE INSERT ON audit.entry FOR EACH ROW EXECUTE FUNCTION audit.chain();

CREATE FUNCTION audit.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit.entry is append-only';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit.entry FOR EACH STATEMENT EXECUTE FUNCTION audit.refuse_change();
