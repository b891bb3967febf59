-- The days of an exhibition: who came, whom a free stall was offered, what was sold, what came of it later.

CREATE TABLE exhibitions.arrival (
  city text NOT NULL DEFAULT current_setting('app.city'),
  exhibitor_id uuid NOT NULL,
  day date NOT NULL,
  came boolean NOT NULL,
  at timestamptz NOT NULL,
  noted_by text NOT NULL,
  PRIMARY KEY (city, exhibitor_id, day),
  FOREIGN KEY (city, exhibitor_id) REFERENCES exhibitions.exhibitor (city, id)
);
SELECT platform.guard_by_city('exhibitions.arrival');
GRANT SELECT, INSERT, UPDATE ON exhibitions.arrival TO berdaya_app;
COMMENT ON TABLE exhibitions.arrival IS 'Whether an exhibitor was there on a day; once a day, the first coming counts.';
COMMENT ON COLUMN exhibitions.arrival.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.arrival.exhibitor_id IS 'The exhibitor.';
COMMENT ON COLUMN exhibitions.arrival.day IS 'The day.';
COMMENT ON COLUMN exhibitions.arrival.came IS 'true = there; false = an officer noted that nobody came.';
COMMENT ON COLUMN exhibitions.arrival.at IS 'When it was noted.';
COMMENT ON COLUMN exhibitions.arrival.noted_by IS 'Name of who noted it.';

CREATE TABLE exhibitions.late_offer (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  call_id uuid NOT NULL,
  stall_id uuid NOT NULL,
  application_id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'taken', 'declined', 'lapsed')),
  offered_at timestamptz NOT NULL,
  until timestamptz NOT NULL,
  settled_at timestamptz,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, call_id) REFERENCES exhibitions.event (city, call_id),
  FOREIGN KEY (city, stall_id) REFERENCES exhibitions.stall (city, id),
  CONSTRAINT late_offer_once UNIQUE (city, call_id, application_id),
  CHECK (until > offered_at),
  CHECK ((state = 'open') = (settled_at IS NULL))
);
SELECT platform.guard_by_city('exhibitions.late_offer');
CREATE UNIQUE INDEX late_offer_open ON exhibitions.late_offer (city, stall_id) WHERE state = 'open';
GRANT SELECT, INSERT, UPDATE ON exhibitions.late_offer TO berdaya_app;
COMMENT ON TABLE exhibitions.late_offer IS 'A stall that became free once the exhibition had begun, offered to the waiting list in its order, two hours each.';
COMMENT ON COLUMN exhibitions.late_offer.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.late_offer.id IS 'UUIDv7.';
COMMENT ON COLUMN exhibitions.late_offer.call_id IS 'The exhibition.';
COMMENT ON COLUMN exhibitions.late_offer.stall_id IS 'The free stall.';
COMMENT ON COLUMN exhibitions.late_offer.application_id IS 'Who is asked: next on the waiting list of the selection.';
COMMENT ON COLUMN exhibitions.late_offer.state IS 'open, taken, declined, or lapsed when nobody answered in time.';
COMMENT ON COLUMN exhibitions.late_offer.offered_at IS 'When it was offered.';
COMMENT ON COLUMN exhibitions.late_offer.until IS 'Until when an answer is awaited.';
COMMENT ON COLUMN exhibitions.late_offer.settled_at IS 'When it was answered or lapsed.';

CREATE TABLE exhibitions.diary (
  city text NOT NULL DEFAULT current_setting('app.city'),
  exhibitor_id uuid NOT NULL,
  day date NOT NULL,
  told boolean NOT NULL,
  amount bigint CHECK (amount BETWEEN 0 AND 10000000000),
  orders int CHECK (orders BETWEEN 0 AND 100000),
  contacts int CHECK (contacts BETWEEN 0 AND 100000),
  by_kind text NOT NULL CHECK (by_kind IN ('owner', 'officer')),
  noted_by text NOT NULL,
  at timestamptz NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, exhibitor_id, day),
  FOREIGN KEY (city, exhibitor_id) REFERENCES exhibitions.exhibitor (city, id),
  CHECK (told = (amount IS NOT NULL)),
  CHECK (told = (orders IS NOT NULL)),
  CHECK (told = (contacts IS NOT NULL))
);
SELECT platform.guard_by_city('exhibitions.diary');
GRANT SELECT, INSERT, UPDATE ON exhibitions.diary TO berdaya_app;
COMMENT ON TABLE exhibitions.diary IS 'What an exhibitor said of one day. A single figure is never published.';
COMMENT ON COLUMN exhibitions.diary.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.diary.exhibitor_id IS 'The exhibitor.';
COMMENT ON COLUMN exhibitions.diary.day IS 'The day.';
COMMENT ON COLUMN exhibitions.diary.told IS 'false = rather not say, which is not 0.';
COMMENT ON COLUMN exhibitions.diary.amount IS 'Sold that day, in rupiah; 0 = sold nothing.';
COMMENT ON COLUMN exhibitions.diary.orders IS 'Orders taken that day.';
COMMENT ON COLUMN exhibitions.diary.contacts IS 'New contacts of buyers that day.';
COMMENT ON COLUMN exhibitions.diary.by_kind IS 'owner, or officer on their behalf.';
COMMENT ON COLUMN exhibitions.diary.noted_by IS 'Name of who wrote it.';
COMMENT ON COLUMN exhibitions.diary.at IS 'When it was written last.';
COMMENT ON COLUMN exhibitions.diary.version IS 'Counts changes.';

CREATE TABLE exhibitions.outcome (
  city text NOT NULL DEFAULT current_setting('app.city'),
  exhibitor_id uuid NOT NULL,
  after_days int NOT NULL CHECK (after_days IN (30, 90)),
  due_on date NOT NULL,
  told boolean,
  repeat_orders int CHECK (repeat_orders BETWEEN 0 AND 100000),
  amount bigint CHECK (amount BETWEEN 0 AND 10000000000),
  answered_at timestamptz,
  noted_by text,
  PRIMARY KEY (city, exhibitor_id, after_days),
  FOREIGN KEY (city, exhibitor_id) REFERENCES exhibitions.exhibitor (city, id),
  CHECK ((told IS NULL) = (answered_at IS NULL)),
  CHECK ((told IS TRUE) = (repeat_orders IS NOT NULL)),
  CHECK ((told IS TRUE) = (amount IS NOT NULL))
);
SELECT platform.guard_by_city('exhibitions.outcome');
CREATE INDEX outcome_due ON exhibitions.outcome (city, due_on) WHERE answered_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON exhibitions.outcome TO berdaya_app;
COMMENT ON TABLE exhibitions.outcome IS 'What came of an exhibition for one exhibitor, asked 30 and 90 days after its last day.';
COMMENT ON COLUMN exhibitions.outcome.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.outcome.exhibitor_id IS 'The exhibitor.';
COMMENT ON COLUMN exhibitions.outcome.after_days IS '30 or 90.';
COMMENT ON COLUMN exhibitions.outcome.due_on IS 'From when it is asked.';
COMMENT ON COLUMN exhibitions.outcome.told IS 'Empty = not answered; false = rather not say, which is not 0.';
COMMENT ON COLUMN exhibitions.outcome.repeat_orders IS 'Orders since then from buyers met there.';
COMMENT ON COLUMN exhibitions.outcome.amount IS 'What they brought, in rupiah.';
COMMENT ON COLUMN exhibitions.outcome.answered_at IS 'When it was answered.';
COMMENT ON COLUMN exhibitions.outcome.noted_by IS 'Name of who wrote it.';
