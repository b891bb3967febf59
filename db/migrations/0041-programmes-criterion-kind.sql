-- The catalogue of criteria a call may choose from. Dated: a replaced rule stays for the calls that used it.

CREATE TABLE programmes.criterion_kind (
  code text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  position integer NOT NULL,
  usual_weight integer NOT NULL CHECK (usual_weight BETWEEN 0 AND 100),
  rule jsonb NOT NULL,
  source text NOT NULL,
  PRIMARY KEY (code, valid_from),
  CHECK (valid_to > valid_from)
);
GRANT SELECT ON programmes.criterion_kind TO berdaya_app;
COMMENT ON TABLE programmes.criterion_kind IS 'Criteria an office can choose from, with the share of the weight each answer earns.';
COMMENT ON COLUMN programmes.criterion_kind.code IS 'Kind: never-helped, product-ready, plan, small-income, far-area.';
COMMENT ON COLUMN programmes.criterion_kind.valid_from IS 'First day it can be chosen.';
COMMENT ON COLUMN programmes.criterion_kind.valid_to IS 'First day it can no longer be chosen; nothing while it can.';
COMMENT ON COLUMN programmes.criterion_kind.position IS 'Order shown.';
COMMENT ON COLUMN programmes.criterion_kind.usual_weight IS 'Weight a new call begins with; together 100.';
COMMENT ON COLUMN programmes.criterion_kind.rule IS 'by: answer, area or officers; parts: sixtieths of the weight per answer; officers: how many read it.';
COMMENT ON COLUMN programmes.criterion_kind.source IS 'Where the rule comes from.';

-- Sixtieths, so that thirds, quarters, fifths and sixths of a weight are whole numbers.
INSERT INTO programmes.criterion_kind (code, valid_from, position, usual_weight, rule, source) VALUES
  ('never-helped', '2026-01-01', 1, 30,
   '{"by": "answer", "parts": {"never": 60, "over-two-years": 40, "last-year": 10, "this-year": 0}}',
   'Default of the programme; the office confirms it with each call'),
  ('product-ready', '2026-01-01', 2, 25,
   '{"by": "answer", "parts": {"three-months": 60, "newer": 30, "not-yet": 0}}',
   'Default of the programme; the office confirms it with each call'),
  ('plan', '2026-01-01', 3, 20, '{"by": "officers", "officers": 2}',
   'Default of the programme; the office confirms it with each call'),
  ('small-income', '2026-01-01', 4, 15,
   '{"by": "answer", "parts": {"under-5-million": 60, "5-to-15-million": 30, "over-15-million": 0}}',
   'Default of the programme; the office confirms it with each call'),
  ('far-area', '2026-01-01', 5, 10, '{"by": "area"}',
   'Default of the programme; the office confirms it with each call');
