import { formatDate, formatNumber } from '#ui/format.ts';
import { m } from '#words';
import type { OwnReason, RowReason } from '../intake/row-reasons.ts';
import type { Reason } from '../normalise/checked.ts';
import { fieldWord } from './field-words.ts';

type AnyReason = Reason | OwnReason;
type Params<C extends AnyReason['code']> = Extract<AnyReason, { code: C }>['params'];

const sentences: { [C in AnyReason['code']]: (params: Params<C>) => string } = {
  'number-mangled': (p) => m.registry_reason_number_mangled(p),
  'nik-not-digits': (p) => m.registry_reason_nik_not_digits(p),
  'nik-length': (p) => m.registry_reason_nik_length(p),
  'nik-birth-date': (p) => m.registry_reason_nik_birth_date(p),
  'nik-serial-zero': (p) => m.registry_reason_nik_serial_zero(p),
  'nik-region-unknown': (p) => m.registry_reason_nik_region_unknown(p),
  'nik-digit-lost': (p) => m.registry_reason_nik_digit_lost(p),
  'kk-not-digits': (p) => m.registry_reason_kk_not_digits(p),
  'kk-length': (p) => m.registry_reason_kk_length(p),
  'kk-date': (p) => m.registry_reason_kk_date(p),
  'kk-serial-zero': (p) => m.registry_reason_kk_serial_zero(p),
  'nib-not-digits': (p) => m.registry_reason_nib_not_digits(p),
  'nib-length': (p) => m.registry_reason_nib_length(p),
  'npwp-not-digits': (p) => m.registry_reason_npwp_not_digits(p),
  'npwp-length': (p) => m.registry_reason_npwp_length(p),
  'npwp-legacy': (p) => m.registry_reason_npwp_legacy(p),
  'npwp-not-nik': (p) => m.registry_reason_npwp_not_nik(p),
  'kbli-format': (p) => m.registry_reason_kbli_format(p),
  'kbli-edition-missing': (p) => m.registry_reason_kbli_edition_missing(p),
  'kbli-unknown': ({ code, edition }) => m.registry_reason_kbli_unknown({ code, edition }),
  'kbli-zero-lost': (p) => m.registry_reason_kbli_zero_lost(p),
  'pirt-format': (p) => m.registry_reason_pirt_format(p),
  'pirt-old': (p) => m.registry_reason_pirt_old(p),
  'pirt-packaging': (p) => m.registry_reason_pirt_packaging(p),
  'pirt-expired': (p) => m.registry_reason_pirt_expired(p),
  'halal-format': (p) => m.registry_reason_halal_format(p),
  'halal-fatwa-number': (p) => m.registry_reason_halal_fatwa_number(p),
  'phone-format': (p) => m.registry_reason_phone_format(p),
  'phone-short': (p) => m.registry_reason_phone_short(p),
  'phone-long': (p) => m.registry_reason_phone_long(p),
  'phone-foreign': (p) => m.registry_reason_phone_foreign(p),
  'phone-several': (p) => m.registry_reason_phone_several(p),
  'email-format': (p) => m.registry_reason_email_format(p),
  'money-format': (p) => m.registry_reason_money_format(p),
  'money-negative': (p) => m.registry_reason_money_negative(p),
  'money-fraction': (p) => m.registry_reason_money_fraction(p),
  'money-range': ({ low, high }) => m.registry_reason_money_range({ low: formatNumber(low), high: formatNumber(high) }),
  'money-too-big': (p) => m.registry_reason_money_too_big(p),
  'count-format': (p) => m.registry_reason_count_format(p),
  'count-range': (p) => m.registry_reason_count_range(p),
  'date-format': (p) => m.registry_reason_date_format(p),
  'date-impossible': (p) => m.registry_reason_date_impossible(p),
  'date-month-first': (p) => m.registry_reason_date_month_first(p),
  'date-future': (p) => m.registry_reason_date_future(p),
  'year-format': (p) => m.registry_reason_year_format(p),
  'year-range': (p) => m.registry_reason_year_range(p),
  'yes-no-format': (p) => m.registry_reason_yes_no_format(p),
  'sex-format': (p) => m.registry_reason_sex_format(p),
  'coordinate-format': (p) => m.registry_reason_coordinate_format(p),
  'coordinate-range': (p) => m.registry_reason_coordinate_range(p),
  'coordinate-swapped': (p) => m.registry_reason_coordinate_swapped(p),
  'area-unknown': (p) => m.registry_reason_area_unknown(p),
  'area-ambiguous': (p) => m.registry_reason_area_ambiguous(p),
  'area-guessed': (p) => m.registry_reason_area_guessed(p),
  'area-parent-differs': (p) => m.registry_reason_area_parent_differs(p),
  'row-cells': (p) => m.registry_reason_row_cells(p),
  'row-nameless': (p) => m.registry_reason_row_nameless(p),
  'row-without-name': (p) => m.registry_reason_row_without_name(p),
  'row-total': (p) => m.registry_reason_row_total(p),
  'row-heading': (p) => m.registry_reason_row_heading(p),
  'row-section': (p) => m.registry_reason_row_section(p),
  'cell-too-long': ({ letters }) => m.registry_reason_cell_too_long({ letters: formatNumber(letters) }),
  'same-as-line': (p) => m.registry_reason_same_as_line(p),
  'row-imported': ({ day }) => m.registry_reason_row_imported({ day: formatDate(day) }),
  'contact-moved': ({ from }) => m.registry_reason_contact_moved({ from: fieldWord(from) }),
};

/** Long texts of a cell are cut: what is wrong stands at their beginning. */
const short = (value: string | number): string | number =>
  typeof value === 'string' && value.length > 60 ? `${value.slice(0, 60)}…` : value;

/** A reason as one sentence in the reader's words; never its code. */
export function reasonSentence(reason: RowReason): string {
  const params = Object.fromEntries(Object.entries(reason.params).map(([key, value]) => [key, short(value)]));
  const say = sentences[reason.code] as (params: object) => string;
  return say(params);
}

const links: Record<string, () => string> = {
  'name-same': m.registry_link_name_same,
  'name-near': m.registry_link_name_near,
  'name-part': m.registry_link_name_part,
  'name-overlap': m.registry_link_name_overlap,
  'name-different': m.registry_link_name_different,
  'owner-same': m.registry_link_owner_same,
  'owner-near': m.registry_link_owner_near,
  'owner-part': m.registry_link_owner_part,
  'owner-different': m.registry_link_owner_different,
  'nik-same': m.registry_link_nik_same,
  'nik-near': m.registry_link_nik_near,
  'nik-different': m.registry_link_nik_different,
  'phone-same': m.registry_link_phone_same,
  'phone-near': m.registry_link_phone_near,
  'phone-different': m.registry_link_phone_different,
  'email-same': m.registry_link_email_same,
  'email-different': m.registry_link_email_different,
  'familyCard-same': m.registry_link_family_card_same,
  'familyCard-different': m.registry_link_family_card_different,
  'birthDate-same': m.registry_link_birth_date_same,
  'birthDate-different': m.registry_link_birth_date_different,
  'sex-same': m.registry_link_sex_same,
  'sex-different': m.registry_link_sex_different,
  'place-same': m.registry_link_place_same,
  'place-close': m.registry_link_place_close,
  'place-apart': m.registry_link_place_apart,
  'place-elsewhere': m.registry_link_place_elsewhere,
  'area-same': m.registry_link_area_same,
  'area-district': m.registry_link_area_district,
  'area-elsewhere': m.registry_link_area_elsewhere,
  'nib-same': m.registry_link_nib_same,
  'nib-near': m.registry_link_nib_near,
  'nib-different': m.registry_link_nib_different,
  'sector-same': m.registry_link_sector_same,
  'sector-different': m.registry_link_sector_different,
  'product-same': m.registry_link_product_same,
  'product-similar': m.registry_link_product_similar,
  'product-different': m.registry_link_product_different,
  'startYear-same': m.registry_link_start_year_same,
  'startYear-close': m.registry_link_start_year_close,
  'startYear-different': m.registry_link_start_year_different,
  'sales-same': m.registry_link_sales_same,
  'sales-close': m.registry_link_sales_close,
  'sales-different': m.registry_link_sales_different,
  'workers-same': m.registry_link_workers_same,
  'workers-close': m.registry_link_workers_close,
  'workers-different': m.registry_link_workers_different,
};

/** What speaks for and against two records being one business, the strongest first. */
export const linkSentence = (reasons: readonly { code: string; weight: number }[]): string =>
  reasons
    .slice(0, 4)
    .flatMap(({ code }) => links[code]?.() ?? [])
    .join(', ');
