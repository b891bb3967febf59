import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { can } from '../exhibitions.permissions.ts';
import { askSellerPage, askSellerPost } from './ask-seller.page.tsx';
import { cataloguePage } from './catalogue.page.tsx';
import { leadPage, leadPost } from './lead.page.tsx';
import { addPhotoPost, ownerProductPage, ownerProductPost, removePhotoPost } from './owner-product.page.tsx';
import { editProductPage, editProductPost, newProductPage, newProductPost } from './owner-product-form.page.tsx';
import { ownerProductsPage } from './owner-products.page.tsx';
import { photoFile } from './photo.page.ts';
import { productPage } from './product.page.tsx';
import { staffLeadsPage } from './staff-leads.page.tsx';
import { staffProductPage, staffProductPost } from './staff-product.page.tsx';
import { staffProductsPage } from './staff-products.page.tsx';

/** What the city's businesses sell, for everyone; an owner's own products; the office that checks them. */
export const exhibitionsPages = new Hono<AppEnv>()
  .get('/produk', cataloguePage)
  .get('/produk/foto/:id/:file', photoFile)
  .get('/produk/:slug', productPage)
  .get('/produk/:slug/tanya', askSellerPage)
  .post('/produk/:slug/tanya', askSellerPost)
  .get('/saya/produk', ownerProductsPage)
  .get('/saya/produk/baru', newProductPage)
  .post('/saya/produk/baru', newProductPost)
  .get('/saya/produk/minat/:id', leadPage(true))
  .post('/saya/produk/minat/:id', leadPost(true))
  .get('/saya/produk/:id', ownerProductPage)
  .post('/saya/produk/:id', ownerProductPost)
  .get('/saya/produk/:id/ubah', editProductPage)
  .post('/saya/produk/:id/ubah', editProductPost)
  .post('/saya/produk/:id/foto', addPhotoPost)
  .post('/saya/produk/:id/foto/hapus', removePhotoPost)
  .get('/kerja/produk', staffProductsPage)
  .get('/kerja/produk/minat', staffLeadsPage)
  .get('/kerja/produk/minat/:id', leadPage(false))
  .post('/kerja/produk/minat/:id', leadPost(false))
  .get('/kerja/produk/:id', staffProductPage)
  .post('/kerja/produk/:id', staffProductPost);

/** The room's place in the side list of the back office. */
export const exhibitionsNav = [
  {
    href: '/kerja/produk',
    label: () => m.exhibitions_nav(),
    icon: 'shop' as const,
    shown: (actor: Actor) => can(actor, 'exhibitions.read'),
  },
];
