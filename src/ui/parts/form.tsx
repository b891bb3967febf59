import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { m } from '#words';

/** A fault of one field in words the reader can act on; `name` is the field's form name, `href` another place to mend it. */
export type FieldError = { name: string; message: string; href?: string };

/** What was typed, exactly as it came, by field name. */
export type FormValues = Record<string, string | string[] | undefined>;

/** The id of a field's first control, so that the error summary's link lands on it. */
export function fieldId(name: string): string {
  return `f-${name}`;
}

/** The fault of this field, if it has one. */
export function errorOf(errors: FieldError[] | undefined, name: string): string | undefined {
  return errors?.find((error) => error.name === name)?.message;
}

/** The first value of a field as text; empty where nothing came. */
export function textOf(values: FormValues | undefined, name: string): string {
  const value = values?.[name];
  return (Array.isArray(value) ? value[0] : value) ?? '';
}

/** All values of a field that may be chosen more than once. */
export function listOf(values: FormValues | undefined, name: string): string[] {
  const value = values?.[name];
  return value === undefined ? [] : Array.isArray(value) ? value : [value];
}

type Props = {
  c: Context;
  action: string;
  /** Sends files. */
  files?: boolean;
  /** Adds a field no person sees; what fills it is a machine. Its name is `_situs`. */
  trap?: boolean;
  class?: string;
  id?: string;
  children?: Child;
};

/**
 * A form that changes something: POST, judged only by the server, with its one-time key `_kunci`.
 * Forms that only look something up are plain `<form>` with GET and need none of this.
 */
export function Form({ c, action, files, trap, class: extra, id, children }: Props) {
  const key = c.get('formKey');
  return (
    <form
      method="post"
      action={action}
      id={id}
      class={extra ?? 'b-form'}
      enctype={files ? 'multipart/form-data' : undefined}
      novalidate
      data-js="submit"
      data-sending={m.ui_form_sending()}
    >
      {key && <input type="hidden" name="_kunci" value={key()} />}
      {trap && (
        <div class="b-hidden" aria-hidden="true">
          <label>
            {m.ui_form_trap()}
            <input name="_situs" tabindex={-1} autocomplete="off" />
          </label>
        </div>
      )}
      {children}
    </form>
  );
}
