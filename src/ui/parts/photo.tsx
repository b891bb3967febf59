import type { Child } from 'hono/jsx';
import { Icon } from '../icons.tsx';

/** A photo kept in several sizes. `href(size, format)` is the address of one of them. */
export type PhotoOf = {
  alt: string;
  width: number;
  height: number;
  /** Its mean colour, `#rrggbb`: stands there until the photo does. */
  colour: string;
  href: (size: string, format: 'avif' | 'webp' | 'jpeg') => string;
};

type PhotoProps = {
  photo?: PhotoOf;
  /** Width of the file in pixels: 160 in tables, 320 in lists, 640 on the page of one thing. */
  size: '160' | '320' | '640';
  /** The first photo in sight is fetched at once; all others when they come near. */
  first?: boolean;
  small?: boolean;
};

/** A photo in its box of 4 to 3, cut where it is longer; a box with a drawing where there is none. */
export function Photo({ photo, size, first, small }: PhotoProps) {
  const look = small ? 'b-photo b-photo--small' : 'b-photo';
  if (!photo) {
    return (
      <span class={`${look} b-photo--none`}>
        <Icon name="camera" />
      </span>
    );
  }
  const { alt, width, height, colour, href } = photo;
  // The largest size may be smaller than the one asked for.
  const name = Number(size) > width ? '320' : size;
  const fallback = name === '160' ? href(name, 'webp') : href(name, 'jpeg');
  return (
    <span class={look}>
      <svg aria-hidden="true">
        <rect width="100%" height="100%" fill={colour} />
      </svg>
      <picture>
        <source type="image/avif" srcset={href(name, 'avif')} />
        <source type="image/webp" srcset={href(name, 'webp')} />
        <img
          src={fallback}
          alt={alt}
          width={name}
          height={Math.round((Number(name) * height) / width)}
          fetchpriority={first ? 'high' : undefined}
          loading={first ? undefined : 'lazy'}
          decoding="async"
        />
      </picture>
    </span>
  );
}

/** Price of one unit, the unit beside it in small. */
export function Price({ amount, unit, big }: { amount: string; unit: string; big?: boolean }) {
  return (
    <p class={big ? 'b-price b-price--big' : 'b-price'}>
      {amount} <small>/ {unit}</small>
    </p>
  );
}

export type Good = { href: string; name: string; photo?: PhotoOf; price: Child; facts: Child[]; tag?: Child };

/** Products side by side, two in a row on phones: photo, name as the link, price, whose and where. `plain` leaves photos out. */
export function Goods({ items, plain }: { items: Good[]; plain?: boolean }) {
  return (
    <ul class="b-goods">
      {items.map((item, at) => (
        <li>
          {!plain && <Photo photo={item.photo} size="320" first={at === 0} />}
          <h3>
            <a href={item.href}>{item.name}</a>
          </h3>
          {item.price}
          {item.facts.map((fact) => fact && <p class="b-meta">{fact}</p>)}
          {item.tag}
        </li>
      ))}
    </ul>
  );
}

/** More photos of one thing, each leading to its large file. */
export function Album({ photos, size }: { photos: PhotoOf[]; size: (photo: PhotoOf) => string }) {
  return (
    <ul class="b-album">
      {photos.map((photo) => (
        <li>
          <a href={size(photo)}>
            <Photo photo={photo} size="160" />
          </a>
        </li>
      ))}
    </ul>
  );
}
