import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { type FormValues, readForm } from '#platform/forms/read-form.ts';

async function read(fields: Record<string, string>): Promise<FormValues> {
  const app = new Hono().post('/', async (c) => c.json((await readForm(c)).values));
  const answer = await app.request('/', { method: 'POST', body: new URLSearchParams(fields) });
  return (await answer.json()) as FormValues;
}

const boxes = (day: string, month: string, year: string) => ({
  'mulai-tanggal': day,
  'mulai-bulan': month,
  'mulai-tahun': year,
});

test.each([
  ['5', '2', '2026', '2026-02-05'],
  ['', '', '', ''],
  ['31', '2', '2026', '2026-02-31'],
  ['5', '', '2026', '2026-00-05'],
  ['lima', '2', '26', '26-02-lima'],
])('three boxes "%s" "%s" "%s" are read as "%s"', async (day, month, year, joined) => {
  expect((await read(boxes(day, month, year))).mulai).toBe(joined);
});

test('what was typed in the boxes is kept beside the joined day', async () => {
  expect(await read(boxes('31', '2', '2026'))).toMatchObject(boxes('31', '2', '2026'));
});

test('a lone field that only sounds like a box is left alone', async () => {
  expect(await read({ 'lahir-tanggal': '5' })).toEqual({ 'lahir-tanggal': '5' });
});
