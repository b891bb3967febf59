-- An exhibition: its ground plan, who stands where and why, and changes two officers agreed on.

CREATE TABLE exhibitions.event (
  city text NOT NULL DEFAULT current_setting('app.city'),
  call_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('planned', 'allotted', 'closed')),
  first_day date NOT NULL,
  last_day date NOT NULL,
  rotation_months int NOT NULL CHECK (rotation_months BETWEEN 0 AND 36),
  first_share int NOT NULL CHECK (first_share BETWEEN 0 AND 100),
  seed text CHECK (seed <> ''),
  allotted_at timestamptz,
  changed_by text NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, call_id),
  CHECK (first_day <= last_day),
  CHECK ((state = 'planned') = (seed IS NULL)),
  CHECK ((state = 'planned') = (allotted_at IS NULL))
);
SELECT platform.guard_by_city('exhibitions.event');
CREATE INDEX event_days ON exhibitions.event (city, first_day DESC);
GRANT SELECT, INSERT, UPDATE ON exhibitions.event TO berdaya_app;
COMMENT ON TABLE exhibitions.event IS 'The exhibition of a call: rule of rotation, share of first-timers, how far it is. Days and place are the sessions of the call.';
COMMENT ON COLUMN exhibitions.event.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.event.call_id IS 'The call for exhibitors.';
COMMENT ON COLUMN exhibitions.event.state IS 'planned (stalls may be drawn), allotted (everyone has a number), closed (diary shut, outcomes asked for).';
COMMENT ON COLUMN exhibitions.event.first_day IS 'First day, as the call''s sessions said when it was last saved.';
COMMENT ON COLUMN exhibitions.event.last_day IS 'Last day, likewise.';
COMMENT ON COLUMN exhibitions.event.rotation_months IS 'Who had a stall within so many months before the first day comes last in the order; 0 = no rotation.';
COMMENT ON COLUMN exhibitions.event.first_share IS 'Share of exhibitors, in percent, who should stand at an exhibition for the first time.';
COMMENT ON COLUMN exhibitions.event.seed IS 'The seed the order was made with: published with the call before anyone could apply.';
COMMENT ON COLUMN exhibitions.event.allotted_at IS 'When stalls were first given.';
COMMENT ON COLUMN exhibitions.event.changed_by IS 'Name of who changed it last: a stale save is told.';
COMMENT ON COLUMN exhibitions.event.version IS 'Counts changes; a stale save is refused.';

CREATE TABLE exhibitions.stall (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  code text NOT NULL CHECK (code ~ '^[A-Z][0-9]{1,2}$'),
  row_no int NOT NULL CHECK (row_no BETWEEN 1 AND 26),
  column_no int NOT NULL CHECK (column_no BETWEEN 1 AND 40),
  zone text NOT NULL CHECK (zone IN ('food', 'goods')),
  room int NOT NULL CHECK (room BETWEEN 1 AND 12),
  power boolean NOT NULL,
  price bigint NOT NULL CHECK (price >= 0),
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, call_id) REFERENCES exhibitions.event (city, call_id),
  CONSTRAINT stall_code UNIQUE (city, call_id, code),
  CONSTRAINT stall_place UNIQUE (city, call_id, row_no, column_no)
);
SELECT platform.guard_by_city('exhibitions.stall');
GRANT SELECT, INSERT, UPDATE, DELETE ON exhibitions.stall TO berdaya_app;
COMMENT ON TABLE exhibitions.stall IS 'One stall on the ground plan.';
COMMENT ON COLUMN exhibitions.stall.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.stall.id IS 'UUIDv7.';
COMMENT ON COLUMN exhibitions.stall.call_id IS 'The exhibition.';
COMMENT ON COLUMN exhibitions.stall.code IS 'Its number as it hangs there: B4 is the fourth of row B.';
COMMENT ON COLUMN exhibitions.stall.row_no IS 'Row on the plan, from the entrance.';
COMMENT ON COLUMN exhibitions.stall.column_no IS 'Place in the row, from the left.';
COMMENT ON COLUMN exhibitions.stall.zone IS 'food or goods.';
COMMENT ON COLUMN exhibitions.stall.room IS 'How many businesses share it: 1, or more for a shared stall (titip).';
COMMENT ON COLUMN exhibitions.stall.power IS 'Whether it has electricity.';
COMMENT ON COLUMN exhibitions.stall.price IS 'What one business pays for all days, in rupiah; 0 = free.';

CREATE TABLE exhibitions.exhibitor (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  application_id uuid NOT NULL,
  business_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  code text NOT NULL,
  business_name text NOT NULL,
  owner_name text NOT NULL,
  area text NOT NULL,
  zone text CHECK (zone IN ('food', 'goods')),
  power boolean NOT NULL DEFAULT false,
  shared boolean NOT NULL DEFAULT false,
  wished_at timestamptz,
  lot_no int CHECK (lot_no > 0),
  stall_id uuid,
  left_at timestamptz,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, call_id) REFERENCES exhibitions.event (city, call_id),
  FOREIGN KEY (city, stall_id) REFERENCES exhibitions.stall (city, id),
  CONSTRAINT exhibitor_once UNIQUE (city, application_id),
  CHECK (left_at IS NULL OR stall_id IS NULL)
);
SELECT platform.guard_by_city('exhibitions.exhibitor');
CREATE INDEX exhibitor_call ON exhibitions.exhibitor (city, call_id);
CREATE INDEX exhibitor_business ON exhibitions.exhibitor (city, business_id);
CREATE INDEX exhibitor_stall ON exhibitions.exhibitor (city, stall_id) WHERE stall_id IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON exhibitions.exhibitor TO berdaya_app;
COMMENT ON TABLE exhibitions.exhibitor IS 'A business chosen for an exhibition: what it wishes, its place in the order, its stall.';
COMMENT ON COLUMN exhibitions.exhibitor.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.exhibitor.id IS 'UUIDv7.';
COMMENT ON COLUMN exhibitions.exhibitor.call_id IS 'The exhibition.';
COMMENT ON COLUMN exhibitions.exhibitor.application_id IS 'The application it was chosen with.';
COMMENT ON COLUMN exhibitions.exhibitor.business_id IS 'The business in the registry.';
COMMENT ON COLUMN exhibitions.exhibitor.owner_id IS 'Its owner in the registry: whose consent decides whether the name is public.';
COMMENT ON COLUMN exhibitions.exhibitor.code IS 'Receipt number of the application: what the order is computed from.';
COMMENT ON COLUMN exhibitions.exhibitor.business_name IS 'Name of the business as it hangs on the stall.';
COMMENT ON COLUMN exhibitions.exhibitor.owner_name IS 'Name of the owner, for staff and the card.';
COMMENT ON COLUMN exhibitions.exhibitor.area IS 'Its kelurahan.';
COMMENT ON COLUMN exhibitions.exhibitor.zone IS 'Where it wishes to stand: food or goods; empty = anywhere.';
COMMENT ON COLUMN exhibitions.exhibitor.power IS 'Needs electricity.';
COMMENT ON COLUMN exhibitions.exhibitor.shared IS 'Leaves goods at a shared stall (titip) instead of standing at its own.';
COMMENT ON COLUMN exhibitions.exhibitor.wished_at IS 'When the owner said what is needed; empty = never said, so nothing is needed.';
COMMENT ON COLUMN exhibitions.exhibitor.lot_no IS 'Place in the order of the draw.';
COMMENT ON COLUMN exhibitions.exhibitor.stall_id IS 'Its stall; empty = none yet.';
COMMENT ON COLUMN exhibitions.exhibitor.left_at IS 'When it gave the place back or did not come: the stall is free.';
COMMENT ON COLUMN exhibitions.exhibitor.version IS 'Counts changes.';

CREATE TABLE exhibitions.stall_change (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  exhibitor_id uuid NOT NULL,
  stall_id uuid NOT NULL,
  from_stall_id uuid,
  other_id uuid,
  reason text NOT NULL CHECK (reason <> ''),
  proposed_at timestamptz NOT NULL,
  proposed_by_id text NOT NULL,
  proposed_by text NOT NULL,
  settled_at timestamptz,
  settled_by text,
  outcome text CHECK (outcome IN ('confirmed', 'refused')),
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, exhibitor_id) REFERENCES exhibitions.exhibitor (city, id),
  FOREIGN KEY (city, stall_id) REFERENCES exhibitions.stall (city, id),
  CHECK ((settled_at IS NULL) = (outcome IS NULL)),
  CHECK ((settled_at IS NULL) = (settled_by IS NULL))
);
SELECT platform.guard_by_city('exhibitions.stall_change');
CREATE UNIQUE INDEX stall_change_open ON exhibitions.stall_change (city, exhibitor_id) WHERE settled_at IS NULL;
CREATE INDEX stall_change_call ON exhibitions.stall_change (city, call_id);
GRANT SELECT, INSERT, UPDATE ON exhibitions.stall_change TO berdaya_app;
COMMENT ON TABLE exhibitions.stall_change IS 'Another stall for an exhibitor after the draw: proposed by one officer, confirmed or refused by a second.';
COMMENT ON COLUMN exhibitions.stall_change.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.stall_change.id IS 'UUIDv7.';
COMMENT ON COLUMN exhibitions.stall_change.call_id IS 'The exhibition.';
COMMENT ON COLUMN exhibitions.stall_change.exhibitor_id IS 'Who moves.';
COMMENT ON COLUMN exhibitions.stall_change.stall_id IS 'Where to.';
COMMENT ON COLUMN exhibitions.stall_change.from_stall_id IS 'Where from, when it was proposed; empty = had none.';
COMMENT ON COLUMN exhibitions.stall_change.other_id IS 'Who stands there and takes the other stall in return; empty = it is free.';
COMMENT ON COLUMN exhibitions.stall_change.reason IS 'Why, as the officer wrote it.';
COMMENT ON COLUMN exhibitions.stall_change.proposed_at IS 'When it was proposed.';
COMMENT ON COLUMN exhibitions.stall_change.proposed_by_id IS 'Who proposed, as identity id: someone else settles it.';
COMMENT ON COLUMN exhibitions.stall_change.proposed_by IS 'Their name at that moment.';
COMMENT ON COLUMN exhibitions.stall_change.settled_at IS 'When the second officer settled it.';
COMMENT ON COLUMN exhibitions.stall_change.settled_by IS 'Their name at that moment.';
COMMENT ON COLUMN exhibitions.stall_change.outcome IS 'confirmed or refused.';
