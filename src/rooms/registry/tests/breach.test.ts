import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addBusiness } from '../add-business.ts';
import { breachDue, breachState, hoursLeft } from '../breaches/breach.rules.ts';
import { getBreach } from '../breaches/breaches.reads.ts';
import { loadAreas } from '../load-areas.ts';
import { noteBreach } from '../note-breach.ts';
import { authorityLetter, ownerLetter } from '../pages/parts/breach-letters.ts';
import { takeBreachLetters } from '../take-breach-letters.ts';
import { tellBreach } from '../tell-breach.ts';

const { ctx } = await testDatabase();
const administrator = () => ctx({ actor: actorAs('administrator') });
const add = (name: string, phone: string, area: string) =>
  addBusiness(ctx({ actor: actorAs('programme') }), {
    name,
    ownerName: `Pemilik ${name}`,
    phone,
    nik: null,
    nib: null,
    product: 'roti',
    sector: 'food-drink',
    area,
    address: 'Jl. Melati 3',
    sinceYear: null,
    workers: null,
    annualSales: null,
    sex: 'female',
    disability: false,
    sure: true,
  });

beforeAll(async () => {
  await loadAreas(
    ctx({ actor: actorAs('system') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  );
  await add('Roti Satu', '+6281244440001', '12.75.01.1001');
  await add('Roti Dua', '+6281244440002', '12.75.02.1001');
});

it('the clock runs 3 x 24 hours from when the office knew', () => {
  const known = new Date('2026-05-01T10:00:00+07:00');
  const due = breachDue(known);
  expect(due).toEqual(new Date('2026-05-04T10:00:00+07:00'));
  expect(hoursLeft(due, known)).toBe(72);
  const none = { authorityToldAt: null, peopleToldAt: null, dueAt: due };
  expect(breachState(none, known)).toBe('open');
  expect(breachState(none, new Date('2026-05-04T10:00:01+07:00'))).toBe('late');
  expect(breachState({ ...none, authorityToldAt: due, peopleToldAt: due }, new Date('2026-06-01'))).toBe('told');
});

describe('noteBreach, takeBreachLetters, tellBreach', () => {
  const input = {
    title: 'Laptop hilang',
    happened: 'Laptop berisi daftar hilang di angkutan umum.',
    exposed: ['name', 'phone'] as ('name' | 'phone')[],
    handling: 'Kami menghapus isinya dari jauh.',
    affects: '12.75.01',
  };

  it('holds those it touched, writes to each, and notes once that they were told', async () => {
    const by = administrator();
    const id = await noteBreach(by, { ...input, knownAt: by.now });
    expect(await getBreach(by, id)).toMatchObject({ people: 1, authorityToldAt: null });
    const { breach, owners } = await takeBreachLetters(by, id, 'txt');
    expect(owners).toMatchObject([{ name: 'Pemilik Roti Satu', phone: '+6281244440001' }]);
    const letter = ownerLetter(by, breach, owners[0] ?? { name: '', phone: null, businesses: '', address: '' });
    for (const part of ['Pemilik Roti Satu', 'nama, nomor HP', input.happened, input.handling, 'Roti Satu'])
      expect(letter).toContain(part);
    expect(authorityLetter(by, breach)).toContain('1 orang');
    await tellBreach(by, id, 'authority');
    await expect(tellBreach(by, id, 'authority')).rejects.toMatchObject({ code: 'breach-told', status: 409 });
    await tellBreach(by, id, 'people');
    expect((await getBreach(by, id)).peopleToldAt).not.toBeNull();
    const all = await noteBreach(by, { ...input, affects: 'all', knownAt: by.now });
    expect((await getBreach(by, all)).people).toBe(2);
  });

  it('refuses a time to come and everybody but the administrator', async () => {
    const by = administrator();
    const later = noteBreach(by, { ...input, knownAt: new Date(by.now.getTime() + 60_000) });
    await expect(later).rejects.toMatchObject({ code: 'breach-future' });
    const head = noteBreach(ctx({ actor: actorAs('head') }), { ...input, knownAt: by.now });
    await expect(head).rejects.toMatchObject({ status: 403 });
  });
});
