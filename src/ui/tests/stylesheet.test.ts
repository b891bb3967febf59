import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { sheets } from '#ui/stylesheet.ts';

test('the public sheet weighs at most 6 KB on the wire', () => {
  expect(brotliCompressSync(sheets.base.text).length).toBeLessThanOrEqual(6 * 1024);
});

test('every class begins with b-', () => {
  for (const sheet of Object.values(sheets)) {
    const classes = [...sheet.text.replace(/url\([^)]*\)|"[^"]*"/g, '').matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(
      (match) => match[1],
    );
    expect(classes.filter((name) => !name?.startsWith('b-'))).toEqual([]);
  }
});
