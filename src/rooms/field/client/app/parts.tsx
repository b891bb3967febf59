/** @jsxImportSource preact */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { QueueState } from '../../outbox.rules.ts';
import { t } from './words.ts';

/** A decorative drawing of the shell. */
export const Icon = ({ name }: { name: string }) => (
  <svg class="b-icon" aria-hidden="true">
    <use href={`#i-${name}`} />
  </svg>
);

/** A screen: its heading takes the focus when it appears, so that a reader hears where one is. */
export function Screen({ title, lead, children }: { title: string; lead?: string; children?: ComponentChildren }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} - Berdaya`;
    heading.current?.focus({ preventScroll: true });
    scrollTo(0, 0);
  }, [title]);
  return (
    <div class="b-field-app__main">
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p class="b-muted">{lead}</p>}
      {children}
    </div>
  );
}

interface SegmentsProps {
  name: string;
  label: string;
  hidden?: boolean;
  options: readonly { value: string; label: string }[];
  value: string;
  onPick: (value: string) => void;
}

/** One of a few answers, side by side. */
export function Segments({ name, label, hidden, options, value, onPick }: SegmentsProps) {
  return (
    <fieldset id={`f-${name}`}>
      <legend class={hidden ? 'b-hidden' : 'b-label'}>{label}</legend>
      <div class={`b-segments b-segments--${options.length}`}>
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} checked={option.value === value} onChange={() => onPick(option.value)} />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface TextProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  rows?: number;
  max: number;
  onType: (value: string) => void;
}

interface LineProps {
  name: string;
  label: string;
  hint?: string;
  value: string;
  max?: number;
  onType: (value: string) => void;
}

/** A box with its label and hint. */
function Labelled({
  name,
  label,
  hint,
  children,
}: Pick<LineProps, 'name' | 'label' | 'hint'> & { children: ComponentChildren }) {
  return (
    <div>
      <label class="b-label" for={`f-${name}`}>
        {label}
      </label>
      {hint && (
        <p class="b-hint" id={`h-${name}`}>
          {hint}
        </p>
      )}
      {children}
    </div>
  );
}

/** Some lines of text. */
export function TextBox({ name, label, hint, value, rows = 2, max, onType }: TextProps) {
  return (
    <Labelled name={name} label={label} hint={hint}>
      <textarea
        class="b-input"
        id={`f-${name}`}
        rows={rows}
        style="min-height:0"
        maxLength={max}
        value={value}
        aria-describedby={hint && `h-${name}`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Labelled>
  );
}

/** One line of text. */
export function LineBox({ name, label, hint, value, max = 80, onType }: LineProps) {
  return (
    <Labelled name={name} label={label} hint={hint}>
      <input
        class="b-input"
        id={`f-${name}`}
        maxLength={max}
        autocomplete="off"
        value={value}
        aria-describedby={hint && `h-${name}`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </Labelled>
  );
}

/** Shows a field and gives it the focus; a group gives it to its first answer. */
function goTo(field: string): void {
  const place = document.getElementById(`f-${field}`);
  place?.scrollIntoView({ block: 'center' });
  (place?.querySelector('input') ?? place)?.focus({ preventScroll: true });
}

/** Everything that is missing, each leading to its field; silent while nothing is. */
export function Faults({ faults }: { faults: readonly { field: string; text: string }[] }) {
  return (
    <div role="alert" id="missing">
      {faults.length > 0 && (
        <div class="b-errors">
          <h2>{t('missing')}</h2>
          <ul>
            {faults.map(({ field, text }) => (
              <li key={field}>
                <button type="button" onClick={() => goTo(field)}>
                  {text}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** One day. */
export function DayBox({
  name,
  label,
  value,
  onPick,
}: {
  name: string;
  label: string;
  value: string;
  onPick: (day: string) => void;
}) {
  return (
    <div class="b-mt-1">
      <label class="b-label" for={`f-${name}`}>
        {label}
      </label>
      <input
        class="b-input b-input--m"
        type="date"
        id={`f-${name}`}
        value={value}
        onInput={(event) => onPick(event.currentTarget.value)}
      />
    </div>
  );
}

const looks: Record<QueueState, [colour: string, icon: string]> = {
  saved: ['emas', 'wait'],
  sending: ['biru', 'send'],
  sent: ['hijau', 'check'],
  refused: ['merah', 'x'],
  conflict: ['ungu', 'warn'],
};

/** Where a record stands. */
export function StateTag({ state }: { state: QueueState }) {
  const [colour, icon] = looks[state];
  return (
    <span class={`b-tag b-${colour}`}>
      <Icon name={icon} />
      {t(`state_${state}`)}
    </span>
  );
}

/** A way back to the list. */
export const BackToList = () => (
  <a class="b-back" href="#/">
    <Icon name="back" />
    {t('back')}
  </a>
);
