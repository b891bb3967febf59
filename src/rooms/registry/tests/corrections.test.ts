import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { actorAs, testDatabase } from '#tests/database.ts';
import { addBusiness } from '../add-business.ts';
import { answerCorrection, onCorrectionAnswered } from '../answer-correction.ts';
import { listCorrections } from '../corrections/corrections.reads.ts';
import type { OwnField } from '../corrections/own-fields.ts';
import { loadAreas } from '../load-areas.ts';
import { listOwnBusinesses } from '../own-businesses.ts';
import { proposeCorrection } from '../propose-correction.ts';
import { getBusinessRecord } from '../record.reads.ts';

const { ctx } = await testDatabase();
const officer = () => ctx({ actor: actorAs('programme') });
const phone = '+6281222220001';
const owner = (of = phone) => ctx({ actor: { ...actorAs('owner'), phone: of } });
const typed = {
  name: 'Kue Lapis Ijah',
  ownerName: 'Khadijah',
  phone,
  nik: null,
  nib: null,
  product: 'kue lapis',
  sector: 'food-drink' as const,
  area: '12.75.01.1001',
  address: 'Jl. Melati 3',
  sinceYear: 2019,
  workers: 2,
  annualSales: null,
  sex: 'female' as const,
  disability: false,
  sure: true,
};
const values = (
  change: Partial<Record<OwnField, string | number | null>>,
): Record<OwnField, string | number | null> => ({
  name: typed.name,
  product: typed.product,
  sector: typed.sector,
  area: typed.area,
  address: typed.address,
  sinceYear: typed.sinceYear,
  workers: typed.workers,
  annualSales: null,
  nib: null,
  ...change,
});

let id = '';
const told: string[] = [];
beforeAll(async () => {
  await loadAreas(
    ctx({ actor: actorAs('system') }),
    JSON.parse(readFileSync('db/reference/areas-binjai.json', 'utf8')),
  );
  id = await addBusiness(officer(), typed);
  onCorrectionAnswered(async (_tx, to) => {
    told.push(to.phone);
  });
  return () => onCorrectionAnswered(async () => {});
});

describe('proposeCorrection and answerCorrection', () => {
  it('changes nothing before the office has looked; then what is taken has its history, the rest an answer', async () => {
    await proposeCorrection(owner(), id, {
      values: values({ address: 'Jl. Kenanga 9', workers: 3 }),
      words: 'pindah kios',
    });
    expect((await getBusinessRecord(officer(), id)).address).toBe('Jl. Melati 3');
    // A second thought takes the place of the first while nobody has answered.
    await proposeCorrection(owner(), id, {
      values: values({ address: 'Jl. Kenanga 9', workers: 40 }),
      words: 'pindah kios',
    });
    const { open } = await listCorrections(officer());
    expect(open).toHaveLength(1);
    expect(open[0]?.proposals).toEqual([
      { field: 'address', oldValue: 'Jl. Melati 3', newValue: 'Jl. Kenanga 9' },
      { field: 'workers', oldValue: '2', newValue: '40' },
    ]);
    const correction = open[0]?.id ?? '';
    await expect(answerCorrection(officer(), correction, { taken: ['address'], answer: '' })).rejects.toMatchObject({
      code: 'answer-empty',
    });
    await answerCorrection(officer(), correction, { taken: ['address'], answer: 'Jumlah pekerja kami tanyakan lagi.' });
    const record = await getBusinessRecord(officer(), id);
    expect(record).toMatchObject({ address: 'Jl. Kenanga 9', workers: 2, phoneTail: '0001' });
    expect(record.changes[0]).toMatchObject({ field: 'address', source: 'owner' });
    const [own] = await listOwnBusinesses(owner());
    expect(own?.corrections[0]).toMatchObject({ outcome: 'partly', taken: ['address'] });
    expect(told).toEqual([phone]);
    const again = answerCorrection(officer(), correction, { taken: [], answer: 'x' });
    await expect(again).rejects.toMatchObject({ code: 'correction-answered', status: 409 });
  });

  it('refuses nothing changed, an unknown place, a business of another, and who may not edit', async () => {
    await expect(
      proposeCorrection(owner(), id, { values: values({ address: null }), words: '' }),
    ).rejects.toMatchObject({
      code: 'nothing-differs',
    });
    await expect(
      proposeCorrection(owner(), id, { values: values({ area: '99.99.99.9999' }), words: '' }),
    ).rejects.toMatchObject({
      code: 'area-unknown',
    });
    const stranger = proposeCorrection(owner('+6281222220009'), id, { values: values({ workers: 9 }), words: '' });
    await expect(stranger).rejects.toMatchObject({ status: 404 });
    await proposeCorrection(owner(), id, { values: values({ address: null }), words: 'ganti nomor HP' });
    const [open] = (await listCorrections(officer())).open;
    const treasurer = ctx({ actor: actorAs('treasurer') });
    await expect(answerCorrection(treasurer, open?.id ?? '', { taken: [], answer: 'x' })).rejects.toMatchObject({
      status: 403,
    });
    await answerCorrection(officer(), open?.id ?? '', { taken: [], answer: 'Bawa KTP ke kantor.' });
    expect((await listCorrections(officer())).open).toEqual([]);
  });
});
