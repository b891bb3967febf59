-- News to many at the pace a channel allows, each phone once, and who asked for no more of it.

CREATE TABLE outreach.wave (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  about_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('whatsapp', 'sms', 'email', 'telegram')),
  text text NOT NULL,
  audience jsonb NOT NULL,
  per_day int NOT NULL CHECK (per_day > 0),
  state text NOT NULL CHECK (state IN ('running', 'stopped', 'done')),
  made_by text NOT NULL,
  made_at timestamptz NOT NULL,
  PRIMARY KEY (city, id)
);
SELECT platform.guard_by_city('outreach.wave');
CREATE INDEX wave_about ON outreach.wave (city, about_id, made_at);
GRANT SELECT, INSERT, UPDATE ON outreach.wave TO berdaya_app;
COMMENT ON TABLE outreach.wave IS 'One sending of news to an audience, carried out in batches.';
COMMENT ON COLUMN outreach.wave.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.wave.id IS 'UUIDv7.';
COMMENT ON COLUMN outreach.wave.about_id IS 'What it tells of: a call.';
COMMENT ON COLUMN outreach.wave.channel IS 'Where it is sent.';
COMMENT ON COLUMN outreach.wave.text IS 'The words, without the address to leave by.';
COMMENT ON COLUMN outreach.wave.audience IS 'The rule the recipients were chosen by, as it was.';
COMMENT ON COLUMN outreach.wave.per_day IS 'Most messages in 24 hours, over all waves of the channel.';
COMMENT ON COLUMN outreach.wave.state IS 'running, stopped by a person, done.';
COMMENT ON COLUMN outreach.wave.made_by IS 'Who planned it.';
COMMENT ON COLUMN outreach.wave.made_at IS 'When.';

CREATE TABLE outreach.wave_recipient (
  city text NOT NULL DEFAULT current_setting('app.city'),
  about_id uuid NOT NULL,
  phone_index text NOT NULL,
  wave_id uuid NOT NULL,
  place int NOT NULL,
  phone_sealed text NOT NULL,
  owner_id uuid NOT NULL,
  business_ids uuid[] NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'written', 'skipped')),
  at timestamptz NOT NULL,
  PRIMARY KEY (city, about_id, phone_index),
  FOREIGN KEY (city, wave_id) REFERENCES outreach.wave (city, id)
);
SELECT platform.guard_by_city('outreach.wave_recipient');
CREATE INDEX wave_recipient_turn ON outreach.wave_recipient (city, wave_id, state, place);
CREATE INDEX wave_recipient_written ON outreach.wave_recipient (city, at) WHERE state = 'written';
GRANT SELECT, INSERT, UPDATE ON outreach.wave_recipient TO berdaya_app;
COMMENT ON TABLE outreach.wave_recipient IS 'A phone that is to get the news, once for each thing told whatever wave it came in.';
COMMENT ON COLUMN outreach.wave_recipient.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.wave_recipient.about_id IS 'What it is told of.';
COMMENT ON COLUMN outreach.wave_recipient.phone_index IS 'Blind index of the phone.';
COMMENT ON COLUMN outreach.wave_recipient.wave_id IS 'The wave it is told in.';
COMMENT ON COLUMN outreach.wave_recipient.place IS 'Turn within the wave, from 1.';
COMMENT ON COLUMN outreach.wave_recipient.phone_sealed IS 'E.164, sealed.';
COMMENT ON COLUMN outreach.wave_recipient.owner_id IS 'Registry owner.';
COMMENT ON COLUMN outreach.wave_recipient.business_ids IS 'Businesses reached by this phone.';
COMMENT ON COLUMN outreach.wave_recipient.state IS 'waiting, written (a message exists), skipped (left or took back consent before its turn).';
COMMENT ON COLUMN outreach.wave_recipient.at IS 'When that became so.';

CREATE TABLE outreach.stop (
  city text NOT NULL DEFAULT current_setting('app.city'),
  phone_index text NOT NULL,
  at timestamptz NOT NULL,
  how text NOT NULL CHECK (how IN ('link', 'keyword')),
  PRIMARY KEY (city, phone_index)
);
SELECT platform.guard_by_city('outreach.stop');
GRANT SELECT, INSERT ON outreach.stop TO berdaya_app;
COMMENT ON TABLE outreach.stop IS 'Phones that asked for no more news. Word about their own matters still goes out.';
COMMENT ON COLUMN outreach.stop.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.stop.phone_index IS 'Blind index of the phone.';
COMMENT ON COLUMN outreach.stop.at IS 'When.';
COMMENT ON COLUMN outreach.stop.how IS 'link: pressed the button behind the address in a message; keyword: wrote BERHENTI.';
