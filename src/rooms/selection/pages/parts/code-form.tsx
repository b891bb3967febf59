import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import type { FieldError } from '#platform/forms/handle-post.ts';
import { Actions, Button, Checkbox, CodeField, Form, type FormValues } from '#ui/index.ts';
import { m } from '#words';

interface CodeFormProps {
  c: Context;
  action: string;
  hint: string;
  button: string;
  /** Asks whether the phone is shared; left out where an officer holds it. */
  asksShared?: boolean;
  /** The button leads on to a next page. */
  goesOn?: boolean;
  values?: FormValues;
  errors?: FieldError[];
  /** Hidden fields. */
  children?: Child;
}

/** The six digits that were sent to a phone. */
export function CodeForm({
  c,
  action,
  hint,
  button,
  asksShared = true,
  goesOn,
  values,
  errors,
  children,
}: CodeFormProps) {
  return (
    <Form c={c} action={action}>
      {children}
      <CodeField name="kode" question label={m.selection_code_question()} hint={hint} values={values} errors={errors} />
      {asksShared && (
        <Checkbox
          name="bersama"
          label={m.selection_code_shared()}
          hint={m.selection_code_shared_hint()}
          values={values}
        />
      )}
      <Actions>
        <Button full iconAfter={goesOn ? 'arrow' : undefined}>
          {button}
        </Button>
      </Actions>
    </Form>
  );
}
