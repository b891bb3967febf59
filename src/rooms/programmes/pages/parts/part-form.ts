import type { JSX } from 'hono/jsx/jsx-runtime';
import type * as v from 'valibot';
import type { Person } from '#rooms/identity/index.ts';
import type { Area } from '#rooms/registry/index.ts';
import type { FieldError, FormValues } from '#ui/index.ts';
import type { Call } from '../../call.ts';
import type { CallEdit } from '../../call-edit.ts';
import type { CatalogueEntry } from '../../criteria.rules.ts';

/** What the forms of a call need to know beside the call itself. */
export interface Around {
  call: Call;
  areas: readonly Area[];
  catalogue: readonly CatalogueEntry[];
  people: readonly Person[];
}

export interface FieldsProps {
  values: FormValues;
  errors?: FieldError[];
  around: Around;
}

/** One part of a call as a form: how it is read, shown and turned into an edit. */
export interface PartForm<S extends v.GenericSchema> {
  schema: S;
  valuesOf: (around: Around) => FormValues;
  Fields: (props: FieldsProps) => JSX.Element;
  editOf: (input: v.InferOutput<S>, around: Around) => CallEdit;
}
