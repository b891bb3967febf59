-- Narrowed lists that a person keeps, and how a published count was made.

CREATE TABLE registry.saved_view (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  person_id text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  saved_at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  UNIQUE (city, person_id, name)
);
SELECT platform.guard_by_city('registry.saved_view');
GRANT SELECT, INSERT, UPDATE, DELETE ON registry.saved_view TO berdaya_app;
COMMENT ON TABLE registry.saved_view IS 'Filters of the list that a person of the office keeps under a name.';
COMMENT ON COLUMN registry.saved_view.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN registry.saved_view.id IS 'UUIDv7.';
COMMENT ON COLUMN registry.saved_view.person_id IS 'Identity id of whose view it is.';
COMMENT ON COLUMN registry.saved_view.name IS 'What they call it.';
COMMENT ON COLUMN registry.saved_view.query IS 'The filter as it stands in the address, without the words searched for: these may be a number of a person.';
COMMENT ON COLUMN registry.saved_view.saved_at IS 'When it was kept.';

ALTER TABLE registry.yearly_count ADD COLUMN method text NOT NULL DEFAULT '';
COMMENT ON COLUMN registry.yearly_count.method IS 'How it was counted, as the publisher says; empty where nobody says.';
