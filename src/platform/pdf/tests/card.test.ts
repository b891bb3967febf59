import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cardHash, renderCard } from '#platform/pdf/render-card.ts';

const card = {
  kind: 'Pelatihan',
  name: 'Kemasan produk yang menjual',
  facts: ['5 dan 6 Desember 2026', 'Aula Dinas'],
  free: 'Gratis',
  office: 'Dinas Koperasi dan UMKM',
};

describe('the picture of a shared page', () => {
  it.each([
    ['usual words', card],
    ['markup and signs no font knows', { ...card, name: '#image("x") <script>&amp; $x$ 🙂 \u{1F9D5}', kind: '' }],
    [
      'far too many words',
      { ...card, name: 'a'.repeat(400), facts: Array(9).fill('kata '.repeat(60)), office: 'z'.repeat(300) },
    ],
  ])('%s: 1200 by 630, light enough for a talk', async (_name, data) => {
    const picture = await renderCard(data);
    const { width, height, format } = await sharp(picture).metadata();
    expect([width, height, format]).toEqual([1200, 630, 'png']);
    expect(picture.length).toBeLessThan(100 * 1024);
  });

  it('is drawn once for the same words, and has another name for others', async () => {
    expect(renderCard(card)).toBe(renderCard({ ...card }));
    expect(cardHash({ ...card, free: '' })).not.toBe(cardHash(card));
    await renderCard(card);
  });
});
