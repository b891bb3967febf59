/** One business as the single data asks for it; numbers of persons by their last four digits. */
export interface SingleDataRow {
  id: string;
  ownerName: string;
  nikTail: string | null;
  sex: 'female' | 'male' | null;
  birthYear: number | null;
  disability: boolean | null;
  phoneTail: string | null;
  name: string | null;
  product: string | null;
  sector: string;
  kbli: string | null;
  kbliEdition: string | null;
  address: string | null;
  areaCode: string | null;
  areaName: string | null;
  districtName: string | null;
  bpsCity: string | null;
  lat: number | null;
  lng: number | null;
  sinceYear: number | null;
  nib: string | null;
  npwp: string | null;
  homeFoodPermit: string | null;
  halal: string | null;
  workers: number | null;
  annualSales: number | null;
  salesAsOf: string | null;
  capital: number | null;
  scale: string | null;
  assisted: boolean;
  unit: string | null;
  helpedOn: string | null;
  endedAs: string | null;
  endedOn: string | null;
  source: string;
  updatedAt: Date;
}

/** A column of the working list: its name there, what it means, how it is checked. `core` ones are asked of everybody, at most fifteen. */
export interface SingleDataColumn {
  head: string;
  group: 'Pengusaha' | 'Usaha' | 'Legalitas' | 'Tenaga kerja' | 'Keuangan' | 'Pembinaan' | 'Catatan';
  core?: true;
  means: string;
  checked: string;
  unit?: string;
  value: (row: SingleDataRow) => string | number | Date | null;
}

/** The core first, each as it stands in the list; then what is asked when it serves someone. */
export const inOrder = (columns: readonly SingleDataColumn[]): SingleDataColumn[] => [
  ...columns.filter(({ core }) => core),
  ...columns.filter(({ core }) => !core),
];
