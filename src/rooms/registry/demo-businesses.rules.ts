import type { Sector } from './registry.rules.ts';

/** Word lists of the demo city, `db/demo/binjai-lists.json`. */
export interface DemoLists {
  female: string;
  male: string;
  last: string;
  streets: string[];
  tails: string[];
  sectors: { key: Sector; weight: number; kbli: string; prefixes: string[]; products: string[] }[];
}

export interface DemoBusiness {
  owner: { name: string; phone: string | null; nik: string | null; sex: 'female' | 'male'; disability: boolean };
  name: string | null;
  product: string;
  sector: Sector;
  kbli: string;
  area: string;
  address: string;
  sinceYear: number;
  nib: string | null;
  assistedSince: string | null;
  helpedOn: string | null;
  workers: number;
  annualSales: number;
}

/** A small seeded generator (mulberry32): the same city on every machine. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const digits = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => Math.floor(random() * 10)).join('');

/**
 * Invented businesses spread over the given kelurahan. Shares follow what offices report (some 58 % women, 41 % with NIB,
 * under a fifth binaan). Birth days 90–99 in the NIK and phones of the unused 0891 range belong to nobody.
 */
export function* demoBusinesses(
  lists: DemoLists,
  wards: readonly { code: string; weight: number }[],
  options: { count: number; seed: number; year: number },
): Generator<DemoBusiness> {
  const random = seeded(options.seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const weighted = <T extends { weight: number }>(list: readonly T[]): T => {
    let left = random() * list.reduce((sum, item) => sum + item.weight, 0);
    for (const item of list) {
      left -= item.weight;
      if (left <= 0) return item;
    }
    return list[list.length - 1] as T;
  };
  const names = { female: lists.female.split(' '), male: lists.male.split(' '), last: lists.last.split(' ') };
  for (let index = 0; index < options.count; index += 1) {
    const sex = random() < 0.58 ? 'female' : 'male';
    const first = pick(names[sex]);
    const owner = random() < 0.3 ? `${first} ${pick(names[sex])} ${pick(names.last)}` : `${first} ${pick(names.last)}`;
    const sector = weighted(lists.sectors);
    const product = pick(sector.products);
    const title = sex === 'female' ? 'Bu' : 'Pak';
    const name = [pick(sector.prefixes), product, random() < 0.5 ? `${title} ${first}` : pick(lists.tails)]
      .filter(Boolean)
      .join(' ');
    const assisted = random() < 0.185;
    const helped = random() < (assisted ? 0.55 : 0.04);
    const daysAgo = Math.floor(random() * 1500);
    yield {
      owner: {
        name: owner,
        phone: random() < 0.93 ? `+62891${digits(random, 8)}` : null,
        nik: `127500${90 + Math.floor(random() * 10)}${String(1 + Math.floor(random() * 12)).padStart(2, '0')}${digits(random, 2)}${digits(random, 4)}`,
        sex,
        disability: random() < 0.021,
      },
      name: random() < 0.96 ? name : null,
      product: product.toLowerCase(),
      sector: sector.key,
      kbli: sector.kbli,
      area: weighted(wards).code,
      address: `${pick(lists.streets)} No. ${1 + Math.floor(random() * 240)}`,
      sinceYear: options.year - Math.floor(random() ** 2 * 28),
      nib: random() < 0.41 ? `9${digits(random, 12)}` : null,
      assistedSince: assisted
        ? `${options.year - 1 - Math.floor(random() * 5)}-0${1 + Math.floor(random() * 9)}-15`
        : null,
      helpedOn: helped
        ? new Date(Date.UTC(options.year, 9, 1) - daysAgo * 86_400_000).toISOString().slice(0, 10)
        : null,
      workers: 1 + Math.floor(-Math.log(1 - random()) * 1.6),
      annualSales: Math.round(Math.exp(17.2 + 1.2 * (random() + random() + random() - 1.5)) / 1e5) * 1e5,
    };
  }
}
