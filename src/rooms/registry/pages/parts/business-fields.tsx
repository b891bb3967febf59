import {
  Checkbox,
  type FieldError,
  type FormValues,
  MoneyField,
  NumberField,
  PhoneField,
  Select,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import type { Area } from '../../registry.reads.ts';
import { sectors } from '../../registry.rules.ts';
import { sectorName } from './words.ts';

interface Props {
  values: FormValues;
  errors: FieldError[];
  areas: Area[];
  /** Last digits of what is sealed; an empty field then keeps it. */
  sealed?: { phoneTail: string | null; nikTail: string | null };
}

const keepHint = (tail: string | null | undefined): string | undefined =>
  tail ? m.registry_hint_keep_sealed({ tail }) : undefined;

/** The facts of a business as form fields; the same for adding and changing. */
export function BusinessFields({ values, errors, areas, sealed }: Props) {
  const shared = { values, errors };
  const wards = areas
    .filter((area) => area.level === 'ward')
    .map((area) => ({ value: area.code, label: area.name, group: area.districtName ?? '' }));
  return (
    <>
      <TextField {...shared} name="ownerName" label={m.registry_field_owner()} autocomplete="off" />
      <PhoneField
        {...shared}
        name="phone"
        label={m.registry_field_phone()}
        optional
        hint={keepHint(sealed?.phoneTail)}
      />
      <TextField {...shared} name="name" label={m.registry_field_name()} optional hint={m.registry_hint_name()} />
      <TextField {...shared} name="product" label={m.registry_field_product()} optional />
      <Select
        {...shared}
        name="sector"
        label={m.registry_field_sector()}
        options={sectors.map((sector) => ({ value: sector, label: sectorName(sector) }))}
      />
      <Select {...shared} name="area" label={m.registry_field_area()} options={wards} />
      <TextField {...shared} name="address" label={m.registry_field_address()} optional />
      <NumberField {...shared} name="sinceYear" label={m.registry_field_since()} optional />
      <NumberField {...shared} name="workers" label={m.registry_field_workers()} optional />
      <MoneyField {...shared} name="annualSales" label={m.registry_field_sales()} optional />
      <TextField
        {...shared}
        name="nib"
        label="NIB"
        optional
        inputmode="numeric"
        width="m"
        hint={m.registry_hint_nib()}
      />
      <TextField
        {...shared}
        name="nik"
        label="NIK"
        optional
        inputmode="numeric"
        width="m"
        hint={keepHint(sealed?.nikTail) ?? m.registry_hint_nik()}
      />
      <Select
        {...shared}
        name="sex"
        label={m.registry_field_sex()}
        empty={m.registry_unknown()}
        options={[
          { value: 'female', label: m.registry_sex_female() },
          { value: 'male', label: m.registry_sex_male() },
        ]}
      />
      <Checkbox {...shared} name="disability" label={m.registry_field_disability()} />
    </>
  );
}
