import type { Area } from '#rooms/registry/index.ts';
import { formatRupiah, type Good, type PhotoOf, Price, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { Photo } from '../../catalogue/product.reads.ts';
import type { ShownProduct } from '../../catalogue/shown.reads.ts';

const endings = { avif: 'avif', webp: 'webp', jpeg: 'jpg' } as const;

type PhotoFacts = Pick<Photo, 'id' | 'alt' | 'width' | 'height' | 'colour'>;

/** A photo with the addresses of its sizes. */
export const photoOf = ({ id, ...photo }: PhotoFacts): PhotoOf => ({
  ...photo,
  href: (size, format) => `/produk/foto/${id}/${size}.${endings[format]}`,
});

/** "bungkus 250 gram" beside "Rp15.000". */
export const PriceOf = ({ product, big }: { product: { price: number; unit: string }; big?: boolean }) => (
  <Price amount={formatRupiah(product.price)} unit={product.unit} big={big} />
);

/** The halal badge: only with the certificate it rests on. */
export const HalalTag = () => (
  <Tag colour="hijau" icon="check">
    {m.exhibitions_halal()}
  </Tag>
);

/** A product of the catalogue's list. */
export const goodOf = (product: ShownProduct, areaNames: ReadonlyMap<string, string>): Good => ({
  href: `/produk/${product.slug}`,
  name: product.name,
  photo: product.photo ? photoOf(product.photo) : undefined,
  price: <PriceOf product={product} />,
  facts: [[product.businessName, product.area && areaNames.get(product.area)].filter(Boolean).join(', ')],
  tag: product.halalNumber ? <HalalTag /> : undefined,
});

/** Names of areas by code. */
export const namesOf = (areas: readonly Area[]): Map<string, string> =>
  new Map(areas.map(({ code, name }) => [code, name]));
