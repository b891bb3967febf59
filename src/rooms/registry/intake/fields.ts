import type { Area } from '../normalise/area.ts';
import type { Point } from '../normalise/coordinates.ts';
import type { Kbli } from '../normalise/kbli.ts';
import type { FamilyCard } from '../normalise/kk.ts';
import type { Nik } from '../normalise/nik.ts';
import type { TaxNumber } from '../normalise/npwp.ts';
import type { Phone } from '../normalise/phone.ts';
import type { HomeFoodPermit } from '../normalise/pirt.ts';

/** What a column of a list can mean, and what its cells become. */
export interface FieldValues {
  businessName: string;
  ownerName: string;
  brand: string;
  legalForm: string;
  nik: Nik;
  familyCard: FamilyCard;
  nib: string;
  npwp: TaxNumber;
  kbli: Kbli;
  homeFoodPermit: HomeFoodPermit;
  halalCertificate: string;
  sector: string;
  product: string;
  address: string;
  ownerAddress: string;
  neighbourhood: string;
  ward: Area;
  district: Area;
  city: string;
  phone: Phone;
  email: string;
  website: string;
  latitude: string;
  longitude: string;
  point: Point;
  startYear: number;
  /** Whole rupiah a year. */
  annualSales: number;
  /** Whole rupiah a month. */
  monthlySales: number;
  /** Whole rupiah, without land and building. */
  capital: number;
  /** Whole rupiah. */
  assets: number;
  workers: number;
  scale: string;
  sex: 'female' | 'male';
  birthDate: string;
  birthPlace: string;
  education: string;
  disability: boolean;
  membership: boolean;
  /** When the source wrote this down: a day or a year. */
  recordedOn: string;
  sourceId: string;
  rowNumber: string;
  note: string;
}
export type Field = keyof FieldValues;
