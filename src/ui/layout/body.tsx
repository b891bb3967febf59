import type { Context } from 'hono';
import type { Child } from 'hono/jsx';
import { m } from '#words';
import type { Chrome, Link } from '../chrome.ts';
import { formatInstant } from '../format.ts';
import { Icon } from '../icons.tsx';
import { ErrorSummary } from '../parts/error-summary.tsx';
import type { FieldError } from '../parts/form.tsx';
import { type Message, Messages } from '../parts/messages.tsx';
import { DisplayLinks, Footer } from './footer.tsx';
import { PublicHeader, StaffHeader } from './header.tsx';
import { SideList } from './side-list.tsx';

export type Layout = 'public' | 'owner' | 'staff' | 'question' | 'print';

export type BodyProps = {
  c: Context;
  chrome: Chrome;
  layout: Layout;
  current?: string;
  back?: Link;
  breadcrumb?: Link[];
  messages?: Message[];
  errors?: FieldError[];
  aside?: Child;
  /** The page sets its own full-width sections with `Wrap` and `Wide`. */
  wide?: boolean;
  children?: Child;
};

function Breadcrumb({ links }: { links: Link[] }) {
  return (
    <nav class="b-crumb" aria-label={m.ui_breadcrumb_label()}>
      {links.map((link, at) => (
        <>
          {at > 0 && ' / '}
          <a href={link.href}>{link.label}</a>
        </>
      ))}
    </nav>
  );
}

function Back({ link }: { link: Link }) {
  return (
    <a class="b-back" href={link.href}>
      <Icon name="back" />
      {link.label}
    </a>
  );
}

function Start({ back, breadcrumb, errors }: Pick<BodyProps, 'back' | 'breadcrumb' | 'errors'>) {
  return (
    <>
      {breadcrumb && <Breadcrumb links={breadcrumb} />}
      {back && <Back link={back} />}
      {errors && errors.length > 0 && <ErrorSummary errors={errors} />}
    </>
  );
}

function Staff(props: BodyProps) {
  return (
    <>
      <StaffHeader c={props.c} chrome={props.chrome} />
      <Messages messages={props.messages} />
      <div class="b-shell">
        <SideList chrome={props.chrome} current={props.current} />
        <main id="isi" class="b-body">
          <Start {...props} />
          {props.aside ? (
            <div class="b-split">
              <div class="b-stack">{props.children}</div>
              <aside class="b-stack">{props.aside}</aside>
            </div>
          ) : (
            props.children
          )}
          <div class="b-body__end">
            <DisplayLinks chrome={props.chrome} />
            {props.chrome.demo && <p class="b-meta">{props.chrome.demo}</p>}
          </div>
        </main>
      </div>
    </>
  );
}

function PublicMain(props: BodyProps) {
  if (props.wide) {
    return (
      <main id="isi" class="b-main">
        {(props.back || props.breadcrumb || props.errors?.length) && (
          <div class="b-wrap">
            <Start {...props} />
          </div>
        )}
        {props.children}
      </main>
    );
  }
  if (props.layout === 'question') {
    return (
      <main id="isi" class="b-wrap b-main b-question b-flow">
        <Start {...props} />
        {props.children}
      </main>
    );
  }
  return (
    <main id="isi" class={props.aside ? 'b-wrap b-main' : 'b-wrap b-main b-flow'}>
      <Start {...props} />
      {props.aside ? (
        <div class="b-two">
          <div class="b-flow">{props.children}</div>
          <aside class="b-flow">{props.aside}</aside>
        </div>
      ) : (
        props.children
      )}
    </main>
  );
}

/** Header, messages, main and footer in reading order, one arrangement for each layout. */
export function Body(props: BodyProps) {
  if (props.layout === 'print') return <main id="isi">{props.children}</main>;
  const { now } = props.chrome;
  return (
    <>
      <a class="b-skip" href="#isi">
        {m.ui_skip_to_content()}
      </a>
      {props.layout === 'staff' ? (
        <Staff {...props} />
      ) : (
        <>
          <PublicHeader c={props.c} chrome={props.chrome} current={props.current} />
          <Messages messages={props.messages} />
          <PublicMain {...props} />
          <Footer chrome={props.chrome} />
        </>
      )}
      {now && <p class="b-printed">{m.ui_printed_at({ time: formatInstant(now) })}</p>}
    </>
  );
}
