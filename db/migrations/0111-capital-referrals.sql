-- A business brought to a lender with its owner's consent, and what came of it.

CREATE TABLE capital.referral (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  state text NOT NULL CHECK (state IN ('asked', 'agreed', 'sent', 'more', 'accepted', 'understood', 'running', 'refused', 'silent', 'declined', 'withdrawn', 'finished')),
  waits_for text CHECK (waits_for IN ('owner', 'office', 'lender')),
  waits_since timestamptz NOT NULL,
  business_id uuid NOT NULL,
  business_name text NOT NULL,
  owner_name text NOT NULL,
  area text,
  source text NOT NULL CHECK (source IN ('owner', 'staff')),
  lender text,
  amount bigint NOT NULL CHECK (amount > 0),
  purpose text NOT NULL,
  consent_until date,
  consent_at timestamptz,
  consent_channel text CHECK (consent_channel IN ('web', 'counter', 'paper', 'phone')),
  consent_witness text,
  sent_at timestamptz,
  asked text,
  reason text,
  offer_amount bigint CHECK (offer_amount > 0),
  offer_months int CHECK (offer_months BETWEEN 1 AND 360),
  offer_instalment bigint CHECK (offer_instalment > 0),
  offer_price text,
  offer_security text,
  disbursed_on date,
  check_due date,
  outcome text CHECK (outcome IN ('well', 'hard', 'late')),
  opened_at timestamptz NOT NULL,
  closed_at timestamptz,
  locale text NOT NULL DEFAULT 'id',
  changed_by text NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id),
  CHECK ((state IN ('refused', 'silent', 'declined', 'withdrawn', 'finished')) = (closed_at IS NOT NULL)),
  CHECK ((closed_at IS NULL) = (waits_for IS NOT NULL)),
  CHECK (num_nonnulls(consent_until, consent_at, consent_channel) IN (0, 3)),
  CHECK (state NOT IN ('agreed', 'sent', 'more', 'accepted', 'understood', 'running', 'refused', 'silent', 'finished') OR consent_at IS NOT NULL),
  CHECK (state NOT IN ('sent', 'more', 'accepted', 'understood', 'running', 'refused', 'silent', 'finished') OR (sent_at IS NOT NULL AND lender IS NOT NULL)),
  CHECK (state NOT IN ('accepted', 'understood', 'running', 'finished') OR num_nonnulls(offer_amount, offer_months, offer_instalment) = 3),
  CHECK ((disbursed_on IS NULL) = (check_due IS NULL)),
  CHECK (state NOT IN ('running', 'finished') OR disbursed_on IS NOT NULL),
  CHECK ((state = 'finished') = (outcome IS NOT NULL)),
  CHECK (state NOT IN ('refused', 'declined', 'withdrawn') OR reason IS NOT NULL)
);
SELECT platform.guard_by_city('capital.referral');
CREATE UNIQUE INDEX referral_one_open ON capital.referral (city, business_id) WHERE closed_at IS NULL;
CREATE INDEX referral_business ON capital.referral (city, business_id);
CREATE INDEX referral_waits ON capital.referral (city, waits_for, waits_since) WHERE closed_at IS NULL;
GRANT SELECT, INSERT, UPDATE ON capital.referral TO berdaya_app;
COMMENT ON TABLE capital.referral IS 'One business brought to one lender. The office explains and brings together; the lender decides.';
COMMENT ON COLUMN capital.referral.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN capital.referral.id IS 'UUIDv7.';
COMMENT ON COLUMN capital.referral.state IS 'State, as named in referral.rules.ts.';
COMMENT ON COLUMN capital.referral.waits_for IS 'Who must act now; empty once it is over.';
COMMENT ON COLUMN capital.referral.waits_since IS 'Since when that one must act.';
COMMENT ON COLUMN capital.referral.business_id IS 'The business in the registry.';
COMMENT ON COLUMN capital.referral.business_name IS 'Its name when it began, for lists.';
COMMENT ON COLUMN capital.referral.owner_name IS 'Its owner''s name when it began, for lists.';
COMMENT ON COLUMN capital.referral.area IS 'Its kelurahan when it began: decides whose remit it is.';
COMMENT ON COLUMN capital.referral.source IS 'Who began it: the owner or staff.';
COMMENT ON COLUMN capital.referral.lender IS 'Name of the bank or cooperative; empty until it is chosen.';
COMMENT ON COLUMN capital.referral.amount IS 'How much is wished, in rupiah.';
COMMENT ON COLUMN capital.referral.purpose IS 'What the money is for, in the owner''s words.';
COMMENT ON COLUMN capital.referral.consent_until IS 'Last day on which the lender may be given the owner''s data.';
COMMENT ON COLUMN capital.referral.consent_at IS 'When the owner agreed.';
COMMENT ON COLUMN capital.referral.consent_channel IS 'How the owner agreed: own page, counter, paper, phone.';
COMMENT ON COLUMN capital.referral.consent_witness IS 'Name of the officer who was present; empty when the owner agreed alone.';
COMMENT ON COLUMN capital.referral.sent_at IS 'When it was first brought to the lender.';
COMMENT ON COLUMN capital.referral.asked IS 'What more the lender asked for.';
COMMENT ON COLUMN capital.referral.reason IS 'Why it ended: the lender''s words, or the owner''s.';
COMMENT ON COLUMN capital.referral.offer_amount IS 'How much the lender offers, in rupiah.';
COMMENT ON COLUMN capital.referral.offer_months IS 'For how many months.';
COMMENT ON COLUMN capital.referral.offer_instalment IS 'What is to be paid each month, in rupiah.';
COMMENT ON COLUMN capital.referral.offer_price IS 'Interest, margin or share and fees, in the lender''s words.';
COMMENT ON COLUMN capital.referral.offer_security IS 'What the lender takes as security, in its words.';
COMMENT ON COLUMN capital.referral.disbursed_on IS 'Day on which the money was paid out.';
COMMENT ON COLUMN capital.referral.check_due IS 'Day on which the office asks how it goes: 90 days after.';
COMMENT ON COLUMN capital.referral.outcome IS 'How it went after 90 days: well, hard, late.';
COMMENT ON COLUMN capital.referral.opened_at IS 'When it began.';
COMMENT ON COLUMN capital.referral.closed_at IS 'When it ended.';
COMMENT ON COLUMN capital.referral.locale IS 'Language of the owner: messages are written in it.';
COMMENT ON COLUMN capital.referral.changed_by IS 'Name of who changed it last: a stale save is told.';
COMMENT ON COLUMN capital.referral.version IS 'Counts changes; a stale save is refused.';

CREATE TABLE capital.event (
  city text NOT NULL DEFAULT current_setting('app.city'),
  referral_id uuid NOT NULL,
  seq int NOT NULL,
  move text NOT NULL,
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_kind text NOT NULL,
  text text,
  PRIMARY KEY (city, referral_id, seq),
  FOREIGN KEY (city, referral_id) REFERENCES capital.referral (city, id)
);
SELECT platform.guard_by_city('capital.event');
GRANT SELECT, INSERT ON capital.event TO berdaya_app;
COMMENT ON TABLE capital.event IS 'What happened in a referral, in order. Only added to.';
COMMENT ON COLUMN capital.event.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN capital.event.referral_id IS 'The referral.';
COMMENT ON COLUMN capital.event.seq IS 'Running number within the referral, from 1.';
COMMENT ON COLUMN capital.event.move IS 'Which move, as named in referral.rules.ts.';
COMMENT ON COLUMN capital.event.at IS 'When.';
COMMENT ON COLUMN capital.event.actor_id IS 'Who, as identity id; - for the system.';
COMMENT ON COLUMN capital.event.actor_name IS 'Their name at that moment.';
COMMENT ON COLUMN capital.event.actor_kind IS 'owner, staff or system.';
COMMENT ON COLUMN capital.event.text IS 'Words of the move: what was asked, the reason, what was agreed.';
