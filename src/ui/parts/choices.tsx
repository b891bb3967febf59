import type { Child } from 'hono/jsx';
import { m } from '#words';
import { Icon, type IconName } from '../icons.tsx';
import { FieldFrame, type FieldProps, fieldAria, GroupFrame, LabelText } from './field.tsx';
import { errorOf, fieldId, listOf, textOf } from './form.tsx';

/** One answer to choose. `reveal` is a field that belongs to this answer; it stands under the list. */
export type Option = { value: string; label: string; hint?: string; icon?: IconName; reveal?: Child };

type RowProps = {
  name: string;
  option: Option;
  id?: string;
  kind: 'radio' | 'checkbox';
  checked: boolean;
  wide?: boolean;
};

function Row({ name, option, id, kind, checked, wide }: RowProps) {
  return (
    <label class={wide ? 'b-option b-option--wide' : 'b-option'}>
      <input type={kind} name={name} value={option.value} id={id} checked={checked} />
      {option.icon && <Icon name={option.icon} />}
      <span>
        {option.label}
        {option.hint && <small>{option.hint}</small>}
      </span>
    </label>
  );
}

function Reveals({ options }: { options: Option[] }) {
  return <>{options.map((option) => option.reveal && <div class="b-mt-3">{option.reveal}</div>)}</>;
}

type ChoiceProps = FieldProps & { options: Option[] };

/** One answer of up to seven, in full-width rows. Offer "Tidak tahu" where that can be true. */
export function Radios(props: ChoiceProps) {
  const { name, options, value, values } = props;
  const chosen = value ?? textOf(values, name);
  return (
    <GroupFrame {...props}>
      <div class="b-options">
        {options.map((option, at) => (
          <Row
            name={name}
            option={option}
            kind="radio"
            id={at === 0 ? fieldId(name) : undefined}
            checked={option.value === chosen}
          />
        ))}
      </div>
      <Reveals options={options} />
    </GroupFrame>
  );
}

/** Any number of answers. `chosen` wins over `values[name]`. */
export function Checkboxes(props: ChoiceProps & { chosen?: string[] }) {
  const { name, options, values } = props;
  const chosen = props.chosen ?? listOf(values, name);
  return (
    <GroupFrame {...props}>
      <div class="b-options">
        {options.map((option, at) => (
          <Row
            name={name}
            option={option}
            kind="checkbox"
            id={at === 0 ? fieldId(name) : undefined}
            checked={chosen.includes(option.value)}
          />
        ))}
      </div>
      <Reveals options={options} />
    </GroupFrame>
  );
}

/** One answer by picture and word, two columns on phones; options without an icon take the whole line below. */
export function PictureChoices(props: ChoiceProps) {
  const { name, options, value, values } = props;
  const chosen = value ?? textOf(values, name);
  return (
    <GroupFrame {...props}>
      <div class="b-pictures">
        {options.map((option, at) => (
          <Row
            name={name}
            option={option}
            kind="radio"
            wide={!option.icon}
            id={at === 0 ? fieldId(name) : undefined}
            checked={option.value === chosen}
          />
        ))}
      </div>
      <Reveals options={options} />
    </GroupFrame>
  );
}

/** One yes that stands alone: a consent, a switch. Off unless `value` or `values[name]` is `ya`. */
export function Checkbox(props: FieldProps) {
  const { name, label, hint, value, values, errors } = props;
  const id = fieldId(name);
  return (
    <div class={errorOf(errors, name) ? 'b-field b-field--error' : 'b-field'}>
      <label class="b-option">
        <input
          type="checkbox"
          name={name}
          id={id}
          value="ya"
          checked={(value ?? textOf(values, name)) === 'ya'}
          {...fieldAria({ ...props, hint: undefined })}
        />
        <span>
          <LabelText label={label} optional={props.optional} />
          {hint && <small>{hint}</small>}
        </span>
      </label>
    </div>
  );
}

type SelectProps = FieldProps & {
  options: { value: string; label: string; group?: string }[];
  /** First line with the empty value; "Pilih" where left out, none where null. */
  empty?: string | null;
  width?: 's' | 'm' | 'full';
};

/** From this many lines on a list gets its search box: fewer are faster read than typed. */
const manyLines = 12;

/** More than seven answers: the browser's own list; with a script a long one also gets a box to search in it. */
export function Select(props: SelectProps) {
  const { name, options, value, values, empty, width = 'full' } = props;
  const chosen = value ?? textOf(values, name);
  const groups = [...new Set(options.map((option) => option.group))];
  const lines = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option value={option.value} selected={option.value === chosen}>
          {option.label}
        </option>
      ));
  return (
    <FieldFrame {...props}>
      <select
        class={width === 'full' ? 'b-input' : `b-input b-input--${width}`}
        id={fieldId(name)}
        name={name}
        data-js={options.length >= manyLines ? 'choose' : undefined}
        data-words={options.length >= manyLines ? m.ui_select_search() : undefined}
        {...fieldAria(props)}
      >
        {empty !== null && <option value="">{empty ?? m.ui_select_choose()}</option>}
        {groups.map((group) => (group ? <optgroup label={group}>{lines(group)}</optgroup> : lines(undefined)))}
      </select>
    </FieldFrame>
  );
}
