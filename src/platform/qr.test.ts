import sharp from 'sharp';
import { expect, test } from 'vitest';
import { QUIET_ZONE, qrPath, qrSvg, qrSymbol } from '#platform/qr.ts';

const address = 'https://berdaya.binjai.example/p/kemasan';

test('the symbol of a short address is coarse: at most 33 modules and its quiet zone', () => {
  expect(qrSymbol(address).size).toBeLessThanOrEqual(33 + 2 * QUIET_ZONE);
});

test('four light modules surround the symbol on every side', () => {
  const { size, runs } = qrSymbol(address);
  const columns = runs.flatMap(([column, , length]) => [column, column + length - 1]);
  const rows = runs.map(([, row]) => row);
  expect([Math.min(...columns), Math.min(...rows)]).toEqual([QUIET_ZONE, QUIET_ZONE]);
  expect([Math.max(...columns), Math.max(...rows)]).toEqual([size - QUIET_ZONE - 1, size - QUIET_ZONE - 1]);
});

test('the drawn picture has a finder pattern in three corners, black on white', async () => {
  const { size } = qrPath(address);
  const { data } = await sharp(Buffer.from(qrSvg(address)))
    .resize(size, size, { kernel: 'nearest' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dark = (column: number, row: number) => (data[row * size + column] as number) < 128;
  const finder = (column: number, row: number) =>
    [0, 1, 2, 3, 4, 5, 6].map((step) => (dark(column + step, row + 3) ? '#' : '.')).join('');
  const far = size - QUIET_ZONE - 7;
  expect([finder(QUIET_ZONE, QUIET_ZONE), finder(far, QUIET_ZONE), finder(QUIET_ZONE, far)]).toEqual([
    '#.###.#',
    '#.###.#',
    '#.###.#',
  ]);
  expect(dark(0, 0)).toBe(false);
});

test('text that is too long is refused', () => {
  expect(() => qrSymbol('a'.repeat(2400))).toThrow();
});
