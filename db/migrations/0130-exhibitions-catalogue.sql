-- The catalogue: what businesses of the city sell, checked before it is shown, and the buyers who asked.

CREATE SCHEMA exhibitions;
GRANT USAGE ON SCHEMA exhibitions TO berdaya_app;
COMMENT ON SCHEMA exhibitions IS 'Products shown all year, buyers who ask, stalls and what was sold at exhibitions.';

CREATE TABLE exhibitions.product (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  slug text NOT NULL CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  state text NOT NULL CHECK (state IN ('draft', 'waiting', 'returned', 'published', 'hidden')),
  business_id uuid NOT NULL,
  owner_id uuid NOT NULL,
  business_name text NOT NULL,
  area text,
  kind text NOT NULL,
  name text NOT NULL,
  about text NOT NULL,
  price bigint NOT NULL CHECK (price > 0),
  unit text NOT NULL,
  whatsapp_sealed text,
  halal_number text,
  note text,
  needs_mentor boolean NOT NULL DEFAULT false,
  search text NOT NULL,
  created_at timestamptz NOT NULL,
  sent_at timestamptz,
  published_at timestamptz,
  changed_by text NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id),
  CONSTRAINT product_slug UNIQUE (city, slug),
  CHECK (state <> 'published' OR (published_at IS NOT NULL AND whatsapp_sealed IS NOT NULL)),
  CHECK (state <> 'waiting' OR sent_at IS NOT NULL),
  CHECK (state <> 'returned' OR note IS NOT NULL)
);
SELECT platform.guard_by_city('exhibitions.product');
CREATE INDEX product_search ON exhibitions.product USING gin (search gin_trgm_ops) WHERE state = 'published';
CREATE INDEX product_business ON exhibitions.product (city, business_id);
CREATE INDEX product_shown ON exhibitions.product (city, published_at DESC, id) WHERE state = 'published';
CREATE INDEX product_counts ON exhibitions.product (city, kind, area) WHERE state = 'published';
CREATE INDEX product_waiting ON exhibitions.product (city, sent_at) WHERE state = 'waiting';
GRANT SELECT, INSERT, UPDATE ON exhibitions.product TO berdaya_app;
COMMENT ON TABLE exhibitions.product IS 'A product its owner wants to show. The public sees it only while it is published.';
COMMENT ON COLUMN exhibitions.product.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.product.id IS 'UUIDv7.';
COMMENT ON COLUMN exhibitions.product.slug IS 'Its part of the public address; does not change with the name.';
COMMENT ON COLUMN exhibitions.product.state IS 'State, as named in product.rules.ts.';
COMMENT ON COLUMN exhibitions.product.business_id IS 'The business in the registry.';
COMMENT ON COLUMN exhibitions.product.owner_id IS 'Its owner in the registry: whose consent it stands on.';
COMMENT ON COLUMN exhibitions.product.business_name IS 'Name of the business as shown to buyers.';
COMMENT ON COLUMN exhibitions.product.area IS 'Its kelurahan: filter of the catalogue, and whose remit it is.';
COMMENT ON COLUMN exhibitions.product.kind IS 'What kind of goods, as the sectors of the registry.';
COMMENT ON COLUMN exhibitions.product.name IS 'Name of the product.';
COMMENT ON COLUMN exhibitions.product.about IS 'What it is, in the owner''s words.';
COMMENT ON COLUMN exhibitions.product.price IS 'Price of one unit, in rupiah.';
COMMENT ON COLUMN exhibitions.product.unit IS 'What one price buys: bungkus 250 gram.';
COMMENT ON COLUMN exhibitions.product.whatsapp_sealed IS 'The business''s number for buyers, sealed; public only by consent and while published.';
COMMENT ON COLUMN exhibitions.product.halal_number IS 'Halal certificate of the business in the registry that covers this product; empty without one.';
COMMENT ON COLUMN exhibitions.product.note IS 'What the office asked to change when it gave the product back.';
COMMENT ON COLUMN exhibitions.product.needs_mentor IS 'The office asked that a mentor helps with what the note says; false once it was sent again.';
COMMENT ON COLUMN exhibitions.product.search IS 'Folded text that search looks through: product, business, kelurahan, kind.';
COMMENT ON COLUMN exhibitions.product.created_at IS 'When the owner began it.';
COMMENT ON COLUMN exhibitions.product.sent_at IS 'When it was last sent to be checked.';
COMMENT ON COLUMN exhibitions.product.published_at IS 'When it was last published.';
COMMENT ON COLUMN exhibitions.product.changed_by IS 'Name of who changed it last: a stale save is told.';
COMMENT ON COLUMN exhibitions.product.version IS 'Counts changes; a stale save is refused.';

CREATE TABLE exhibitions.photo (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  product_id uuid NOT NULL,
  position int NOT NULL CHECK (position BETWEEN 1 AND 4),
  alt text NOT NULL,
  width int NOT NULL CHECK (width > 0),
  height int NOT NULL CHECK (height > 0),
  colour text NOT NULL CHECK (colour ~ '^#[0-9a-f]{6}$'),
  sizes jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, product_id) REFERENCES exhibitions.product (city, id),
  CONSTRAINT photo_place UNIQUE (city, product_id, position)
);
SELECT platform.guard_by_city('exhibitions.photo');
GRANT SELECT, INSERT, UPDATE, DELETE ON exhibitions.photo TO berdaya_app;
COMMENT ON TABLE exhibitions.photo IS 'A photo of a product, redrawn in several sizes without what hid in the file.';
COMMENT ON COLUMN exhibitions.photo.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.photo.id IS 'UUIDv7; part of the address of its sizes, which never change.';
COMMENT ON COLUMN exhibitions.photo.product_id IS 'The product.';
COMMENT ON COLUMN exhibitions.photo.position IS 'Its place, from 1; the first is the one shown in lists.';
COMMENT ON COLUMN exhibitions.photo.alt IS 'What is to be seen, in the owner''s words.';
COMMENT ON COLUMN exhibitions.photo.width IS 'Width of the largest size, in pixels.';
COMMENT ON COLUMN exhibitions.photo.height IS 'Height of the largest size, in pixels.';
COMMENT ON COLUMN exhibitions.photo.colour IS 'Mean colour, shown until the photo is there.';
COMMENT ON COLUMN exhibitions.photo.sizes IS 'Each size kept: name, format, width, height, bytes, SHA-256 of the bytes in the files folder.';
COMMENT ON COLUMN exhibitions.photo.at IS 'When it was added.';

CREATE TABLE exhibitions.product_event (
  city text NOT NULL DEFAULT current_setting('app.city'),
  product_id uuid NOT NULL,
  seq int NOT NULL,
  move text NOT NULL,
  at timestamptz NOT NULL,
  actor_id text NOT NULL,
  actor_name text NOT NULL,
  actor_kind text NOT NULL,
  text text,
  PRIMARY KEY (city, product_id, seq),
  FOREIGN KEY (city, product_id) REFERENCES exhibitions.product (city, id)
);
SELECT platform.guard_by_city('exhibitions.product_event');
GRANT SELECT, INSERT ON exhibitions.product_event TO berdaya_app;
COMMENT ON TABLE exhibitions.product_event IS 'What happened to a product, in order. Only added to.';
COMMENT ON COLUMN exhibitions.product_event.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.product_event.product_id IS 'The product.';
COMMENT ON COLUMN exhibitions.product_event.seq IS 'Running number within the product, from 1.';
COMMENT ON COLUMN exhibitions.product_event.move IS 'Which move, as named in product.rules.ts.';
COMMENT ON COLUMN exhibitions.product_event.at IS 'When.';
COMMENT ON COLUMN exhibitions.product_event.actor_id IS 'Who, as identity id; - for the system.';
COMMENT ON COLUMN exhibitions.product_event.actor_name IS 'Their name at that moment.';
COMMENT ON COLUMN exhibitions.product_event.actor_kind IS 'owner, staff or system.';
COMMENT ON COLUMN exhibitions.product_event.text IS 'The note of a return.';

CREATE TABLE exhibitions.lead (
  city text NOT NULL DEFAULT current_setting('app.city'),
  id uuid NOT NULL,
  product_id uuid,
  product_name text NOT NULL,
  business_id uuid NOT NULL,
  business_name text NOT NULL,
  area text,
  buyer_sealed text NOT NULL,
  phone_sealed text NOT NULL,
  phone_index text NOT NULL,
  wish text NOT NULL,
  consent_text text NOT NULL,
  state text NOT NULL CHECK (state IN ('open', 'talking', 'sold', 'none')),
  amount bigint CHECK (amount > 0),
  due_on date,
  at timestamptz NOT NULL,
  answered_at timestamptz,
  changed_by text NOT NULL,
  version int NOT NULL DEFAULT 1,
  PRIMARY KEY (city, id),
  FOREIGN KEY (city, product_id) REFERENCES exhibitions.product (city, id),
  CHECK ((state IN ('open', 'talking')) = (due_on IS NOT NULL)),
  CHECK (amount IS NULL OR state = 'sold')
);
SELECT platform.guard_by_city('exhibitions.lead');
CREATE INDEX lead_business ON exhibitions.lead (city, business_id);
CREATE INDEX lead_due ON exhibitions.lead (city, due_on) WHERE due_on IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON exhibitions.lead TO berdaya_app;
COMMENT ON TABLE exhibitions.lead IS 'A buyer who asked about a product, and what came of it.';
COMMENT ON COLUMN exhibitions.lead.city IS 'Kemendagri code of the city.';
COMMENT ON COLUMN exhibitions.lead.id IS 'UUIDv7.';
COMMENT ON COLUMN exhibitions.lead.product_id IS 'The product asked about.';
COMMENT ON COLUMN exhibitions.lead.product_name IS 'Its name when it was asked about.';
COMMENT ON COLUMN exhibitions.lead.business_id IS 'The business in the registry.';
COMMENT ON COLUMN exhibitions.lead.business_name IS 'Its name when it was asked, for lists.';
COMMENT ON COLUMN exhibitions.lead.area IS 'Its kelurahan: decides whose remit it is.';
COMMENT ON COLUMN exhibitions.lead.buyer_sealed IS 'Name of the buyer, sealed.';
COMMENT ON COLUMN exhibitions.lead.phone_sealed IS 'Phone of the buyer, sealed; shown to the seller only.';
COMMENT ON COLUMN exhibitions.lead.phone_index IS 'Blind index of the phone: one open question a buyer and product.';
COMMENT ON COLUMN exhibitions.lead.wish IS 'What and how much is wished, in the buyer''s words.';
COMMENT ON COLUMN exhibitions.lead.consent_text IS 'Version of the sentence the buyer agreed to.';
COMMENT ON COLUMN exhibitions.lead.state IS 'open, talking, sold, none: as named in lead.rules.ts.';
COMMENT ON COLUMN exhibitions.lead.amount IS 'What was sold, in rupiah; empty when it was not told.';
COMMENT ON COLUMN exhibitions.lead.due_on IS 'Day on which an answer is awaited; empty once it is over.';
COMMENT ON COLUMN exhibitions.lead.at IS 'When the buyer asked.';
COMMENT ON COLUMN exhibitions.lead.answered_at IS 'When the seller last said what came of it.';
COMMENT ON COLUMN exhibitions.lead.changed_by IS 'Name of who changed it last: a stale save is told.';
COMMENT ON COLUMN exhibitions.lead.version IS 'Counts changes; a stale save is refused.';
CREATE UNIQUE INDEX lead_once ON exhibitions.lead (city, product_id, phone_index) WHERE due_on IS NOT NULL;

-- Published products whose text holds each sought word, or one that is spelt much like it, the nearest first. The
-- threshold of likeness belongs to this question alone, so it is set for the time of this function.
CREATE FUNCTION exhibitions.search_products(words text[]) RETURNS TABLE (id uuid, likeness real)
LANGUAGE sql STABLE SET pg_trgm.word_similarity_threshold = 0.45 AS $$
  SELECT p.id, (SELECT avg(word_similarity(w, p.search))::real FROM unnest(words) w)
  FROM exhibitions.product p
  WHERE p.city = current_setting('app.city') AND p.state = 'published'
    AND p.search %> words[1] AND NOT EXISTS (SELECT FROM unnest(words) w WHERE NOT p.search %> w)
$$;
GRANT EXECUTE ON FUNCTION exhibitions.search_products(text[]) TO berdaya_app;
