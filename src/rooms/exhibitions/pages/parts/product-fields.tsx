import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { sectorName, sectors } from '#rooms/registry/index.ts';
import { Checkbox, MoneyField, PhoneField, Select, TextArea, TextField } from '#ui/index.ts';
import { m } from '#words';
import type { Product } from '../../catalogue/product.reads.ts';

type Props = {
  values?: FormValues;
  errors?: FieldError[];
  /** What stands now; nothing for a new product. */
  product?: Product;
  /** The number offered for buyers, as it is read: 0812… */
  number: string;
  /** Halal certificate of the business on record: without one there is no badge to ask for. */
  certificate?: string;
};

/** Every question about a product. What was typed wins over what stands. */
export function ProductFields({ values, errors, product, number, certificate }: Props) {
  const shared = { values, errors };
  const stands = (value: string | undefined) => (values ? undefined : value);
  return (
    <>
      <TextField
        {...shared}
        name="name"
        label={m.exhibitions_field_name()}
        hint={m.exhibitions_field_name_hint()}
        value={stands(product?.name)}
      />
      <Select
        {...shared}
        name="kind"
        label={m.exhibitions_field_kind()}
        value={stands(product?.kind)}
        options={sectors.map((sector) => ({ value: sector, label: sectorName(sector) }))}
      />
      <TextArea
        {...shared}
        name="about"
        label={m.exhibitions_field_about()}
        hint={m.exhibitions_field_about_hint()}
        value={stands(product?.about)}
        max={1000}
      />
      <MoneyField
        {...shared}
        name="price"
        label={m.exhibitions_field_price()}
        value={stands(product && String(product.price))}
      />
      <TextField
        {...shared}
        name="unit"
        label={m.exhibitions_field_unit()}
        hint={m.exhibitions_field_unit_hint()}
        value={stands(product?.unit)}
        width="m"
      />
      <PhoneField
        {...shared}
        name="whatsapp"
        label={m.exhibitions_field_whatsapp()}
        hint={m.exhibitions_field_whatsapp_hint()}
        value={stands(number)}
      />
      {certificate ? (
        <Checkbox
          {...shared}
          name="halal"
          label={m.exhibitions_field_halal()}
          hint={m.exhibitions_field_halal_hint({ number: certificate })}
          value={stands(product?.halalNumber ? 'ya' : '')}
        />
      ) : (
        <p class="b-meta">{m.exhibitions_field_halal_none()}</p>
      )}
    </>
  );
}
