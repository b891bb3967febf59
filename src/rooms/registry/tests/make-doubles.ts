import { readFileSync } from 'node:fs';
import { addBusiness } from '../add-business.ts';
import { listDoubles } from '../doubles/doubles.reads.ts';
import { saveSearch } from '../doubles/doubles.store.ts';
import { seedDemoBusinesses } from '../seed-demo-businesses.ts';
import type { Scene } from './make-imports.ts';

type Typed = Parameters<typeof addBusiness>[1];

export const plain: Typed = {
  name: '',
  ownerName: '',
  phone: null,
  nik: null,
  nib: null,
  product: '',
  sector: 'craft',
  area: '12.75.01.1001',
  address: '',
  sinceYear: null,
  workers: null,
  annualSales: null,
  sex: '',
  disability: false,
  sure: true,
};

/** Businesses that have nothing to do with each other: what is rare can only be seen among many. */
export const seedStrangers = (scene: Scene) =>
  seedDemoBusinesses(scene.system(), {
    lists: JSON.parse(readFileSync('db/demo/binjai-lists.json', 'utf8')),
    count: 400,
    seed: 11,
  });

/** Two records of one weaver, as two lists would have her, and the pair the search finds. */
export async function twoRecords(scene: Scene, parts: { phone: string; name?: string } & Partial<Typed>) {
  const { phone, name = 'Tenun Marni', ...rest } = parts;
  const by = scene.by();
  const first = await addBusiness(by, {
    ...plain,
    name,
    ownerName: 'Marni Br. Sitepu',
    phone,
    product: 'kain tenun, selendang',
    workers: 3,
    ...rest,
  });
  const second = await addBusiness(by, {
    ...plain,
    name: name.replace(' ', ' Bu '),
    ownerName: 'Marni',
    phone,
    product: 'tenun ulos dan selendang',
    address: 'Jl. Samanhudi Gg. Melati No. 8',
    workers: 5,
    ...rest,
  });
  return { first, second };
}

/** The waiting pair of two records, as a search would have kept it. */
export async function pairOf(scene: Scene, ids: readonly [string, string]): Promise<string> {
  const [one = '', other = ''] = [...ids].sort();
  const reasons = [{ code: 'phone-same', weight: 12.4 }];
  await saveSearch(scene.system(), [{ one, other, probability: 0.92, reasons }], 2);
  const { rows } = await listDoubles(scene.by(), { states: ['open'], page: 1, size: 50 });
  const pair = rows.find((row) => row.one === one && row.other === other);
  if (!pair) throw new Error('This pair does not wait for a decision.');
  return pair.id;
}
