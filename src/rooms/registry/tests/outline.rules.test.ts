import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoundaryFeature, type BoundaryFile, GRID, outlinesOf } from '../outline.rules.ts';

const square = (code: string, west: number, south: number, side: number): BoundaryFeature => ({
  properties: { code },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [west + side, south],
        [west + side, south + side],
        [west, south + side],
        [west, south],
      ],
    ],
  },
});

describe('boundaries on the grid', () => {
  it('stand north up, as wide as the grid, with the name in the middle', () => {
    const { outlines, height } = outlinesOf([square('a', 0, 0, 1)]);
    expect(outlines).toEqual([{ code: 'a', path: 'M0 560l560 0 0-560-560 0z', labelX: 280, labelY: 280 }]);
    expect(height).toBe(560);
  });

  it('keep the very same border between neighbours', () => {
    const { outlines } = outlinesOf([square('a', 0, 0, 1), square('b', 1, 0, 1)]);
    expect(outlines.map(({ path }) => path)).toEqual(['M0 280l280 0 0-280-280 0z', 'M280 280l280 0 0-280-280 0z']);
  });

  it('lose points on a straight line, points that fall together, and what is too small to be seen', () => {
    const bent = square('a', 0, 0, 1);
    const ring = [
      [0, 0],
      [0.5, 0],
      [0.5, 0.0000001],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ];
    const [only, ...none] = outlinesOf([
      { ...bent, geometry: { type: 'Polygon', coordinates: [ring] } },
      square('dot', 0.5, 0.5, 0.000001),
    ]).outlines;
    expect(only?.path).toBe('M0 560l560 0 0-560-560 0z');
    expect(none).toEqual([]);
  });

  it('take areas of several parts, and none at all', () => {
    const parts = [square('a', 0, 0, 1), square('a', 2, 0, 1)].map(({ geometry }) => geometry.coordinates);
    const [both] = outlinesOf([
      { properties: { code: 'a' }, geometry: { type: 'MultiPolygon', coordinates: parts as never } },
    ]).outlines;
    expect(both?.path.match(/M/g)).toHaveLength(2);
    expect(outlinesOf([])).toEqual({ outlines: [], height: 1 });
  });

  it('always give paths that are only numbers and stay on the grid', () => {
    const degree = (from: number, to: number) => fc.double({ min: from, max: to, noNaN: true });
    const points = fc.array(fc.tuple(degree(95, 141), degree(-11, 6)), { minLength: 3, maxLength: 30 });
    fc.assert(
      fc.property(points, (ring) => {
        const { outlines, height } = outlinesOf([
          { properties: { code: 'x' }, geometry: { type: 'Polygon', coordinates: [ring] } },
        ]);
        for (const { path, labelX, labelY } of outlines) {
          expect(path).toMatch(/^(M\d+ \d+l[-\d ]+z)+$/);
          expect(labelX).toBeLessThanOrEqual(GRID + 1);
          expect(labelY).toBeLessThanOrEqual(height + 1);
        }
      }),
    );
  });

  it('draw Binjai, 37 kelurahan and five kecamatan, in less than 6 KB on the wire', () => {
    const file: BoundaryFile = JSON.parse(readFileSync('db/reference/outlines-binjai.geojson', 'utf8'));
    const { outlines, height } = outlinesOf(file.features);
    expect(outlines).toHaveLength(42);
    expect(height).toBeGreaterThan(GRID);
    expect(brotliCompressSync(outlines.map(({ path }) => path).join('')).length).toBeLessThan(6 * 1024);
  });
});
