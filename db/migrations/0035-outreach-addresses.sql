-- Other addresses than a phone: e-mail, Telegram, a browser that takes push messages; and news for whoever asked for it.

ALTER TABLE outreach.message RENAME COLUMN phone_sealed TO address_sealed;
ALTER TABLE outreach.message RENAME COLUMN phone_index TO address_index;
ALTER TABLE outreach.message
  ADD COLUMN kind text NOT NULL DEFAULT 'phone' CHECK (kind IN ('phone', 'email', 'telegram', 'push'));
COMMENT ON COLUMN outreach.message.kind IS 'What the address is: phone, email, telegram, push.';
COMMENT ON COLUMN outreach.message.address_sealed IS 'E.164, e-mail address, Telegram chat or push subscription, sealed.';
COMMENT ON COLUMN outreach.message.address_index IS 'Blind index of the address for equality.';

ALTER TABLE outreach.wave_recipient RENAME COLUMN phone_sealed TO address_sealed;
ALTER TABLE outreach.wave_recipient RENAME COLUMN phone_index TO address_index;
ALTER TABLE outreach.wave_recipient
  ADD COLUMN kind text NOT NULL DEFAULT 'phone' CHECK (kind IN ('phone', 'email', 'telegram', 'push')),
  ADD COLUMN subscription_id uuid,
  ALTER COLUMN owner_id DROP NOT NULL,
  ADD CONSTRAINT wave_recipient_why CHECK (owner_id IS NOT NULL OR subscription_id IS NOT NULL);
COMMENT ON TABLE outreach.wave_recipient IS 'An address that is to get the news, once for each thing told whatever wave it came in.';
COMMENT ON COLUMN outreach.wave_recipient.kind IS 'What the address is: phone, email, telegram, push.';
COMMENT ON COLUMN outreach.wave_recipient.address_sealed IS 'The address, sealed.';
COMMENT ON COLUMN outreach.wave_recipient.address_index IS 'Blind index of the address.';
COMMENT ON COLUMN outreach.wave_recipient.owner_id IS 'Registry owner; empty for whoever asked for news without an account.';
COMMENT ON COLUMN outreach.wave_recipient.subscription_id IS 'The wish for news it answers; empty for a registry owner.';

ALTER TABLE outreach.stop RENAME COLUMN phone_index TO address_index;
GRANT DELETE ON outreach.stop TO berdaya_app;
COMMENT ON TABLE outreach.stop IS 'Phones that asked for no more news, until they ask for it again. Word about their own matters still goes out.';
COMMENT ON COLUMN outreach.stop.address_index IS 'Blind index of the phone.';

ALTER TABLE outreach.conversation RENAME COLUMN phone_sealed TO address_sealed;
ALTER TABLE outreach.conversation RENAME COLUMN phone_index TO address_index;
COMMENT ON COLUMN outreach.conversation.address_sealed IS 'E.164 or Telegram chat, sealed.';
COMMENT ON COLUMN outreach.conversation.address_index IS 'Blind index for equality.';

ALTER TABLE outreach.wave DROP CONSTRAINT wave_channel_check;
ALTER TABLE outreach.wave ADD CONSTRAINT wave_channel_check
  CHECK (channel IN ('whatsapp', 'sms', 'email', 'telegram', 'push'));
ALTER TABLE outreach.contact DROP CONSTRAINT contact_channel_check;
ALTER TABLE outreach.contact ADD CONSTRAINT contact_channel_check
  CHECK (channel IN ('whatsapp', 'sms', 'email', 'telegram', 'push'));
ALTER TABLE outreach.link DROP CONSTRAINT link_channel_check;
ALTER TABLE outreach.link ADD CONSTRAINT link_channel_check
  CHECK (channel IN ('whatsapp', 'sms', 'email', 'telegram', 'push', 'kepling', 'poster', 'loudspeaker'));

CREATE TABLE outreach.subscription (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  kind text NOT NULL CHECK (kind IN ('phone', 'email', 'telegram', 'push')),
  address_sealed text,
  address_index text,
  person_sealed text,
  person_index text,
  news boolean NOT NULL,
  topics text[] NOT NULL,
  areas text[] NOT NULL,
  sectors text[] NOT NULL,
  consent_text text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'active', 'left', 'gone')),
  made_at timestamptz NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  CHECK (state <> 'active' OR address_sealed IS NOT NULL),
  CHECK (news OR person_index IS NOT NULL)
);
SELECT platform.guard_by_city('outreach.subscription');
CREATE UNIQUE INDEX subscription_once ON outreach.subscription (city, kind, address_index) WHERE state = 'active';
CREATE INDEX subscription_person ON outreach.subscription (city, person_index) WHERE state = 'active';
CREATE INDEX subscription_address ON outreach.subscription (city, address_index);
GRANT SELECT, INSERT, UPDATE, DELETE ON outreach.subscription TO berdaya_app;
COMMENT ON TABLE outreach.subscription IS 'An address somebody asked to be told at, proved by its holder: news by their choice, and their own matters where they proved a phone.';
COMMENT ON COLUMN outreach.subscription.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.subscription.id IS 'UUIDv7; whoever holds it holds the address, for it is only sent there.';
COMMENT ON COLUMN outreach.subscription.kind IS 'What the address is: phone, email, telegram, push.';
COMMENT ON COLUMN outreach.subscription.address_sealed IS 'The address, sealed; empty until Telegram is linked, and once it was left.';
COMMENT ON COLUMN outreach.subscription.address_index IS 'Blind index of the address.';
COMMENT ON COLUMN outreach.subscription.person_sealed IS 'Phone of the person whose own matters may go there too, sealed: the phone they had proved.';
COMMENT ON COLUMN outreach.subscription.person_index IS 'Blind index of that phone.';
COMMENT ON COLUMN outreach.subscription.news IS 'Whether news of programmes goes there.';
COMMENT ON COLUMN outreach.subscription.topics IS 'Kinds of programme asked for; empty for all.';
COMMENT ON COLUMN outreach.subscription.areas IS 'Kecamatan asked for; empty for the whole city.';
COMMENT ON COLUMN outreach.subscription.sectors IS 'Sectors asked for; empty for all.';
COMMENT ON COLUMN outreach.subscription.consent_text IS 'Version of the sentence agreed to.';
COMMENT ON COLUMN outreach.subscription.state IS 'waiting (its holder has not said yes), active, left, gone (the provider says nobody is there).';
COMMENT ON COLUMN outreach.subscription.made_at IS 'When it was asked for.';
COMMENT ON COLUMN outreach.subscription.changed_at IS 'When its state last changed.';
