-- Who was told of what, over which channel: short links, businesses told, notices put up.

CREATE TABLE outreach.link (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  code text NOT NULL,
  about_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('whatsapp', 'sms', 'email', 'telegram', 'kepling', 'poster', 'loudspeaker')),
  area text NOT NULL,
  path text NOT NULL,
  made_at timestamptz NOT NULL,
  made_by text NOT NULL,
  PRIMARY KEY (city, id),
  CONSTRAINT link_code UNIQUE (city, code),
  CONSTRAINT link_once UNIQUE (city, about_id, channel, area)
);
SELECT platform.guard_by_city('outreach.link');
GRANT SELECT, INSERT ON outreach.link TO berdaya_app;
COMMENT ON TABLE outreach.link IS 'A short address (/s/CODE) of one thing, one channel and one area, so that its openings can be counted without following anyone.';
COMMENT ON COLUMN outreach.link.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.link.id IS 'UUIDv7.';
COMMENT ON COLUMN outreach.link.code IS 'Six signs without those that are read for one another.';
COMMENT ON COLUMN outreach.link.about_id IS 'What it leads to: a call.';
COMMENT ON COLUMN outreach.link.channel IS 'Where it was shown.';
COMMENT ON COLUMN outreach.link.area IS 'Kelurahan it was made for; the city''s own code for all of them.';
COMMENT ON COLUMN outreach.link.path IS 'Page of this installation it opens.';
COMMENT ON COLUMN outreach.link.made_at IS 'When.';
COMMENT ON COLUMN outreach.link.made_by IS 'Name of who asked for it.';

CREATE TABLE outreach.link_day (
  city text NOT NULL DEFAULT current_setting('app.city'),
  link_id uuid NOT NULL,
  day date NOT NULL,
  opened int NOT NULL,
  PRIMARY KEY (city, link_id, day),
  FOREIGN KEY (city, link_id) REFERENCES outreach.link (city, id)
);
SELECT platform.guard_by_city('outreach.link_day');
GRANT SELECT, INSERT, UPDATE ON outreach.link_day TO berdaya_app;
COMMENT ON TABLE outreach.link_day IS 'How often a short address was opened on a day. Nothing about who opened it is kept.';
COMMENT ON COLUMN outreach.link_day.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.link_day.link_id IS 'The short address.';
COMMENT ON COLUMN outreach.link_day.day IS 'Day in Asia/Jakarta.';
COMMENT ON COLUMN outreach.link_day.opened IS 'Openings; previews made by messengers are not counted.';

CREATE TABLE outreach.contact (
  city text NOT NULL DEFAULT current_setting('app.city'),
  about_id uuid NOT NULL,
  business_id uuid NOT NULL,
  channel text NOT NULL CHECK (channel IN ('whatsapp', 'sms', 'email', 'telegram')),
  message_id uuid NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, about_id, business_id, channel),
  FOREIGN KEY (city, message_id) REFERENCES outreach.message (city, id)
);
SELECT platform.guard_by_city('outreach.contact');
CREATE INDEX contact_business ON outreach.contact (city, business_id, at);
CREATE INDEX contact_message ON outreach.contact (city, message_id);
GRANT SELECT, INSERT, UPDATE, DELETE ON outreach.contact TO berdaya_app;
COMMENT ON TABLE outreach.contact IS 'Which business a message about something was for. Whether it was told follows from the message: sent or delivered.';
COMMENT ON COLUMN outreach.contact.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.contact.about_id IS 'What it was told of: a call.';
COMMENT ON COLUMN outreach.contact.business_id IS 'The business in the registry.';
COMMENT ON COLUMN outreach.contact.channel IS 'Where.';
COMMENT ON COLUMN outreach.contact.message_id IS 'The message; one message serves all businesses of one phone.';
COMMENT ON COLUMN outreach.contact.at IS 'When it was planned.';

CREATE TABLE outreach.notice (
  city text NOT NULL DEFAULT current_setting('app.city'),
  about_id uuid NOT NULL,
  area text NOT NULL,
  channel text NOT NULL CHECK (channel IN ('kepling', 'poster', 'loudspeaker')),
  at timestamptz NOT NULL,
  by_name text NOT NULL,
  PRIMARY KEY (city, about_id, area, channel)
);
SELECT platform.guard_by_city('outreach.notice');
GRANT SELECT, INSERT, DELETE ON outreach.notice TO berdaya_app;
COMMENT ON TABLE outreach.notice IS 'Word put out in a kelurahan by hand: a poster hung, the text given to the kepling, the loudspeaker used.';
COMMENT ON COLUMN outreach.notice.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.notice.about_id IS 'What it tells of: a call.';
COMMENT ON COLUMN outreach.notice.area IS 'Kelurahan.';
COMMENT ON COLUMN outreach.notice.channel IS 'kepling, poster or loudspeaker.';
COMMENT ON COLUMN outreach.notice.at IS 'When it was marked.';
COMMENT ON COLUMN outreach.notice.by_name IS 'Who marked it.';
