-- Who agreed to what, in which words. Nothing here is changed: a withdrawal is a further entry.

CREATE TABLE identity.consent_text (
  purpose text NOT NULL,
  version text NOT NULL,
  sentence_id text NOT NULL,
  sentence_en text NOT NULL,
  refused_id text NOT NULL,
  refused_en text NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  source text NOT NULL,
  PRIMARY KEY (purpose, version)
);
GRANT SELECT ON identity.consent_text TO berdaya_app;
COMMENT ON TABLE identity.consent_text IS 'The words people are asked, by purpose and version. Reference data: a new wording is a new row, an old one is never edited.';
COMMENT ON COLUMN identity.consent_text.purpose IS 'contact-by-whatsapp, publish-name, catalogue-photo, share-with-bank, apply-on-behalf.';
COMMENT ON COLUMN identity.consent_text.version IS 'Year and running number.';
COMMENT ON COLUMN identity.consent_text.sentence_id IS 'The question, Bahasa Indonesia.';
COMMENT ON COLUMN identity.consent_text.sentence_en IS 'The question, English.';
COMMENT ON COLUMN identity.consent_text.refused_id IS 'What happens if the answer is no, Bahasa Indonesia.';
COMMENT ON COLUMN identity.consent_text.refused_en IS 'What happens if the answer is no, English.';
COMMENT ON COLUMN identity.consent_text.valid_from IS 'First day it is asked.';
COMMENT ON COLUMN identity.consent_text.valid_to IS 'Last day it is asked; empty while in use.';
COMMENT ON COLUMN identity.consent_text.source IS 'Legal ground.';

INSERT INTO identity.consent_text (purpose, version, sentence_id, sentence_en, refused_id, refused_en, valid_from, source) VALUES
('contact-by-whatsapp', '2026-1',
  'Boleh kami kirim kabar program baru lewat WhatsApp ke nomor ini? Anda bisa menariknya kapan saja.',
  'May we send news of new programmes to this number by WhatsApp? You can withdraw this at any time.',
  'Kabar tentang pengajuan Anda sendiri tetap kami kirim.',
  'We still send you word about your own applications.',
  '2026-01-01', 'UU 27/2022 art. 20(2)a, 22-24 (consent for what goes beyond the public task)'),
('publish-name', '2026-1',
  'Boleh nama dan kelurahan Anda tampil di daftar peserta yang kami umumkan? Anda bisa menariknya kapan saja.',
  'May your name and kelurahan appear in the list of participants we publish? You can withdraw this at any time.',
  'Anda tetap bisa ikut. Di daftar hanya tampil kode Anda.',
  'You can take part all the same. The list then shows only your code.',
  '2026-01-01', 'UU 27/2022 art. 20(2)a, 22-24'),
('catalogue-photo', '2026-1',
  'Boleh kami tampilkan foto produk dan nomor WhatsApp usaha Anda di katalog? Anda bisa menariknya kapan saja.',
  'May we show photos of your products and your business''s WhatsApp number in the catalogue? You can withdraw this at any time.',
  'Usaha Anda tidak tampil di katalog. Bantuan lain tidak berubah.',
  'Your business is not shown in the catalogue. Nothing else changes.',
  '2026-01-01', 'UU 27/2022 art. 20(2)a, 22-24'),
('share-with-bank', '2026-1',
  'Boleh kami berikan nama, nomor HP, dan ringkasan usaha Anda kepada bank yang Anda pilih? Anda bisa menariknya kapan saja.',
  'May we give your name, phone number and a summary of your business to the bank you choose? You can withdraw this at any time.',
  'Bank tidak menerima data Anda dari kami.',
  'The bank receives nothing about you from us.',
  '2026-01-01', 'UU 27/2022 art. 4(2) (personal finance), 20(2)a, 22-24'),
('apply-on-behalf', '2026-1',
  'Boleh petugas ini mengisi dan mengirim pengajuan atas nama Anda? Anda bisa menariknya kapan saja.',
  'May this officer fill in and send the application in your name? You can withdraw this at any time.',
  'Pengajuan tidak dikirim. Anda bisa mengisinya sendiri, juga di kertas.',
  'The application is not sent. You can fill it in yourself, on paper too.',
  '2026-01-01', 'UU 27/2022 art. 22-24');

CREATE TABLE identity.consent (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  subject_type text NOT NULL CHECK (subject_type IN ('owner', 'business')),
  subject_id uuid NOT NULL,
  purpose text NOT NULL,
  text_version text NOT NULL,
  given boolean NOT NULL,
  withdrawal boolean NOT NULL DEFAULT false,
  channel text NOT NULL CHECK (channel IN ('web', 'counter', 'paper', 'phone')),
  witness_id uuid,
  recorded_by text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (purpose, text_version) REFERENCES identity.consent_text (purpose, version),
  FOREIGN KEY (city, witness_id) REFERENCES identity.person (city, id),
  CHECK (NOT (withdrawal AND given))
);
SELECT platform.guard_by_city('identity.consent');
CREATE INDEX consent_subject ON identity.consent (city, subject_type, subject_id, purpose, at);
GRANT SELECT, INSERT ON identity.consent TO berdaya_app;
COMMENT ON TABLE identity.consent IS 'Answers to consent questions, append-only; the last entry of a subject and purpose counts.';
COMMENT ON COLUMN identity.consent.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN identity.consent.id IS 'UUIDv7.';
COMMENT ON COLUMN identity.consent.subject_type IS 'owner or business.';
COMMENT ON COLUMN identity.consent.subject_id IS 'Registry id of the subject.';
COMMENT ON COLUMN identity.consent.purpose IS 'What it is for.';
COMMENT ON COLUMN identity.consent.text_version IS 'The wording that was asked.';
COMMENT ON COLUMN identity.consent.given IS 'The answer.';
COMMENT ON COLUMN identity.consent.withdrawal IS 'True when an earlier yes was taken back; processing must stop within 3 x 24 hours.';
COMMENT ON COLUMN identity.consent.channel IS 'web, counter, paper or phone.';
COMMENT ON COLUMN identity.consent.witness_id IS 'Officer or helper who was present.';
COMMENT ON COLUMN identity.consent.recorded_by IS 'Name of who wrote it down.';
COMMENT ON COLUMN identity.consent.at IS 'When it was answered.';

CREATE FUNCTION identity.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'identity.consent is append-only';
END $$;
CREATE TRIGGER append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON identity.consent FOR EACH STATEMENT EXECUTE FUNCTION identity.refuse_change();
