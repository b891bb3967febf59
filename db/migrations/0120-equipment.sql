-- Equipment for small businesses: need, place in a decree, stock, hand-over, and how it is used afterwards.

CREATE SCHEMA equipment;
GRANT USAGE ON SCHEMA equipment TO berdaya_app;

CREATE TABLE equipment.decree (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  number text NOT NULL CHECK (number <> ''),
  decided_on date NOT NULL,
  track text NOT NULL CHECK (track IN ('goods', 'grant')),
  call_id uuid,
  entered_at timestamptz NOT NULL,
  entered_by text NOT NULL,
  PRIMARY KEY (city, id),
  UNIQUE (city, id, track),
  UNIQUE (city, number)
);
SELECT platform.guard_by_city('equipment.decree');
CREATE INDEX decree_call ON equipment.decree (city, call_id) WHERE call_id IS NOT NULL;
GRANT SELECT, INSERT ON equipment.decree TO berdaya_app;
COMMENT ON TABLE equipment.decree IS 'Decrees that name who receives equipment (SK penetapan penerima). Never changed.';
COMMENT ON COLUMN equipment.decree.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN equipment.decree.id IS 'UUIDv7.';
COMMENT ON COLUMN equipment.decree.number IS 'Number as signed.';
COMMENT ON COLUMN equipment.decree.decided_on IS 'Day it was signed: nothing is handed over before it.';
COMMENT ON COLUMN equipment.decree.track IS 'goods: handed to the public; grant: hibah to a group, with an NPHD. The two are never mixed.';
COMMENT ON COLUMN equipment.decree.call_id IS 'The call whose participants it names; empty for single cases.';
COMMENT ON COLUMN equipment.decree.entered_at IS 'When it was entered.';
COMMENT ON COLUMN equipment.decree.entered_by IS 'Name of who entered it.';

CREATE TABLE equipment.item (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind <> ''),
  name text NOT NULL,
  serial text,
  value bigint NOT NULL CHECK (value > 0),
  source text NOT NULL CHECK (source <> ''),
  custodian text NOT NULL CHECK (custodian <> ''),
  place text NOT NULL CHECK (place <> ''),
  storage_hours int NOT NULL DEFAULT 0 CHECK (storage_hours >= 0),
  storage_cost bigint NOT NULL DEFAULT 0 CHECK (storage_cost >= 0),
  state text NOT NULL CHECK (state IN ('stored', 'reserved', 'handed', 'lost')),
  batch text NOT NULL,
  stored_on date NOT NULL,
  changed_by text NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id),
  UNIQUE (city, id, kind)
);
SELECT platform.guard_by_city('equipment.item');
CREATE UNIQUE INDEX item_serial ON equipment.item (city, serial) WHERE serial IS NOT NULL;
CREATE INDEX item_state ON equipment.item (city, state, kind);
GRANT SELECT, INSERT, UPDATE ON equipment.item TO berdaya_app;
COMMENT ON TABLE equipment.item IS 'One thing in stock or handed over. Stock belongs to the city until it is handed over.';
COMMENT ON COLUMN equipment.item.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN equipment.item.id IS 'UUIDv7.';
COMMENT ON COLUMN equipment.item.kind IS 'What it is, written plainly in small letters: it must equal the need of a case.';
COMMENT ON COLUMN equipment.item.name IS 'Type and brand as on the paper.';
COMMENT ON COLUMN equipment.item.serial IS 'Serial number; empty when it has none.';
COMMENT ON COLUMN equipment.item.value IS 'Price of one, in rupiah.';
COMMENT ON COLUMN equipment.item.source IS 'Whose money: APBD with its year, a partner.';
COMMENT ON COLUMN equipment.item.custodian IS 'Who keeps it.';
COMMENT ON COLUMN equipment.item.place IS 'Where it is kept.';
COMMENT ON COLUMN equipment.item.storage_hours IS 'Hours staff spent keeping it.';
COMMENT ON COLUMN equipment.item.storage_cost IS 'What keeping it has cost, in rupiah.';
COMMENT ON COLUMN equipment.item.state IS 'stored, reserved for a case, handed over, or lost.';
COMMENT ON COLUMN equipment.item.batch IS 'Delivery it came with: number of the purchase or receipt.';
COMMENT ON COLUMN equipment.item.stored_on IS 'Day it came into stock.';
COMMENT ON COLUMN equipment.item.changed_by IS 'Name of who changed it last.';
COMMENT ON COLUMN equipment.item.version IS 'Counts changes.';

CREATE TABLE equipment.grant_case (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('needed', 'specified', 'decreed', 'cleared', 'ordered', 'reserved', 'in-use', 'helping', 'repairing', 'recovering',
    'excluded', 'refused', 'dropped', 'transferred', 'recovered', 'lost', 'finished')),
  since timestamptz NOT NULL,
  business_id uuid NOT NULL,
  business_name text NOT NULL,
  owner_id uuid NOT NULL,
  owner_name text NOT NULL,
  area text,
  application_id uuid,
  call_id uuid,
  track text NOT NULL CHECK (track IN ('goods', 'grant')),
  group_name text,
  need text NOT NULL,
  kind text NOT NULL CHECK (kind <> ''),
  specification text,
  decree_id uuid,
  agreement text,
  cleared_at timestamptz,
  supplier text,
  expected_on date,
  item_id uuid,
  value bigint,
  reason text,
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  changed_by text NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id),
  UNIQUE (city, id, decree_id, item_id),
  FOREIGN KEY (city, decree_id, track) REFERENCES equipment.decree (city, id, track),
  CONSTRAINT case_item_matches_need FOREIGN KEY (city, item_id, kind) REFERENCES equipment.item (city, id, kind),
  CONSTRAINT case_end CHECK ((state IN ('excluded', 'refused', 'dropped', 'transferred', 'recovered', 'lost', 'finished')) = (closed_at IS NOT NULL)),
  CONSTRAINT case_specified CHECK (state IN ('needed', 'dropped') OR specification IS NOT NULL),
  CONSTRAINT case_decree_first CHECK (state IN ('needed', 'specified', 'dropped') OR decree_id IS NOT NULL),
  CONSTRAINT case_cleared_first CHECK (state IN ('needed', 'specified', 'decreed', 'dropped', 'excluded') OR cleared_at IS NOT NULL),
  CONSTRAINT case_has_item CHECK (state NOT IN ('reserved', 'in-use', 'helping', 'repairing', 'recovering', 'finished') OR item_id IS NOT NULL),
  CONSTRAINT case_grant_to_group CHECK ((track = 'grant') = (group_name IS NOT NULL)),
  CONSTRAINT case_grant_agreement CHECK (track = 'goods' OR state NOT IN ('in-use', 'helping', 'repairing', 'recovering', 'finished') OR agreement IS NOT NULL),
  CONSTRAINT case_reason CHECK (state NOT IN ('excluded', 'refused', 'dropped', 'transferred', 'recovered', 'lost') OR reason IS NOT NULL)
);
SELECT platform.guard_by_city('equipment.grant_case');
CREATE INDEX grant_case_business ON equipment.grant_case (city, business_id);
CREATE INDEX grant_case_open ON equipment.grant_case (city, state, since) WHERE closed_at IS NULL;
CREATE INDEX grant_case_call ON equipment.grant_case (city, call_id) WHERE call_id IS NOT NULL;
CREATE UNIQUE INDEX grant_case_application ON equipment.grant_case (city, application_id) WHERE application_id IS NOT NULL;
CREATE UNIQUE INDEX grant_case_item ON equipment.grant_case (city, item_id)
  WHERE state IN ('reserved', 'in-use', 'helping', 'repairing', 'recovering', 'finished');
GRANT SELECT, INSERT, UPDATE ON equipment.grant_case TO berdaya_app;
COMMENT ON TABLE equipment.grant_case IS 'One business and one piece of equipment, from the need to a year of use.';
COMMENT ON COLUMN equipment.grant_case.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN equipment.grant_case.id IS 'UUIDv7.';
COMMENT ON COLUMN equipment.grant_case.state IS 'State, as named in case.rules.ts.';
COMMENT ON COLUMN equipment.grant_case.since IS 'Since when it stands there.';
COMMENT ON COLUMN equipment.grant_case.business_id IS 'The business in the registry.';
COMMENT ON COLUMN equipment.grant_case.business_name IS 'Its name when it began, for lists and papers.';
COMMENT ON COLUMN equipment.grant_case.owner_id IS 'Its owner in the registry.';
COMMENT ON COLUMN equipment.grant_case.owner_name IS 'Its owner''s name when it began, for lists and papers.';
COMMENT ON COLUMN equipment.grant_case.area IS 'Its kelurahan when it began: decides whose remit it is.';
COMMENT ON COLUMN equipment.grant_case.application_id IS 'The application it came from.';
COMMENT ON COLUMN equipment.grant_case.call_id IS 'The call it came from.';
COMMENT ON COLUMN equipment.grant_case.track IS 'goods: handed to the public by SK and BAST; grant: hibah to a group with SK, NPHD and BAST.';
COMMENT ON COLUMN equipment.grant_case.group_name IS 'The group that receives a grant.';
COMMENT ON COLUMN equipment.grant_case.need IS 'What is needed, as written.';
COMMENT ON COLUMN equipment.grant_case.kind IS 'The need in plain small letters: an item must equal it.';
COMMENT ON COLUMN equipment.grant_case.specification IS 'What the thing must be able to do.';
COMMENT ON COLUMN equipment.grant_case.decree_id IS 'The decree that names the receiver.';
COMMENT ON COLUMN equipment.grant_case.agreement IS 'Number of the grant agreement (NPHD), for a grant.';
COMMENT ON COLUMN equipment.grant_case.cleared_at IS 'When all reasons for exclusion were looked at and none was found.';
COMMENT ON COLUMN equipment.grant_case.supplier IS 'Who delivers it.';
COMMENT ON COLUMN equipment.grant_case.expected_on IS 'Day it is expected.';
COMMENT ON COLUMN equipment.grant_case.item_id IS 'The thing in stock or handed over.';
COMMENT ON COLUMN equipment.grant_case.value IS 'Its value at the hand-over, in rupiah.';
COMMENT ON COLUMN equipment.grant_case.reason IS 'Why it ended.';
COMMENT ON COLUMN equipment.grant_case.opened_at IS 'When it began.';
COMMENT ON COLUMN equipment.grant_case.closed_at IS 'When it ended.';
COMMENT ON COLUMN equipment.grant_case.changed_by IS 'Name of who changed it last: a stale save is told.';
COMMENT ON COLUMN equipment.grant_case.version IS 'Counts changes; a stale save is refused.';

CREATE TABLE equipment.exclusion (
  city text NOT NULL DEFAULT current_setting('app.city'),
  case_id uuid NOT NULL,
  code text NOT NULL CHECK (code IN ('helped-this-year', 'same-nik', 'not-micro', 'civil-servant', 'deceased')),
  found boolean NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  PRIMARY KEY (city, case_id, code),
  FOREIGN KEY (city, case_id) REFERENCES equipment.grant_case (city, id)
);
SELECT platform.guard_by_city('equipment.exclusion');
GRANT SELECT, INSERT ON equipment.exclusion TO berdaya_app;
COMMENT ON TABLE equipment.exclusion IS 'Reasons for exclusion that were looked at for a case, and which was found. Only added to.';
COMMENT ON COLUMN equipment.exclusion.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN equipment.exclusion.case_id IS 'The case.';
COMMENT ON COLUMN equipment.exclusion.code IS 'Which reason, as named in exclusion.rules.ts.';
COMMENT ON COLUMN equipment.exclusion.found IS 'Whether it holds.';
COMMENT ON COLUMN equipment.exclusion.at IS 'When it was looked at.';
COMMENT ON COLUMN equipment.exclusion.by_name IS 'Name of who looked.';

CREATE TABLE equipment.photo (
  city text NOT NULL DEFAULT current_setting('app.city'),
  case_id uuid NOT NULL,
  name text NOT NULL CHECK (name IN ('item', 'serial', 'receiver', 'signature', 'check-1', 'check-3', 'check-6', 'check-12')),
  file_id uuid NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  PRIMARY KEY (city, case_id, name),
  FOREIGN KEY (city, case_id) REFERENCES equipment.grant_case (city, id)
);
SELECT platform.guard_by_city('equipment.photo');
GRANT SELECT, INSERT, UPDATE ON equipment.photo TO berdaya_app;
COMMENT ON TABLE equipment.photo IS 'Photos of a case: three and the signature at the hand-over, one at each check.';
COMMENT ON COLUMN equipment.photo.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN equipment.photo.case_id IS 'The case.';
COMMENT ON COLUMN equipment.photo.name IS 'What it shows.';
COMMENT ON COLUMN equipment.photo.file_id IS 'The stored picture.';
COMMENT ON COLUMN equipment.photo.at IS 'When it was sent.';
COMMENT ON COLUMN equipment.photo.by_name IS 'Name of who sent it.';

CREATE TABLE equipment.handover (
  city text NOT NULL DEFAULT current_setting('app.city'),
  case_id uuid NOT NULL,
  decree_id uuid NOT NULL,
  item_id uuid NOT NULL,
  number text NOT NULL,
  handed_at timestamptz NOT NULL,
  place text NOT NULL,
  condition text NOT NULL CHECK (condition IN ('new', 'good', 'fair')),
  signed_by text NOT NULL CHECK (signed_by IN ('hand', 'thumb')),
  witness text NOT NULL CHECK (witness <> ''),
  witness_position text NOT NULL,
  duties_read boolean NOT NULL CHECK (duties_read),
  handed_by text NOT NULL,
  handed_by_id text NOT NULL,
  PRIMARY KEY (city, case_id),
  UNIQUE (city, number),
  FOREIGN KEY (city, case_id, decree_id, item_id) REFERENCES equipment.grant_case (city, id, decree_id, item_id)
);
SELECT platform.guard_by_city('equipment.handover');
GRANT SELECT, INSERT ON equipment.handover TO berdaya_app;
COMMENT ON TABLE equipment.handover IS 'Hand-overs (BAST). Only added to.';
COMMENT ON COLUMN equipment.handover.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN equipment.handover.case_id IS 'The case.';
COMMENT ON COLUMN equipment.handover.decree_id IS 'The decree it rests on.';
COMMENT ON COLUMN equipment.handover.item_id IS 'What was handed over.';
COMMENT ON COLUMN equipment.handover.number IS 'Number of the paper, counted up within a year.';
COMMENT ON COLUMN equipment.handover.handed_at IS 'When.';
COMMENT ON COLUMN equipment.handover.place IS 'Where.';
COMMENT ON COLUMN equipment.handover.condition IS 'In what condition: new, good, fair.';
COMMENT ON COLUMN equipment.handover.signed_by IS 'How the receiver signed: by hand or thumb.';
COMMENT ON COLUMN equipment.handover.witness IS 'Name of the witness.';
COMMENT ON COLUMN equipment.handover.witness_position IS 'Who the witness is.';
COMMENT ON COLUMN equipment.handover.duties_read IS 'The duties were read out before signing.';
COMMENT ON COLUMN equipment.handover.handed_by IS 'Name of the officer.';
COMMENT ON COLUMN equipment.handover.handed_by_id IS 'Identity id of the officer.';

-- The rule of the house in the database itself: no hand-over before the decree, before its day, or without the four photos.
CREATE FUNCTION equipment.decree_before_handover() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (
    SELECT 1 FROM equipment.grant_case c JOIN equipment.decree d ON d.city = c.city AND d.id = c.decree_id
    WHERE c.city = NEW.city AND c.id = NEW.case_id AND c.cleared_at IS NOT NULL
      AND d.decided_on <= (NEW.handed_at AT TIME ZONE 'Asia/Jakarta')::date
  ) THEN
    RAISE EXCEPTION 'no hand-over before the decree' USING ERRCODE = 'check_violation', CONSTRAINT = 'handover_after_decree';
  END IF;
  IF (SELECT count(*) FROM equipment.photo p WHERE p.city = NEW.city AND p.case_id = NEW.case_id
      AND p.name IN ('item', 'serial', 'receiver', 'signature')) < 4 THEN
    RAISE EXCEPTION 'no hand-over without its photos' USING ERRCODE = 'check_violation', CONSTRAINT = 'handover_has_photos';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER handover_guard BEFORE INSERT ON equipment.handover FOR EACH ROW EXECUTE FUNCTION equipment.decree_before_handover();

CREATE FUNCTION equipment.handover_before_use() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.state IN ('in-use', 'helping', 'repairing', 'recovering', 'transferred', 'recovered', 'lost', 'finished') AND NOT EXISTS (
    SELECT 1 FROM equipment.handover h WHERE h.city = NEW.city AND h.case_id = NEW.id
  ) THEN
    RAISE EXCEPTION 'no use before the hand-over' USING ERRCODE = 'check_violation', CONSTRAINT = 'case_use_after_handover';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER grant_case_guard BEFORE INSERT OR UPDATE ON equipment.grant_case FOR EACH ROW EXECUTE FUNCTION equipment.handover_before_use();

CREATE TABLE equipment.check_up (
  city text NOT NULL DEFAULT current_setting('app.city'),
  case_id uuid NOT NULL,
  month int NOT NULL CHECK (month IN (1, 3, 6, 12)),
  due date NOT NULL,
  done_at timestamptz,
  outcome text CHECK (outcome IN ('used', 'rarely', 'broken', 'lent', 'gone')),
  output text,
  by_name text,
  by_owner boolean,
  PRIMARY KEY (city, case_id, month),
  FOREIGN KEY (city, case_id) REFERENCES equipment.grant_case (city, id),
  CHECK (num_nonnulls(done_at, outcome, by_name, by_owner) IN (0, 4))
);
SELECT platform.guard_by_city('equipment.check_up');
CREATE INDEX check_up_due ON equipment.check_up (city, due) WHERE done_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON equipment.check_up TO berdaya_app;
COMMENT ON TABLE equipment.check_up IS 'Looks at handed-over equipment after 1, 3, 6 and 12 months.';
COMMENT ON COLUMN equipment.check_up.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN equipment.check_up.case_id IS 'The case.';
COMMENT ON COLUMN equipment.check_up.month IS 'Months after the hand-over.';
COMMENT ON COLUMN equipment.check_up.due IS 'Day it is due.';
COMMENT ON COLUMN equipment.check_up.done_at IS 'When it was done.';
COMMENT ON COLUMN equipment.check_up.outcome IS 'used, rarely used, broken, lent, sold or lost (gone).';
COMMENT ON COLUMN equipment.check_up.output IS 'What was made with it, in the owner''s words.';
COMMENT ON COLUMN equipment.check_up.by_name IS 'Name of who told or looked.';
COMMENT ON COLUMN equipment.check_up.by_owner IS 'Told by the owner; otherwise seen by an officer.';

CREATE TABLE equipment.event (
  city text NOT NULL DEFAULT current_setting('app.city'),
  case_id uuid NOT NULL,
  seq int NOT NULL,
  move text NOT NULL,
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_kind text NOT NULL,
  text text,
  PRIMARY KEY (city, case_id, seq),
  FOREIGN KEY (city, case_id) REFERENCES equipment.grant_case (city, id)
);
SELECT platform.guard_by_city('equipment.event');
GRANT SELECT, INSERT ON equipment.event TO berdaya_app;
COMMENT ON TABLE equipment.event IS 'What happened in a case, in order. Only added to.';
COMMENT ON COLUMN equipment.event.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN equipment.event.case_id IS 'The case.';
COMMENT ON COLUMN equipment.event.seq IS 'Running number within the case, from 1.';
COMMENT ON COLUMN equipment.event.move IS 'Which move, as named in case.rules.ts.';
COMMENT ON COLUMN equipment.event.at IS 'When.';
COMMENT ON COLUMN equipment.event.actor_id IS 'Who, as identity id; - for the system.';
COMMENT ON COLUMN equipment.event.actor_name IS 'Their name at that moment.';
COMMENT ON COLUMN equipment.event.actor_kind IS 'owner, staff or system.';
COMMENT ON COLUMN equipment.event.text IS 'Words of the move: specification, number, reason, outcome.';
