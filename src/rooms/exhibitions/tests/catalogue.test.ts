import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '#platform/db/transaction.ts';
import { readPhoto, useFilesFolder } from '#platform/files/index.ts';
import { hasConsent, onConsentWithdrawn, withdrawConsent } from '#rooms/identity/index.ts';
import { getBusinessRecord } from '#rooms/registry/index.ts';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addPhoto } from '../add-photo.ts';
import { getProduct, getPublished, listPhotos, listProductEvents } from '../catalogue/product.reads.ts';
import { searchWords } from '../catalogue/product.rules.ts';
import { countShown, listShown } from '../catalogue/shown.reads.ts';
import { curateProduct } from '../curate-product.ts';
import { draftProduct } from '../draft-product.ts';
import { editProduct } from '../edit-product.ts';
import { hideWithoutConsent } from '../hide-without-consent.ts';
import { moveProducts } from '../merged.store.ts';
import { moveProduct } from '../move-product.ts';
import { removePhoto } from '../remove-photo.ts';
import { seedDemoCatalogue } from '../seed-demo-catalogue.ts';
import { certify, officer, productIn, setTheScene, someBusiness, somePhoto, step, words } from './make.ts';

const { ctx } = await testDatabase();
const files = mkdtempSync(join(tmpdir(), 'berdaya-katalog-'));
useFilesFolder(files);
afterAll(() => rmSync(files, { recursive: true }));
beforeAll(async () => {
  onConsentWithdrawn(hideWithoutConsent);
  await setTheScene(ctx);
});

const found = async (text: string) => {
  const filter = { words: searchWords(text) };
  return (await listShown(ctx(), filter, { limit: 20, offset: 0 })).map(({ name }) => name);
};

describe('a product on its way to the catalogue', () => {
  it('needs a photo and a yes before it is sent, and the yes is kept in the ledger', async () => {
    const { businessId, owner } = await someBusiness(ctx);
    const at = ctx({ actor: owner });
    const id = await draftProduct(at, businessId, words);
    const send = (consent: boolean, version: number) => moveProduct(at, id, { move: 'send', version, consent });
    await expect(send(true, 1)).rejects.toMatchObject({ code: 'no-photo' });
    await addPhoto(at, { productId: id, alt: 'Keripik', upload: await somePhoto() });
    await expect(send(false, 2)).rejects.toMatchObject({ code: 'no-consent' });
    await expect(send(true, 1)).rejects.toMatchObject({ code: 'stale' });
    await send(true, 2);
    const { state, ownerId } = await getProduct(at, id);
    expect(state).toBe('waiting');
    expect(await hasConsent(ctx(), { type: 'owner', id: ownerId }, 'catalogue-photo')).toBe(true);
  });

  it('is published by the office, shown, noted on the timeline with its step', async () => {
    const { id, slug, businessId } = await productIn(ctx, 'published', { name: 'Sambal teri' });
    expect((await getPublished(ctx(), slug)).id).toBe(id);
    const record = await getBusinessRecord(ctx(), businessId);
    expect(record.timeline[0]).toMatchObject({ key: 'exhibitions_timeline_published', href: `/kerja/produk/${id}` });
    expect(await found('sambal')).toEqual(['Sambal teri']);
  });

  it('comes back with a note that a mentor may help with, and is looked at again when sent again', async () => {
    const { id, owner } = await productIn(ctx, 'waiting');
    const { version } = await getProduct(ctx(), id);
    const at = ctx({ actor: officer });
    const back = { move: 'return' as const, version, mentor: true };
    await expect(curateProduct(at, id, { ...back, note: '' })).rejects.toMatchObject({ code: 'note-missing' });
    await curateProduct(at, id, { ...back, note: 'Foto lebih terang.' });
    expect(await getProduct(at, id)).toMatchObject({ state: 'returned', needsMentor: true });
    await step(ctx, id, 'send', owner);
    expect(await getProduct(at, id)).toMatchObject({ state: 'waiting', needsMentor: false });
    expect((await listProductEvents(at, id)).at(-2)).toMatchObject({ move: 'return', text: 'Foto lebih terang.' });
  });

  it('keeps its place for a new price, and is checked again for other words and photos', async () => {
    const { id, owner } = await productIn(ctx, 'published');
    const at = ctx({ actor: owner });
    await editProduct(at, id, { ...words, price: 16_000, version: (await getProduct(at, id)).version });
    expect(await getProduct(at, id)).toMatchObject({ state: 'published', price: 16_000 });
    await editProduct(at, id, { ...words, about: 'Pedas.', version: (await getProduct(at, id)).version });
    expect((await getProduct(at, id)).state).toBe('waiting');
    const other = await productIn(ctx, 'published');
    const [photo] = await listPhotos(at, other.id);
    await removePhoto(ctx({ actor: other.owner }), { productId: other.id, photoId: photo?.id ?? '' });
    expect((await getProduct(at, other.id)).state).toBe('waiting');
  });

  it('does not exist for another owner, and a far officer may not decide', async () => {
    const { id } = await productIn(ctx, 'waiting');
    const { owner: stranger } = await someBusiness(ctx);
    const at = ctx({ actor: stranger });
    const { version } = await getProduct(at, id);
    for (const act of [
      () => editProduct(at, id, { ...words, version }),
      () => moveProduct(at, id, { move: 'hide', version, consent: true }),
      () => addPhoto(at, { productId: id, alt: 'x' }),
      () => removePhoto(at, { productId: id, photoId: id }),
    ])
      await expect(act()).rejects.toMatchObject({ status: 404 });
    const far = ctx({ actor: actorAs('programme', { remit: ['12.75.02'] }) });
    const publish = { move: 'publish' as const, version, note: '', mentor: false };
    await expect(curateProduct(far, id, publish)).rejects.toMatchObject({ status: 403 });
    await expect(curateProduct(ctx({ actor: actorAs('mentor') }), id, publish)).rejects.toMatchObject({ status: 403 });
  });
});

describe('the halal badge', () => {
  it('stands only on a certificate on record', async () => {
    const business = await someBusiness(ctx);
    const at = ctx({ actor: business.owner });
    const badge = { ...words, halal: true };
    await expect(draftProduct(at, business.businessId, badge)).rejects.toMatchObject({ code: 'no-certificate' });
    await certify(ctx, business.businessId);
    const { slug } = await productIn(ctx, 'published', { ...badge, business });
    expect((await getPublished(ctx(), slug)).halalNumber).toBe('ID12110026732710825');
  });

  it('is not published once another certificate has taken its place', async () => {
    const business = await someBusiness(ctx);
    await certify(ctx, business.businessId);
    const { id } = await productIn(ctx, 'waiting', { halal: true, business });
    await certify(ctx, business.businessId, 'ID12110099999999999');
    await expect(step(ctx, id, 'publish', officer)).rejects.toMatchObject({ code: 'no-certificate' });
  });
});

describe('photos', () => {
  it('are kept in every size within its weight, and only as pixels', async () => {
    const { id, owner } = await productIn(ctx, 'draft');
    await addPhoto(ctx({ actor: owner }), { productId: id, alt: 'Besar', upload: await somePhoto() });
    const photo = (await listPhotos(ctx(), id))[1];
    expect(photo).toMatchObject({ width: 1080, height: 810, position: 2 });
    const most: Record<string, number> = { '160': 6000, '320': 6000, '640': 45_000, '1080': 110_000, share: 40_000 };
    for (const size of photo?.sizes ?? []) {
      const { format, width, height, exif } = await sharp(await readPhoto(size)).metadata();
      expect({ format: format === 'heif' ? 'avif' : format, width, height, exif }).toEqual({
        format: size.format,
        width: size.width,
        height: size.height,
        exif: undefined,
      });
      expect(size.bytes, `${size.name}.${size.format}`).toBeLessThanOrEqual(most[size.name] ?? 6000);
    }
    const share = photo?.sizes.find(({ name }) => name === 'share');
    expect(share).toMatchObject({ width: 600, height: 315, format: 'jpeg' });
  });

  it('that are too small, no photo at all or the fifth are refused with a sentence at the field', async () => {
    const { id, owner } = await productIn(ctx, 'draft');
    const at = ctx({ actor: owner });
    const add = (upload?: File) => addPhoto(at, { productId: id, alt: 'Foto', upload });
    await expect(add(await somePhoto({ width: 200, height: 200 }))).rejects.toMatchObject({
      code: 'file-too-small',
      field: 'photo',
    });
    await expect(add()).rejects.toMatchObject({ code: 'file-none', field: 'photo' });
    const page = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'foto.jpg');
    await expect(add(page)).rejects.toMatchObject({ code: 'file-wrong-type' });
    for (let more = 0; more < 3; more++) await add(await somePhoto({ width: 330, height: 330 }));
    await expect(add(await somePhoto())).rejects.toMatchObject({ code: 'enough-photos' });
  });
});

describe('search', () => {
  it('finds what is spelt differently, all words, the nearest first; and nothing that is not there', async () => {
    const business = await someBusiness(ctx, { name: 'Anyaman Bu Tuti', area: '12.75.02.1001' });
    await productIn(ctx, 'published', { name: 'Tas anyaman pandan', kind: 'craft', about: 'Tas belanja.', business });
    await productIn(ctx, 'published', { name: 'Dodol durian', about: 'Dodol legit.' });
    await productIn(ctx, 'published');
    await productIn(ctx, 'waiting', { name: 'Dodol nangka', about: 'Belum tampil.' });
    expect(await found('dodl durien')).toEqual(['Dodol durian']);
    expect(await found('anyamn')).toEqual(['Tas anyaman pandan']);
    expect(await found('kripik')).toEqual(expect.arrayContaining(['Keripik pisang']));
    expect(await found('dodol nangka')).toEqual([]);
    expect(await found('mesin jahit')).toEqual([]);
    const counts = await countShown(ctx(), searchWords('anyaman'));
    expect(counts).toEqual([{ kind: 'craft', area: '12.75.02.1001', n: 1 }]);
    const shown = await listShown(ctx(), { words: [], kind: 'craft' }, { limit: 5, offset: 0 });
    expect(shown.map(({ name, photo }) => [name, photo?.alt])).toEqual([
      ['Tas anyaman pandan', 'Keripik dalam bungkus'],
    ]);
  });
});

it('shows nothing any more of an owner who takes the yes back, and nobody can publish it then', async () => {
  const business = await someBusiness(ctx);
  const shown = await productIn(ctx, 'published', { business });
  const waits = await productIn(ctx, 'waiting', { business });
  const { ownerId } = await getProduct(ctx(), shown.id);
  await withdrawConsent(ctx({ actor: business.owner }), {
    subject: { type: 'owner', id: ownerId },
    purpose: 'catalogue-photo',
    channel: 'web',
  });
  await expect(getPublished(ctx(), shown.slug)).rejects.toMatchObject({ status: 404 });
  expect((await getProduct(ctx(), shown.id)).state).toBe('hidden');
  expect((await getProduct(ctx(), waits.id)).state).toBe('draft');
  const { version } = await getProduct(ctx(), shown.id);
  const again = moveProduct(ctx({ actor: business.owner }), shown.id, { move: 'show', version, consent: false });
  await expect(again).rejects.toMatchObject({ code: 'no-consent' });
});

it('hands products to the record that goes on when two are made one, and back', async () => {
  const gone = await productIn(ctx, 'published');
  const kept = await someBusiness(ctx);
  const { ownerId } = await getProduct(ctx(), gone.id);
  const [from, into] = [
    { businessId: gone.businessId, ownerId },
    { businessId: kept.businessId, ownerId: kept.businessId },
  ];
  const moved = await inTransaction(ctx(), (tx) => moveProducts(tx, { from, into }));
  expect(moved).toEqual([gone.id]);
  expect(await getProduct(ctx(), gone.id)).toMatchObject(into);
  await inTransaction(ctx(), (tx) => moveProducts(tx, { from: into, into: from, only: moved }));
  expect(await getProduct(ctx(), gone.id)).toMatchObject(from);
});

it('fills the catalogue of the demo city with the consent of each owner', async () => {
  for (let at = 0; at < 61; at++) await someBusiness(ctx);
  const made = await seedDemoCatalogue(ctx({ actor: actorAs('system') }));
  expect(made).toBeGreaterThan(0);
  const [product] = await listShown(ctx(), { words: ['gambar'] }, { limit: 1, offset: 0 });
  expect(product).toBeUndefined();
  const shown = await listShown(ctx(), { words: searchWords('buatan sendiri peragaan') }, { limit: 50, offset: 0 });
  expect(shown).toHaveLength(made);
  for (const { id, photo } of shown) {
    expect(photo?.width).toBe(640);
    const { ownerId } = await getProduct(ctx(), id);
    expect(await hasConsent(ctx(), { type: 'owner', id: ownerId }, 'catalogue-photo')).toBe(true);
  }
});
