-- What the office tells people, on which channel, and what became of it.

CREATE SCHEMA outreach;
GRANT USAGE ON SCHEMA outreach TO berdaya_app;

CREATE TABLE outreach.message (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  purpose text NOT NULL CHECK (purpose IN ('utility', 'marketing', 'code')),
  template text NOT NULL,
  text_sealed text,
  phone_sealed text NOT NULL,
  phone_index text NOT NULL,
  owner_id uuid,
  about_type text,
  about_id text,
  channel text,
  state text NOT NULL CHECK (state IN ('queued', 'kept', 'sent', 'delivered', 'failed')),
  attempts integer NOT NULL DEFAULT 0,
  last_problem text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  PRIMARY KEY (city, id)
);
SELECT platform.guard_by_city('outreach.message');
CREATE INDEX message_state ON outreach.message (city, state, created_at DESC);
CREATE INDEX message_phone ON outreach.message (city, phone_index, created_at DESC);
CREATE INDEX message_about ON outreach.message (city, about_type, about_id);
GRANT SELECT, INSERT, UPDATE ON outreach.message TO berdaya_app;
COMMENT ON TABLE outreach.message IS 'One message to one phone, in its final words.';
COMMENT ON COLUMN outreach.message.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.message.id IS 'UUIDv7; the provider gets it too, so that a repeat is recognised.';
COMMENT ON COLUMN outreach.message.purpose IS 'utility (about one''s own matter), marketing (news, needs consent) or code (sign-in).';
COMMENT ON COLUMN outreach.message.template IS 'Which message it is, for counting.';
COMMENT ON COLUMN outreach.message.text_sealed IS 'Final words, sealed; a code is wiped as soon as it was sent or given up.';
COMMENT ON COLUMN outreach.message.phone_sealed IS 'E.164, sealed.';
COMMENT ON COLUMN outreach.message.phone_index IS 'Blind index for equality.';
COMMENT ON COLUMN outreach.message.owner_id IS 'Registry owner, where known.';
COMMENT ON COLUMN outreach.message.about_type IS 'Kind of thing it is about.';
COMMENT ON COLUMN outreach.message.about_id IS 'Its id.';
COMMENT ON COLUMN outreach.message.channel IS 'captured (kept for a person to send), gateway, or hand once a person sent it.';
COMMENT ON COLUMN outreach.message.state IS 'queued, kept (waits for a person), sent, delivered, failed.';
COMMENT ON COLUMN outreach.message.attempts IS 'Tries so far.';
COMMENT ON COLUMN outreach.message.last_problem IS 'Why the last try did not work, as a code.';
COMMENT ON COLUMN outreach.message.created_at IS 'When it was written.';
COMMENT ON COLUMN outreach.message.updated_at IS 'When its state last changed.';

CREATE TABLE outreach.step (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  message_id uuid NOT NULL,
  step text NOT NULL,
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  problem text,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, message_id) REFERENCES outreach.message (city, id)
);
SELECT platform.guard_by_city('outreach.step');
CREATE INDEX step_message ON outreach.step (city, message_id, at);
GRANT SELECT, INSERT ON outreach.step TO berdaya_app;
COMMENT ON TABLE outreach.step IS 'What happened to a message, one row each, never changed.';
COMMENT ON COLUMN outreach.step.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.step.id IS 'UUIDv7.';
COMMENT ON COLUMN outreach.step.message_id IS 'The message.';
COMMENT ON COLUMN outreach.step.step IS 'queued, try-failed, kept, sent, sent-by-hand, delivered, failed, tried-again.';
COMMENT ON COLUMN outreach.step.at IS 'When.';
COMMENT ON COLUMN outreach.step.by_name IS 'Who or what did it.';
COMMENT ON COLUMN outreach.step.problem IS 'Why not, as a code.';
