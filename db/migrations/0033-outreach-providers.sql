-- Messages through providers that do not recognise a repeat: what was handed over, to whom it went in vain, what it cost.

ALTER TABLE outreach.message
  ADD COLUMN handed_at timestamptz,
  ADD COLUMN provider_id text,
  ADD COLUMN refused_by text[] NOT NULL DEFAULT '{}',
  ADD COLUMN cost int NOT NULL DEFAULT 0 CHECK (cost >= 0);
ALTER TABLE outreach.message DROP CONSTRAINT message_state_check;
ALTER TABLE outreach.message ADD CONSTRAINT message_state_check
  CHECK (state IN ('queued', 'kept', 'sent', 'delivered', 'read', 'failed'));
COMMENT ON COLUMN outreach.message.state IS 'queued, kept (waits for a person), sent, delivered, read, failed.';
COMMENT ON COLUMN outreach.message.channel IS 'captured (kept for a person to send), the provider that has it, or hand once a person sent it.';
COMMENT ON COLUMN outreach.message.handed_at IS 'Set before a provider is called, emptied when it certainly did not take the message.';
COMMENT ON COLUMN outreach.message.provider_id IS 'The provider''s own id of the message.';
COMMENT ON COLUMN outreach.message.refused_by IS 'Channels that cannot bring this message to this person.';
COMMENT ON COLUMN outreach.message.cost IS 'What the provider asks for it, whole rupiah; 0 where nothing is known.';
COMMENT ON COLUMN outreach.step.step IS 'queued, try-failed, next-channel, kept, sent, sent-by-hand, delivered, read, failed, tried-again.';

CREATE TABLE outreach.spend (
  city text NOT NULL DEFAULT current_setting('app.city'),
  channel text NOT NULL,
  month date NOT NULL,
  messages int NOT NULL,
  rupiah bigint NOT NULL,
  PRIMARY KEY (city, channel, month)
);
SELECT platform.guard_by_city('outreach.spend');
GRANT SELECT, INSERT, UPDATE ON outreach.spend TO berdaya_app;
COMMENT ON TABLE outreach.spend IS 'What a channel cost in a month, counted when a message is handed over and given back when the provider refuses it.';
COMMENT ON COLUMN outreach.spend.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.spend.channel IS 'The channel.';
COMMENT ON COLUMN outreach.spend.month IS 'First day of the month in Asia/Jakarta.';
COMMENT ON COLUMN outreach.spend.messages IS 'Messages that are paid for.';
COMMENT ON COLUMN outreach.spend.rupiah IS 'Their cost, whole rupiah.';

CREATE TABLE outreach.pause (
  city text NOT NULL DEFAULT current_setting('app.city'),
  channel text NOT NULL,
  until timestamptz NOT NULL,
  problem text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, channel)
);
SELECT platform.guard_by_city('outreach.pause');
GRANT SELECT, INSERT, UPDATE ON outreach.pause TO berdaya_app;
COMMENT ON TABLE outreach.pause IS 'Channels whose provider asked for rest: nothing is handed to them before.';
COMMENT ON COLUMN outreach.pause.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN outreach.pause.channel IS 'The channel.';
COMMENT ON COLUMN outreach.pause.until IS 'When it goes on.';
COMMENT ON COLUMN outreach.pause.problem IS 'Why, as a code.';
COMMENT ON COLUMN outreach.pause.at IS 'When the provider said so.';
