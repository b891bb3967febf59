import { m } from '#words';
import type { Chrome, Link } from '../chrome.ts';
import { Icon } from '../icons.tsx';
import { isCurrent } from './header.tsx';

function Item({ link, current }: { link: Link; current?: string }) {
  return (
    <li>
      <a
        href={link.href}
        class={link.late ? 'b-late' : undefined}
        aria-current={isCurrent(link, current) ? 'page' : undefined}
      >
        <Icon name={link.icon ?? 'ring'} />
        <span>{link.label}</span>
        {link.count !== undefined && <b>{link.count}</b>}
      </a>
    </li>
  );
}

/** Queues with their counts, then rooms. The same list is the "Menu" page where the window is narrow. */
export function SideList({ chrome, current, label }: { chrome: Chrome; current?: string; label?: string }) {
  return (
    <nav class="b-side" aria-label={label ?? m.ui_side_title()}>
      {chrome.side.map((group) => (
        <>
          {group.title && <h2>{group.title}</h2>}
          <ul>
            {group.links.map((link) => (
              <Item link={link} current={current} />
            ))}
          </ul>
        </>
      ))}
    </nav>
  );
}
