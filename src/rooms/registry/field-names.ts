import { m } from '#words';

const names: Record<string, () => string> = {
  name: m.registry_field_name,
  ownerName: m.registry_field_owner,
  product: m.registry_field_product,
  sector: m.registry_field_sector,
  area: m.registry_field_area,
  address: m.registry_field_address,
  sinceYear: m.registry_field_since,
  workers: m.registry_field_workers,
  annualSales: m.registry_field_sales,
  nib: () => 'NIB',
  kbli: () => 'KBLI',
  phone: m.registry_field_phone,
  nik: () => 'NIK',
  sex: m.registry_field_sex,
  disability: m.registry_field_disability,
  assisted: m.registry_field_assisted,
};

/** A fact's name as the pages label it. */
export const fieldName = (field: string): string => names[field]?.() ?? field;
