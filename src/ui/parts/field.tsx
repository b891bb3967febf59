import type { Child } from 'hono/jsx';
import { m } from '#words';
import { Icon } from '../icons.tsx';
import { errorOf, type FieldError, type FormValues, fieldId, textOf } from './form.tsx';

/** What every field has. `value` wins over `values[name]`; the fault shown is the one named like the field. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  /** Says "(boleh dikosongkan)" after the label; there are no asterisks. */
  optional?: boolean;
  value?: string;
  values?: FormValues;
  errors?: FieldError[];
  /** Makes the label the page's h1: a question page asks one thing. */
  question?: boolean;
};

/** The fault between hint and input: bar, icon, the word "Kesalahan:", the sentence. */
export function FieldFault({ name, errors }: Pick<FieldProps, 'name' | 'errors'>) {
  const fault = errorOf(errors, name);
  if (!fault) return null;
  return (
    <p class="b-error" id={`${fieldId(name)}-salah`}>
      <Icon name="warn" />
      <span>
        <span class="b-hidden">{m.ui_error_word()} </span>
        {fault}
      </span>
    </p>
  );
}

/** `aria-*` for a control: what describes it, and whether it is at fault. */
export function fieldAria({ name, hint, errors }: Pick<FieldProps, 'name' | 'hint' | 'errors'>) {
  const fault = errorOf(errors, name) !== undefined;
  const described = [hint && `${fieldId(name)}-hint`, fault && `${fieldId(name)}-salah`].filter(Boolean).join(' ');
  return { 'aria-describedby': described || undefined, 'aria-invalid': fault ? ('true' as const) : undefined };
}

/** The words of a label with "(boleh dikosongkan)" where it applies. */
export function LabelText({ label, optional }: Pick<FieldProps, 'label' | 'optional'>) {
  return (
    <>
      {label}
      {optional && <small> {m.ui_field_optional()}</small>}
    </>
  );
}

/** Label, hint, fault, then the control: one control per frame. */
export function FieldFrame({ children, ...props }: FieldProps & { children?: Child }) {
  const { name, label, hint, optional, errors, question } = props;
  const id = fieldId(name);
  const text = (
    <label class="b-label" for={id}>
      <LabelText label={label} optional={optional} />
    </label>
  );
  return (
    <div class={errorOf(errors, name) ? 'b-field b-field--error' : 'b-field'}>
      {question ? <h1>{text}</h1> : text}
      {hint && (
        <p class="b-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <FieldFault name={name} errors={errors} />
      {children}
    </div>
  );
}

/** Several controls under one question: a fieldset whose legend is the label. */
export function GroupFrame({ children, ...props }: FieldProps & { children?: Child }) {
  const { name, label, hint, optional, errors, question } = props;
  const text = <LabelText label={label} optional={optional} />;
  return (
    <fieldset
      class={errorOf(errors, name) ? 'b-field b-field--error' : 'b-field'}
      aria-describedby={fieldAria(props)['aria-describedby']}
    >
      <legend class={question ? undefined : 'b-label'}>{question ? <h1>{text}</h1> : text}</legend>
      {hint && (
        <p class="b-hint" id={`${fieldId(name)}-hint`}>
          {hint}
        </p>
      )}
      <FieldFault name={name} errors={errors} />
      {children}
    </fieldset>
  );
}

/** Expected length of an answer: 5, 9, 16 em, or the whole line. */
export type Width = 'xs' | 's' | 'm' | 'full';

type TextProps = FieldProps & {
  type?: 'text' | 'email' | 'password' | 'search' | 'tel' | 'url';
  width?: Width;
  autocomplete?: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'search';
  enterkeyhint?: 'next' | 'done' | 'send' | 'search';
  /** Words before or after the box, such as "Rp" or "orang". */
  before?: string;
  after?: string;
  /** A browser module of this control, as in `data-js`. */
  module?: string;
  class?: string;
};

/** One line of text. */
export function TextField(props: TextProps) {
  const { name, value, values, width = 'full', before, after, module } = props;
  const size = width === 'full' ? '' : ` b-input--${width}`;
  const input = (
    <input
      class={`b-input${size}${props.class ? ` ${props.class}` : ''}`}
      id={fieldId(name)}
      name={name}
      type={props.type ?? 'text'}
      value={value ?? textOf(values, name)}
      autocomplete={props.autocomplete}
      inputmode={props.inputmode}
      enterkeyhint={props.enterkeyhint ?? 'next'}
      data-js={module}
      {...fieldAria(props)}
    />
  );
  const affixed = before || after;
  return (
    <FieldFrame {...props}>
      {affixed ? (
        <div class="b-affix">
          {before && <span aria-hidden="true">{before}</span>}
          {input}
          {after && <span>{after}</span>}
        </div>
      ) : (
        input
      )}
    </FieldFrame>
  );
}

type AreaProps = FieldProps & { rows?: number; max?: number };

/** Several lines. With `max`, characters left are counted while typing; the server judges. */
export function TextArea(props: AreaProps) {
  const { name, value, values, rows = 5, max } = props;
  return (
    <FieldFrame {...props}>
      <textarea
        class="b-input"
        id={fieldId(name)}
        name={name}
        rows={rows}
        data-max={max}
        data-js={max ? 'count' : undefined}
        data-words={max ? m.ui_field_characters_left({ n: '#' }) : undefined}
        {...fieldAria(props)}
      >
        {value ?? textOf(values, name)}
      </textarea>
    </FieldFrame>
  );
}
