import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { findAreaName } from '#rooms/registry/index.ts';
import {
  Actions,
  Album,
  ButtonLink,
  CallColumns,
  chromeOf,
  Facts,
  formatRupiah,
  Photo,
  renderPage,
  Share,
  Wrap,
  whatsappHref,
} from '#ui/index.ts';
import { m } from '#words';
import { getPublished, listPhotos, listProducts, type Product } from '../catalogue/product.reads.ts';
import { JsonLd } from './parts/json-ld.tsx';
import { HalalTag, PriceOf, photoOf } from './parts/show-product.tsx';

/** `/produk/:slug`: one product, what it costs, whose it is, how to reach the seller. */
export async function productPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const product = await getPublished(ctx, c.req.param('slug') ?? '');
  const [photos, others, place] = await Promise.all([
    listPhotos(ctx, product.id),
    listProducts(ctx, { businessIds: [product.businessId], states: ['published'] }, { limit: 7 }),
    product.area ? findAreaName(ctx, product.area) : null,
  ]);
  const url = `${ctx.office.baseUrl}/produk/${product.slug}`;
  const [first, ...rest] = photos.map(photoOf);
  const plain = chromeOf(c).display.saveData && c.req.query('foto') !== '1';
  const image = first && `${ctx.office.baseUrl}${first.href('share', 'jpeg')}`;
  return renderPage(
    c,
    {
      layout: 'public',
      title: product.name,
      service: product.businessName,
      description: m.exhibitions_product_description({
        price: formatRupiah(product.price),
        unit: product.unit,
        business: product.businessName,
        place: place ?? ctx.office.cityName,
      }),
      share: { url, image },
      current: '/produk',
      back: { href: '/produk', label: m.exhibitions_catalogue_title() },
      sheets: ['shop'],
      wide: true,
      head: <JsonLd product={product} url={url} image={image} />,
    },
    <Wrap>
      <CallColumns
        head={
          <>
            {plain ? (
              <p>
                <a href={`/produk/${product.slug}?foto=1`}>{m.exhibitions_photos_show()}</a>
              </p>
            ) : (
              <Photo photo={first} size="640" first />
            )}
            {!plain && rest.length > 0 && (
              <Album photos={rest} size={(photo) => photo.href(largest(photo.width), 'webp')} />
            )}
          </>
        }
        action={<Sell product={product} url={url} place={place} />}
        label={m.exhibitions_product_seller()}
      >
        <h2>{m.exhibitions_product_about()}</h2>
        {product.about.split(/\n+/).map((text) => (
          <p>{text}</p>
        ))}
        <Facts
          facts={[
            { label: m.exhibitions_fact_business(), value: product.businessName },
            { label: m.exhibitions_fact_place(), value: place ?? undefined },
            ...(product.halalNumber
              ? [
                  {
                    label: m.exhibitions_fact_halal(),
                    value: product.halalNumber,
                    source: m.exhibitions_fact_halal_source(),
                  },
                ]
              : []),
          ]}
        />
        <Others others={others.filter(({ id }) => id !== product.id)} business={product.businessName} />
      </CallColumns>
    </Wrap>,
  );
}

const largest = (width: number): string => (width >= 1080 ? '1080' : width >= 640 ? '640' : '320');

function Sell({ product, url, place }: { product: Product; url: string; place: string | null }) {
  const { name, businessName, slug } = product;
  return (
    <>
      <h1>{name}</h1>
      <PriceOf product={product} big />
      <p class="b-meta">{[businessName, place].filter(Boolean).join(', ')}</p>
      {product.halalNumber && <HalalTag />}
      <Actions stack>
        <ButtonLink
          icon="chat"
          href={whatsappHref(m.exhibitions_whatsapp_text({ product: name, address: url }), product.whatsapp ?? '')}
          external
          full
        >
          {m.exhibitions_product_chat()}
        </ButtonLink>
        <ButtonLink tone="secondary" icon="phone" href={`/produk/${slug}/tanya`} full>
          {m.exhibitions_product_ask()}
        </ButtonLink>
      </Actions>
      <p class="b-meta">{m.exhibitions_product_direct()}</p>
      <Share text={m.exhibitions_share_text({ product: name, business: businessName })} address={url} />
    </>
  );
}

function Others({ others, business }: { others: { slug: string; name: string }[]; business: string }) {
  if (others.length === 0) return null;
  return (
    <>
      <h2>{m.exhibitions_product_others({ business })}</h2>
      <ul class="b-list">
        {others.map(({ slug, name }) => (
          <li>
            <a href={`/produk/${slug}`}>{name}</a>
          </li>
        ))}
      </ul>
    </>
  );
}
