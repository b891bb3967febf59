-- What people write back: one conversation for each phone and channel, and what came in.

CREATE TABLE outreach.conversation (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  channel text NOT NULL,
  phone_sealed text NOT NULL,
  phone_index text NOT NULL,
  state text NOT NULL CHECK (state IN ('quiet', 'waiting', 'answered', 'asked', 'closed')),
  waiting_since timestamptz,
  heard_at timestamptz NOT NULL,
  assigned_to uuid,
  assigned_name text,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  UNIQUE (city, channel, phone_index),
  CHECK ((state = 'waiting') = (waiting_since IS NOT NULL))
);
SELECT platform.guard_by_city('outreach.conversation');
CREATE INDEX conversation_turn ON outreach.conversation (city, state, waiting_since, changed_at DESC);
GRANT SELECT, INSERT, UPDATE ON outreach.conversation TO berdaya_app;
COMMENT ON TABLE outreach.conversation IS 'What one phone and the office write each other on one channel.';
COMMENT ON COLUMN outreach.conversation.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.conversation.id IS 'UUIDv7.';
COMMENT ON COLUMN outreach.conversation.channel IS 'Where the person wrote.';
COMMENT ON COLUMN outreach.conversation.phone_sealed IS 'E.164, sealed.';
COMMENT ON COLUMN outreach.conversation.phone_index IS 'Blind index for equality.';
COMMENT ON COLUMN outreach.conversation.state IS 'quiet (only keywords so far), waiting (the office owes an answer), answered, asked (whether it is settled), closed.';
COMMENT ON COLUMN outreach.conversation.waiting_since IS 'First word that nobody answered yet.';
COMMENT ON COLUMN outreach.conversation.heard_at IS 'When the person last wrote: WhatsApp allows free words for 24 hours from then.';
COMMENT ON COLUMN outreach.conversation.assigned_to IS 'Who of the office takes care of it.';
COMMENT ON COLUMN outreach.conversation.assigned_name IS 'Their name.';
COMMENT ON COLUMN outreach.conversation.changed_at IS 'When its state last changed.';

CREATE TABLE outreach.inbound (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  conversation_id uuid NOT NULL,
  provider_id text NOT NULL,
  at timestamptz NOT NULL,
  text_sealed text,
  keyword text CHECK (keyword IN ('status', 'berhenti', 'bantuan', 'ya')),
  PRIMARY KEY (city, id),
  UNIQUE (city, provider_id),
  FOREIGN KEY (city, conversation_id) REFERENCES outreach.conversation (city, id)
);
SELECT platform.guard_by_city('outreach.inbound');
CREATE INDEX inbound_conversation ON outreach.inbound (city, conversation_id, at);
GRANT SELECT, INSERT ON outreach.inbound TO berdaya_app;
COMMENT ON TABLE outreach.inbound IS 'Something a person wrote to the office, once however often the provider tells of it.';
COMMENT ON COLUMN outreach.inbound.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.inbound.id IS 'UUIDv7.';
COMMENT ON COLUMN outreach.inbound.conversation_id IS 'The conversation.';
COMMENT ON COLUMN outreach.inbound.provider_id IS 'The provider''s id of it, by which a repeat is recognised.';
COMMENT ON COLUMN outreach.inbound.at IS 'When the person wrote it, as the provider says.';
COMMENT ON COLUMN outreach.inbound.text_sealed IS 'The words, sealed; empty for a picture or a voice without words.';
COMMENT ON COLUMN outreach.inbound.keyword IS 'The keyword it was, answered by the program.';
