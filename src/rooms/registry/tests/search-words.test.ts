import { beforeAll, describe, expect, it, test } from 'vitest';
import { testDatabase } from '#tests/database.ts';
import { addBusiness } from '../add-business.ts';
import { listBusinesses } from '../list.reads.ts';
import { filterFrom } from '../list-filter.rules.ts';
import { nearWords } from '../search-words.rules.ts';
import { plain, seedStrangers } from './make-doubles.ts';
import { importScene, namesWith, type Scene } from './make-imports.ts';

describe('words that are near', () => {
  test.each([
    ['kripik', ['keripik', 'kripto', 'krispi'], ['keripik']],
    ['motr', ['motor', 'moto', 'mtor'], ['motor']],
    ['hidroponk', ['hidroponik', 'hidrolik'], ['hidroponik']],
    ['baqso', ['bakso', 'baso', 'basko'], ['bakso', 'baso']],
    ['kripk', ['keripik', 'kripto'], ['keripik', 'kripto']],
    ['sari', ['siri', 'sara', 'sarin'], ['sarin']],
  ])('%s', (typed, known, near) => expect(nearWords(typed, known)).toEqual(near));
});

describe('a search', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await importScene(await testDatabase());
    await seedStrangers(scene);
    for (const name of ['Lemang Tapai Sederhana', 'Lemmang Tapai Juwita'])
      await addBusiness(scene.by(), { ...plain, name, ownerName: 'Juwita', product: 'lemang', phone: null });
  });
  const find = (cari: string, more = {}) => listBusinesses(scene.by(), filterFrom({ cari, ...more }));

  it('reads a word that hardly occurs as those spelt nearly so; exact ones come first', async () => {
    const { rows, words } = await find('lemmang');
    expect(rows.map(({ displayName }) => displayName)).toEqual(['Lemmang Tapai Juwita', 'Lemang Tapai Sederhana']);
    expect(words).toEqual([{ typed: 'lemmang', near: ['lemang'] }]);
  });

  it('goes by each word in any order, and keeps to the other filters', async () => {
    expect(await namesWith(scene.by(), 'sederhna lemng')).toEqual(['Lemang Tapai Sederhana']);
    expect((await find('lemng', { sektor: 'services' })).total).toBe(0);
    expect((await find('lemng', { sektor: 'craft' })).total).toBe(2);
  });

  it('does not widen what many businesses hold, numbers, nor what nobody has', async () => {
    expect((await find('warung')).words).toEqual([{ typed: 'warung', near: [] }]);
    expect((await find('xyzzyqqq')).total).toBe(0);
    expect((await find('1234')).words).toEqual([{ typed: '1234', near: [] }]);
  });

  it('knows a new word as soon as its business is there', async () => {
    expect((await find('gemblong')).total).toBe(0);
    await addBusiness(scene.by(), { ...plain, name: 'Gemblong Ketan', ownerName: 'Ratih', phone: null });
    expect(await namesWith(scene.by(), 'gemblng')).toEqual(['Gemblong Ketan']);
  });
});
