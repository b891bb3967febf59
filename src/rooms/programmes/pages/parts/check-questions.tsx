import type { Area } from '#rooms/registry/index.ts';
import {
  Actions,
  Button,
  type FieldError,
  type FormValues,
  type IconName,
  type Option,
  PictureChoices,
  Radios,
  Select,
} from '#ui/index.ts';
import { m } from '#words';
import { sectorWord } from '../../call-words.ts';
import { sectorAnswers } from '../../eligibility.schema.ts';

const icons: Record<string, IconName> = {
  'food-drink': 'food',
  'processed-food': 'box',
  craft: 'craft',
  fashion: 'sewing',
  trade: 'shop',
  services: 'service',
};

const dontKnow = (): Option => ({ value: 'unknown', label: m.programmes_check_unknown() });

/** Every ward under its kecamatan, then outside the city and not known. */
export function areaOptions(areas: readonly Area[], city: string) {
  const wards = areas.filter(({ level }) => level === 'ward');
  return [
    ...wards.map(({ code, name, districtName }) => ({
      value: code,
      label: name,
      group: m.programmes_check_district({ name: districtName ?? '' }),
    })),
    { value: 'outside', label: m.programmes_check_outside({ city }), group: m.programmes_check_elsewhere() },
    { value: 'unknown', label: m.programmes_check_unknown(), group: m.programmes_check_elsewhere() },
  ];
}

interface Props {
  action: string;
  areas: readonly Area[];
  city: string;
  values: FormValues;
  errors?: FieldError[];
  /** Whether the call asks how long the product has been sold. */
  asksSold: boolean;
  /** Whether the call asks when help came last. */
  asksHelped?: boolean;
}

/** Three or four questions on one page, sent with GET: nothing is stored, the answer's address can be passed on. */
export function CheckQuestions({ action, areas, city, values, errors, asksSold, asksHelped }: Props) {
  const around = { values, errors };
  return (
    <form class="b-form" action={action} novalidate>
      <PictureChoices
        name="jual"
        label={m.programmes_check_sector()}
        options={sectorAnswers.map((sector) =>
          sector === 'unknown' ? dontKnow() : { value: sector, label: sectorWord(sector), icon: icons[sector] },
        )}
        {...around}
      />
      <Select
        name="tempat"
        label={m.programmes_check_area()}
        hint={m.programmes_check_area_hint()}
        options={areaOptions(areas, city)}
        {...around}
      />
      <Radios
        name="nib"
        label={m.programmes_check_nib()}
        hint={m.programmes_check_nib_hint()}
        options={[
          { value: 'has', label: m.programmes_check_nib_has() },
          { value: 'none', label: m.programmes_check_nib_none() },
          dontKnow(),
        ]}
        {...around}
      />
      {asksSold && (
        <Radios
          name="lama"
          label={m.programmes_check_sold()}
          options={[
            { value: 'not-yet', label: m.programmes_check_sold_not_yet() },
            { value: 'newer', label: m.programmes_check_sold_newer() },
            { value: 'three-months', label: m.programmes_check_sold_three() },
            { value: 'year', label: m.programmes_check_sold_year() },
            dontKnow(),
          ]}
          {...around}
        />
      )}
      {asksHelped && (
        <Radios
          name="bantu"
          label={m.programmes_check_helped()}
          hint={m.programmes_check_helped_hint()}
          options={[
            { value: 'never', label: m.programmes_check_helped_never() },
            { value: 'over-two-years', label: m.programmes_check_helped_long() },
            { value: 'last-year', label: m.programmes_check_helped_last() },
            { value: 'this-year', label: m.programmes_check_helped_this() },
            dontKnow(),
          ]}
          {...around}
        />
      )}
      <Actions>
        <Button full iconAfter="arrow">
          {m.programmes_check_send()}
        </Button>
      </Actions>
    </form>
  );
}
