import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { m } from '#words';
import { BulletList } from './bullet-list.tsx';
import { Actions, Button } from './button.tsx';
import { TextArea } from './field.tsx';
import { type FieldError, Form, type FormValues } from './form.tsx';

type Props = {
  c: Context;
  action: string;
  /** The question, as h1: "Cabut sertifikat Ibu Marni?" */
  title: string;
  /** What will happen: the object, how many people are told, what cannot come back. */
  effects: Child[];
  /** The verb again: "Ya, cabut sertifikat". */
  button: string;
  cancel: { href: string; label: string };
  /** Asks for a reason (field `alasan`) where law or fairness wants one. */
  reason?: { label: string; hint?: string };
  /** Not a loss, only final: a leaf button. */
  calm?: boolean;
  values?: FormValues;
  errors?: FieldError[];
  children?: Child;
};

/** The page before something that cannot be undone. Prefer a way back within 30 days to this. */
export function ConfirmPage({
  c,
  action,
  title,
  effects,
  button,
  cancel,
  reason,
  calm,
  values,
  errors,
  children,
}: Props) {
  return (
    <>
      <h1>{title}</h1>
      <h2 class="b-h3">{m.ui_confirm_effects()}</h2>
      <BulletList items={effects} />
      <Form c={c} action={action}>
        {children}
        {reason && <TextArea name="alasan" rows={3} max={500} {...reason} values={values} errors={errors} />}
        <Actions>
          <Button tone={calm ? 'primary' : 'confirm'}>{button}</Button>
          <a href={cancel.href}>{cancel.label}</a>
        </Actions>
      </Form>
    </>
  );
}
