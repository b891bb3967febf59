import { m } from '#words';
import type { Field } from '../intake/fields.ts';

const words: Record<Field, () => string> = {
  businessName: m.registry_importfield_business_name,
  ownerName: m.registry_importfield_owner_name,
  brand: m.registry_importfield_brand,
  legalForm: m.registry_importfield_legal_form,
  nik: m.registry_importfield_nik,
  familyCard: m.registry_importfield_family_card,
  nib: m.registry_importfield_nib,
  npwp: m.registry_importfield_npwp,
  kbli: m.registry_importfield_kbli,
  homeFoodPermit: m.registry_importfield_home_food_permit,
  halalCertificate: m.registry_importfield_halal_certificate,
  sector: m.registry_importfield_sector,
  product: m.registry_importfield_product,
  address: m.registry_importfield_address,
  ownerAddress: m.registry_importfield_owner_address,
  neighbourhood: m.registry_importfield_neighbourhood,
  ward: m.registry_importfield_ward,
  district: m.registry_importfield_district,
  city: m.registry_importfield_city,
  phone: m.registry_importfield_phone,
  email: m.registry_importfield_email,
  website: m.registry_importfield_website,
  latitude: m.registry_importfield_latitude,
  longitude: m.registry_importfield_longitude,
  point: m.registry_importfield_point,
  startYear: m.registry_importfield_start_year,
  annualSales: m.registry_importfield_annual_sales,
  monthlySales: m.registry_importfield_monthly_sales,
  capital: m.registry_importfield_capital,
  assets: m.registry_importfield_assets,
  workers: m.registry_importfield_workers,
  scale: m.registry_importfield_scale,
  sex: m.registry_importfield_sex,
  birthDate: m.registry_importfield_birth_date,
  birthPlace: m.registry_importfield_birth_place,
  education: m.registry_importfield_education,
  disability: m.registry_importfield_disability,
  membership: m.registry_importfield_membership,
  recordedOn: m.registry_importfield_recorded_on,
  sourceId: m.registry_importfield_source_id,
  rowNumber: m.registry_importfield_row_number,
  note: m.registry_importfield_note,
};

/** What a column can mean, in the reader's words. */
export const fieldWord = (field: Field): string => words[field]();

/** All meanings a column can have, in the order of the choice. */
export const fieldChoices = Object.keys(words) as Field[];
