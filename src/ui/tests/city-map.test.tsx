import { expect, test } from 'vitest';
import { CityMap, type CityShape } from '#ui/index.ts';
import { tilesOf } from '#ui/parts/city-map.tsx';

const place = (code: string, group: string, tile: { x: number; y: number } | null) => ({
  code,
  name: `Kelurahan ${code}`,
  group,
  tile,
  path: null,
});

test('where a city has placed no squares, kecamatan stand below one another, nine in a row', () => {
  const places = [...Array(11).keys()].map((n) => place(`a${n}`, 'A', null));
  const tiles = tilesOf([...places, place('b', 'B', { x: 5, y: 5 })]);
  expect(tiles.map(({ x, y }) => [x, y])).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7, 8, 9].map((x) => [x, 1]),
    [1, 2],
    [2, 2],
    [1, 3],
  ]);
});

test('a name that is markup stays text; each square is a link named with its figure; too few has no class', () => {
  const shape: CityShape = {
    width: 560,
    height: 100,
    source: '',
    edges: [],
    places: [
      { ...place('1', 'A', { x: 1, y: 1 }), name: '<b>Satu</b> "Dua"', path: 'M0 0l1 0 0 1z' },
      place('2', 'A', { x: 2, y: 1 }),
    ],
  };
  const figures = new Map([
    ['1', { text: '7 dari 100', class: 2, href: '/x?a=1&b="' }],
    ['2', { text: 'terlalu sedikit' }],
  ]);
  const html = String(<CityMap shape={shape} figures={figures} limits={[0, 5, 10, 20, 35]} label="Peta" />);
  expect(html).not.toContain('<b>Satu');
  expect(html).toContain('aria-label="&lt;b&gt;Satu&lt;/b&gt; &quot;Dua&quot;: 7 dari 100"');
  expect(html).toContain('href="/x?a=1&amp;b=&quot;"');
  expect(html).toMatch(/class="b-m0"[^>]*aria-label="Kelurahan 2: terlalu sedikit"/);
  expect(html).toContain('5&#8211;9');
  expect(html).toContain('35 ke atas');
});
