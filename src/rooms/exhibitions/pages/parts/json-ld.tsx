import { raw } from '#ui/jsx/jsx-runtime.ts';
import type { Product } from '../../catalogue/product.reads.ts';

/** A product as search machines read it (schema.org). Data and no script: nothing in it runs. */
export function JsonLd({ product, url, image }: { product: Product; url: string; image?: string }) {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'Product',
    name: product.name,
    description: product.about,
    ...(image && { image }),
    url,
    brand: { '@type': 'Brand', name: product.businessName },
    offers: {
      '@type': 'Offer',
      price: product.price,
      priceCurrency: 'IDR',
      availability: 'https://schema.org/InStock',
      url,
      seller: { '@type': 'Organization', name: product.businessName },
    },
  };
  // No text of a user may close the element it stands in.
  return <script type="application/ld+json">{raw(JSON.stringify(data).replaceAll('<', '\\u003c'))}</script>;
}
