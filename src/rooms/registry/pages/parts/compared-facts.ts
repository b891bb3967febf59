import { type ComparedFact, type FormValues, formatRupiah, textOf } from '#ui/index.ts';
import { m } from '#words';
import { type MergeField, mergeFields, proposedSide } from '../../doubles/merge.rules.ts';
import { fieldName } from '../../field-names.ts';
import type { BusinessRecord } from '../../record.reads.ts';
import { sectorName } from './words.ts';

const tail = (digits: string | null): string => (digits ? `•••• ${digits}` : '');
const number = (value: number | null): string => (value === null ? '' : String(value));

const shown: Record<MergeField, (record: BusinessRecord) => string> = {
  name: ({ name }) => name ?? '',
  ownerName: ({ ownerName }) => ownerName,
  product: ({ product }) => product ?? '',
  sector: ({ sector }) => sectorName(sector),
  area: ({ areaName, districtName }) => [areaName, districtName].filter(Boolean).join(', '),
  address: ({ address }) => address ?? '',
  sinceYear: ({ sinceYear }) => number(sinceYear),
  workers: ({ workers }) => number(workers),
  annualSales: ({ annualSales }) => (annualSales === null ? '' : formatRupiah(annualSales)),
  nib: ({ nib }) => nib ?? '',
  phone: ({ phoneTail }) => tail(phoneTail),
  nik: ({ nikTail }) => tail(nikTail),
  sex: ({ sex }) => (sex === 'female' ? m.registry_sex_female() : sex === 'male' ? m.registry_sex_male() : ''),
  disability: ({ disability }) =>
    disability === null ? '' : disability ? m.registry_double_yes() : m.registry_double_no(),
};

/** Both records fact by fact; chosen is what was picked, else the kept record's unless only the other knows it. */
export const comparedFacts = (left: BusinessRecord, right: BusinessRecord, values?: FormValues): ComparedFact[] =>
  mergeFields.map((field) => {
    const [one, other] = [shown[field](left), shown[field](right)];
    const picked = textOf(values, field);
    const chosen = picked === 'left' || picked === 'right' ? picked : proposedSide(one, other);
    return { name: field, label: fieldName(field), left: one, right: other, chosen };
  });
