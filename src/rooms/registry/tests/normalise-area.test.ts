import { describe, expect, it, test } from 'vitest';
import binjai from '../../../../db/reference/areas-binjai.json' with { type: 'json' };
import { type Area, indexAreas, matchArea } from '../normalise/area.ts';
import { editDistance } from '../normalise/edit-distance.ts';
import { foldedName } from '../normalise/spelling.ts';

const areas: Area[] = binjai.areas.map((area) => ({ ...area, level: area.level as Area['level'] }));
const index = indexAreas(areas);
const ward = (raw: string, within?: string) => matchArea(raw, index, { level: 'ward', within });

describe('areas', () => {
  it('finds each ward of the list by its own name and by its code', () => {
    for (const area of areas.filter((one) => one.level === 'ward')) {
      expect(ward(area.name)).toMatchObject({ state: 'ok', value: { code: area.code } });
      expect(ward(area.code.replace(/\./g, '')).value?.code).toBe(area.code);
    }
  });
  test.each([
    ['Kel. Jatinegara', '12.75.01.1002'],
    ['DJATI NEGARA', '12.75.01.1002'],
    ['suka maju', '12.75.03.1005'],
    ['Bandar Sinembah', '12.75.03.1001'],
    ['Puji Dadi', '12.75.05.1005'],
    ['Tunggorono', '12.75.04.1005'],
    ['Bakti Karya', '12.75.05.1003'],
    ['Kelurahan Payaroba', '12.75.03.1004'],
    ['Binjai', '12.75.02.1006'],
  ])('%s', (raw, code) => expect(ward(raw)).toMatchObject({ state: 'ok', value: { code } }));
  it('asks when a name begins several wards', () => {
    expect(ward('Rambung')).toMatchObject({
      state: 'invalid',
      reason: { code: 'area-ambiguous', params: { count: 3, candidates: '12.75.05.1004 12.75.05.1007 12.75.05.1008' } },
    });
  });
  it('takes a small misspelling with a warning, and leaves unknown names', () => {
    expect(ward('Mencirin')).toMatchObject({
      state: 'warn',
      value: { name: 'Mencirim' },
      reason: { code: 'area-guessed' },
    });
    expect(ward('Tanjung Makmur')).toMatchObject({ state: 'invalid', value: null, reason: { code: 'area-unknown' } });
    expect(ward('-').state).toBe('absent');
  });
  it('says so when ward and district do not belong together', () => {
    expect(ward('Tangsi', '12.75.01')).toMatchObject({
      state: 'warn',
      value: { code: '12.75.02.1005' },
      reason: { code: 'area-parent-differs' },
    });
  });
  it('tells the city from the ward of the same name by the level asked for', () => {
    expect(matchArea('Kota Binjai', index, { level: 'city' }).value?.code).toBe('12.75');
    expect(matchArea('Kec. Binjai Utara', index, { level: 'district' }).value?.code).toBe('12.75.01');
  });
});

describe('sound', () => {
  test.each([
    ['Soeka Madjoe', 'Sukamaju'],
    ['Tjempaka', 'Cempaka'],
    ['Yusuf', 'Jusuf'.replace('J', 'Y')],
    ['Rizki', 'Risky'],
    ['Taufiq', 'Taufik'],
    ['Pasar VII', 'pasar vii'],
  ])('%s sounds as %s', (a, b) => expect(foldedName(a)).toBe(foldedName(b)));
  test.each([
    ['bakso', 'basko', 1],
    ['bakso', 'bakso', 0],
    ['keripik', 'kripik', 1],
    ['toko', 'warung', 3],
  ])('%s to %s', (a, b, distance) => expect(editDistance(a, b, 2)).toBe(distance));
});
