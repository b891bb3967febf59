import { isAbsent } from '../normalise/absence.ts';
import { type AreaIndex, matchArea } from '../normalise/area.ts';
import { absent, type Checked, invalid, ok, reasonOf } from '../normalise/checked.ts';
import { readDegrees, readPointPair } from '../normalise/coordinates.ts';
import { readCount } from '../normalise/count.ts';
import { readDay } from '../normalise/date.ts';
import { readEmail } from '../normalise/email.ts';
import { readHalalCertificate } from '../normalise/halal.ts';
import { type KbliEdition, readKbli } from '../normalise/kbli.ts';
import { readFamilyCard } from '../normalise/kk.ts';
import { readMoney } from '../normalise/money.ts';
import { readNib } from '../normalise/nib.ts';
import { readNik } from '../normalise/nik.ts';
import { readTaxNumber } from '../normalise/npwp.ts';
import { readPhone } from '../normalise/phone.ts';
import { readHomeFoodPermit } from '../normalise/pirt.ts';
import { readSex } from '../normalise/sex.ts';
import { cleanText } from '../normalise/text.ts';
import { readYear } from '../normalise/year.ts';
import { readYesNo } from '../normalise/yes-no.ts';
import type { Field, FieldValues } from './fields.ts';

/** What the readers must know besides the cell. `today` is `YYYY-MM-DD`; `unit` is the column's, in rupiah. */
export type ReadContext = {
  today: string;
  unit: number;
  areas?: AreaIndex;
  /** Area code of the row's district, once read: it decides between wards of like name. */
  district?: string | null;
  kbliEdition?: KbliEdition;
  knowsKbli?: (edition: KbliEdition, code: string) => boolean;
  knowsRegion?: (region: string) => boolean;
};
type Reader<T> = (raw: string, context: ReadContext) => Checked<T>;

const text: Reader<string> = (raw) => {
  const value = cleanText(raw);
  return isAbsent(value) ? absent(raw) : ok(raw, value);
};
/** "3. Warung Siti": the number belongs to the list, not to the name. */
const named: Reader<string> = (raw, context) => {
  const found = text(raw.replace(/^\s*\d{1,5}[.)]\s+(?=\p{L})/u, ''), context);
  return { ...found, raw };
};
const degrees: Reader<string> = (raw) => {
  if (isAbsent(raw)) return absent(raw);
  const value = readDegrees(raw);
  return value === null ? invalid(raw, reasonOf('coordinate-format', { text: raw })) : ok(raw, String(value));
};
const money: Reader<number> = (raw, { unit }) => readMoney(raw, { unit });
const recorded: Reader<string> = (raw, { today }) => {
  const year = readYear(raw, { today });
  if (/^\D*\d{4}\D*$/.test(raw) && year.value) return ok(raw, String(year.value));
  return readDay(raw, { today });
};
const area =
  (level: 'ward' | 'district'): Reader<FieldValues['ward']> =>
  (raw, { areas, district }) => {
    if (areas) return matchArea(raw, areas, { level, within: level === 'ward' ? district : null });
    const name = cleanText(raw);
    // Without the office's list every name is taken as it is, with no code.
    return isAbsent(name) ? absent(raw) : ok(raw, { code: '', name, level, parent: null, aliases: [] });
  };

/** How the cells of each field are read. */
export const READERS: { [F in Field]: Reader<FieldValues[F]> } = {
  businessName: named,
  ownerName: named,
  brand: text,
  legalForm: text,
  nik: readNik,
  familyCard: readFamilyCard,
  nib: readNib,
  npwp: readTaxNumber,
  kbli: (raw, { kbliEdition, knowsKbli }) => readKbli(raw, { edition: kbliEdition, knows: knowsKbli }),
  homeFoodPermit: readHomeFoodPermit,
  halalCertificate: readHalalCertificate,
  sector: text,
  product: text,
  address: text,
  ownerAddress: text,
  neighbourhood: text,
  ward: area('ward'),
  district: area('district'),
  city: text,
  phone: readPhone,
  email: readEmail,
  website: text,
  latitude: degrees,
  longitude: degrees,
  point: readPointPair,
  startYear: readYear,
  annualSales: money,
  monthlySales: money,
  capital: money,
  assets: money,
  workers: readCount,
  scale: text,
  sex: readSex,
  birthDate: (raw, { today }) => readDay(raw, { today, past: true }),
  birthPlace: text,
  education: text,
  disability: readYesNo,
  membership: readYesNo,
  recordedOn: recorded,
  sourceId: text,
  rowNumber: text,
  note: text,
};
