import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { otherOffice } from '#tests/office.ts';
import { readCityShape } from '../city-map.reads.ts';
import { loadAreas } from '../load-areas.ts';
import { loadOutlines } from '../load-outlines.ts';
import type { BoundaryFile } from '../outline.rules.ts';

const { ctx } = await testDatabase();
const by = ctx({ actor: actorAs('administrator') });
const boundaries: BoundaryFile = JSON.parse(readFileSync('db/reference/outlines-binjai.geojson', 'utf8'));

describe('the shape of a city', () => {
  beforeAll(async () => {
    await loadAreas(by, JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')));
  });

  it('is squares alone until boundaries are loaded', async () => {
    const { places, edges } = await readCityShape(by);
    expect(places).toHaveLength(37);
    expect(places.every(({ tile, path }) => tile && path === null)).toBe(true);
    expect(edges).toEqual([]);
  });

  it('has outlines by the codes of its areas; loading again replaces them, strangers are left out', async () => {
    expect(await loadOutlines(by, boundaries)).toBe(42);
    const stranger = { ...boundaries.features[0], properties: { code: '99.99' } } as never;
    expect(await loadOutlines(by, { ...boundaries, features: [...boundaries.features, stranger] })).toBe(42);
    const { places, edges, source } = await readCityShape(by);
    expect(places.every(({ path }) => path?.startsWith('M'))).toBe(true);
    expect(edges.map(({ name }) => name).sort()).toEqual(['Barat', 'Kota', 'Selatan', 'Timur', 'Utara']);
    expect(source).toContain('Cahya DSN');
  });

  it('is not seen from another city, nor loaded by who may not', async () => {
    expect((await readCityShape(ctx({ actor: actorAs('administrator'), office: otherOffice }))).places).toEqual([]);
    await expect(loadOutlines(ctx({ actor: actorAs('mentor') }), boundaries)).rejects.toMatchObject({ status: 403 });
  });
});
