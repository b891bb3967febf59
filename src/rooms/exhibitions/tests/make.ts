import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import type { Actor } from '#platform/ctx.ts';
import { loadAreas, noteIdentifier, registerBusiness } from '#rooms/registry/index.ts';
import { actorAs, type TestDatabase } from '#tests/database.ts';
import { addPhoto } from '../add-photo.ts';
import { getProduct } from '../catalogue/product.reads.ts';
import type { ProductState } from '../catalogue/product.rules.ts';
import type { ProductInput } from '../catalogue/product.schema.ts';
import { curateProduct } from '../curate-product.ts';
import { draftProduct } from '../draft-product.ts';
import { moveProduct } from '../move-product.ts';

type MakeCtx = TestDatabase['ctx'];

export const officer: Actor = actorAs('programme', { name: 'Vivi Sari' });

export async function setTheScene(ctx: MakeCtx): Promise<void> {
  const areas = JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8'));
  await loadAreas(ctx({ actor: actorAs('administrator') }), areas);
}

let phones = 0;

/** A business, its owner's phone, and that owner as an actor. */
export async function someBusiness(ctx: MakeCtx, parts: { area?: string; name?: string } = {}) {
  const phone = `+62813${String(70_000_000 + ++phones)}`;
  const ownerName = `Ratna ${phones}`;
  const { businessId } = await registerBusiness(ctx({ actor: actorAs('system') }), {
    owner: { name: ownerName, phone },
    business: {
      name: parts.name ?? `Dapur ${phones}`,
      sector: 'processed-food',
      area: parts.area ?? '12.75.01.1001',
      nibState: 'none',
    },
    source: 'staff',
  });
  return { businessId, phone, owner: actorAs('owner', { phone, name: ownerName }) };
}

export const words: ProductInput = {
  name: 'Keripik pisang',
  kind: 'processed-food',
  about: 'Pisang kepok, manis, tahan dua bulan.',
  price: 15_000,
  unit: 'bungkus 250 gram',
  whatsapp: '+6281311112222',
  halal: false,
};

/** A photo as a phone sends it: a landscape with detail in it. */
export async function somePhoto({ width = 1400, height = 1050 } = {}): Promise<File> {
  const noise = { type: 'gaussian' as const, mean: 128, sigma: 30 };
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#6A1231', noise } })
    .jpeg()
    .toBuffer();
  return new File([new Uint8Array(bytes)], 'produk.jpg');
}

/** Its certificate on record in the registry. */
export async function certify(ctx: MakeCtx, businessId: string, number = 'ID12110026732710825'): Promise<void> {
  await noteIdentifier(ctx({ actor: actorAs('administrator') }), {
    businessId,
    kind: 'halal',
    value: number,
    raw: number,
    edition: null,
    source: 'counter',
    asOf: '2026-02-01',
  });
}

/** A step of a product as its owner or the office makes it on a page just opened. */
export async function step(
  ctx: MakeCtx,
  id: string,
  move: 'send' | 'hide' | 'show' | 'publish' | 'return',
  actor: Actor,
): Promise<void> {
  const at = ctx({ actor });
  const { version } = await getProduct(at, id);
  if (move === 'publish' || move === 'return') {
    await curateProduct(at, id, { move, version, note: move === 'return' ? 'Foto lebih terang.' : '', mentor: false });
  } else await moveProduct(at, id, { move, version, consent: true });
}

const wayTo: Record<ProductState, ('send' | 'publish' | 'return' | 'hide')[]> = {
  draft: [],
  waiting: ['send'],
  returned: ['send', 'return'],
  published: ['send', 'publish'],
  hidden: ['send', 'publish', 'hide'],
};

/** A product of a business in this state, with one photo. */
export async function productIn(
  ctx: MakeCtx,
  state: ProductState,
  parts: Partial<ProductInput> & { business?: Awaited<ReturnType<typeof someBusiness>> } = {},
) {
  const { business: given, ...rest } = parts;
  const business = given ?? (await someBusiness(ctx));
  const at = ctx({ actor: business.owner });
  const id = await draftProduct(at, business.businessId, { ...words, ...rest });
  await addPhoto(at, {
    productId: id,
    alt: 'Keripik dalam bungkus',
    upload: await somePhoto({ width: 400, height: 300 }),
  });
  for (const move of wayTo[state]) {
    await step(ctx, id, move, move === 'publish' || move === 'return' ? officer : business.owner);
  }
  return { ...business, id, slug: (await getProduct(at, id)).slug };
}
