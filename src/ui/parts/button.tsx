import type { Child } from 'hono/jsx';
import { Icon, type IconName } from '../icons.tsx';
import { Key } from './keys.tsx';

/** `primary` once a page; `danger` leads to a page that asks again, `confirm` is the button there. */
export type Tone = 'primary' | 'secondary' | 'danger' | 'confirm' | 'link';

type Look = { tone?: Tone; icon?: IconName; iconAfter?: IconName; full?: boolean; children?: Child };

function classOf({ tone = 'primary', full }: Look): string {
  return ['b-button', tone !== 'primary' && `b-button--${tone}`, full && 'b-full'].filter(Boolean).join(' ');
}

function Inside({ icon, iconAfter, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {iconAfter && <Icon name={iconAfter} />}
    </>
  );
}

type ButtonProps = Look & {
  name?: string;
  value?: string;
  formaction?: string;
  type?: 'submit' | 'button';
  module?: string;
  /** The letter that presses it while the page's single-key shortcuts are on. */
  hotkey?: string;
  hidden?: boolean;
};

/** Sends the form it stands in. Words are a verb and its object: "Kirim pengajuan". Never disabled to hint at faults. */
export function Button(props: ButtonProps) {
  return (
    <button
      class={classOf(props)}
      type={props.type ?? 'submit'}
      name={props.name}
      value={props.value}
      formaction={props.formaction}
      data-js={props.module}
      aria-keyshortcuts={props.hotkey}
      hidden={props.hidden}
    >
      <Inside {...props} />
      <Key letter={props.hotkey} />
    </button>
  );
}

/** A link that looks like a button: it leads somewhere and changes nothing. */
export function ButtonLink(props: Look & { href: string; download?: boolean; external?: boolean }) {
  return (
    <a
      class={classOf(props)}
      href={props.href}
      download={props.download}
      rel={props.external ? 'noopener external' : undefined}
    >
      <Inside {...props} />
    </a>
  );
}

/** A row of buttons and links; `stack` lets each take the whole line on phones. */
export function Actions({ stack, class: extra, children }: { stack?: boolean; class?: string; children?: Child }) {
  return <div class={['b-actions', stack && 'b-actions--stack', extra].filter(Boolean).join(' ')}>{children}</div>;
}
