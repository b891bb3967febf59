-- Financing schemes as the office knows them today, each with its source and day.

CREATE SCHEMA capital;
GRANT USAGE ON SCHEMA capital TO berdaya_app;

CREATE TABLE capital.scheme (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('kur', 'umi', 'group', 'sharia', 'revolving', 'partner', 'other')),
  name text NOT NULL,
  amount text NOT NULL,
  price text NOT NULL,
  conditions text NOT NULL,
  collateral text NOT NULL,
  source text NOT NULL,
  as_of date NOT NULL,
  to_check text,
  sharia boolean NOT NULL DEFAULT false,
  position int NOT NULL,
  hidden boolean NOT NULL DEFAULT false,
  changed_at timestamptz NOT NULL,
  changed_by text NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id)
);
SELECT platform.guard_by_city('capital.scheme');
GRANT SELECT, INSERT, UPDATE ON capital.scheme TO berdaya_app;
COMMENT ON TABLE capital.scheme IS 'A financing scheme as it is shown to owners: written by the office, dated, with its source.';
COMMENT ON COLUMN capital.scheme.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN capital.scheme.id IS 'UUIDv7.';
COMMENT ON COLUMN capital.scheme.kind IS 'kur, umi, group (group loans), sharia, revolving (dana bergulir), partner (state companies and private), other.';
COMMENT ON COLUMN capital.scheme.name IS 'Name as owners hear it.';
COMMENT ON COLUMN capital.scheme.amount IS 'How much, in words.';
COMMENT ON COLUMN capital.scheme.price IS 'What it costs, in words; a sharia contract names margin or share, never interest.';
COMMENT ON COLUMN capital.scheme.conditions IS 'Who may have it and for how long.';
COMMENT ON COLUMN capital.scheme.collateral IS 'What must be given as security.';
COMMENT ON COLUMN capital.scheme.source IS 'Rule or publication it was taken from.';
COMMENT ON COLUMN capital.scheme.as_of IS 'Day on which the office last looked.';
COMMENT ON COLUMN capital.scheme.to_check IS 'What is not certain and must be asked at the lender; empty when all was checked.';
COMMENT ON COLUMN capital.scheme.sharia IS 'Whether it is a sharia contract.';
COMMENT ON COLUMN capital.scheme.position IS 'Order in the table.';
COMMENT ON COLUMN capital.scheme.hidden IS 'No longer shown to owners.';
COMMENT ON COLUMN capital.scheme.changed_at IS 'When it was changed last.';
COMMENT ON COLUMN capital.scheme.changed_by IS 'Name of who changed it.';
COMMENT ON COLUMN capital.scheme.version IS 'Counts changes; a stale save is refused.';
