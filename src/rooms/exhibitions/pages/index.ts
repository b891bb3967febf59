import { Hono } from 'hono';
import type { Actor } from '#platform/ctx.ts';
import type { AppEnv } from '#platform/http/app-env.ts';
import { m } from '#words';
import { can } from '../exhibitions.permissions.ts';
import { askSellerPage, askSellerPost } from './ask-seller.page.tsx';
import { cataloguePage } from './catalogue.page.tsx';
import { eventPage, eventPost } from './event.page.tsx';
import { eventListPage } from './event-list.page.tsx';
import { cardsFile, reportFile } from './event-paper.page.ts';
import { eventPlanPage, eventPlanPost } from './event-plan.page.tsx';
import { exhibitorPage } from './exhibitor.page.tsx';
import { arrivalPost, changePost, outcomePost, salesPost, wishPost } from './exhibitor-acts.page.ts';
import { leadPage, leadPost } from './lead.page.tsx';
import { offerPage, offerPost } from './offer.page.tsx';
import { ownerEventPage, ownerOutcomePost, ownerSalesPost } from './owner-event.page.tsx';
import { ownerEventsPage } from './owner-events.page.tsx';
import { addPhotoPost, ownerProductPage, ownerProductPost, removePhotoPost } from './owner-product.page.tsx';
import { editProductPage, editProductPost, newProductPage, newProductPost } from './owner-product-form.page.tsx';
import { ownerProductsPage } from './owner-products.page.tsx';
import { photoFile } from './photo.page.ts';
import { productPage } from './product.page.tsx';
import { publicEventPage } from './public-event.page.tsx';
import { publicEventsPage } from './public-events.page.tsx';
import { settleChangePost } from './settle-change.page.ts';
import { staffLeadsPage } from './staff-leads.page.tsx';
import { staffProductPage, staffProductPost } from './staff-product.page.tsx';
import { staffProductsPage } from './staff-products.page.tsx';
import { ownerWishPost, wishPage } from './wish.page.tsx';

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
  .post('/kerja/produk/:id', staffProductPost)
  .get('/pameran', publicEventsPage)
  .get('/pameran/:slug', publicEventPage)
  .get('/saya/pameran', ownerEventsPage)
  .get('/saya/pameran/kebutuhan/:pengajuan', wishPage)
  .post('/saya/pameran/kebutuhan/:pengajuan', ownerWishPost)
  .get('/saya/pameran/tawaran/:tawaran', offerPage(true))
  .post('/saya/pameran/tawaran/:tawaran', offerPost(true))
  .get('/saya/pameran/:lapak', ownerEventPage)
  .post('/saya/pameran/:lapak/jual', ownerSalesPost)
  .post('/saya/pameran/:lapak/hasil', ownerOutcomePost)
  .get('/kerja/pameran', eventListPage)
  .get('/kerja/program/:id/pameran', eventPage)
  .post('/kerja/program/:id/pameran', eventPost)
  .get('/kerja/program/:id/pameran/denah', eventPlanPage)
  .post('/kerja/program/:id/pameran/denah', eventPlanPost)
  .get('/kerja/program/:id/pameran/kartu.pdf', cardsFile)
  .get('/kerja/program/:id/pameran/laporan.pdf', reportFile)
  .post('/kerja/program/:id/pameran/tukar', settleChangePost)
  .get('/kerja/program/:id/pameran/tawaran/:tawaran', offerPage(false))
  .post('/kerja/program/:id/pameran/tawaran/:tawaran', offerPost(false))
  .get('/kerja/program/:id/pameran/lapak/:lapak', exhibitorPage)
  .post('/kerja/program/:id/pameran/lapak/:lapak/datang', arrivalPost)
  .post('/kerja/program/:id/pameran/lapak/:lapak/jual', salesPost)
  .post('/kerja/program/:id/pameran/lapak/:lapak/hasil', outcomePost)
  .post('/kerja/program/:id/pameran/lapak/:lapak/kebutuhan', wishPost)
  .post('/kerja/program/:id/pameran/lapak/:lapak/pindah', changePost);

/** The room's place in the side list of the back office. */
export const exhibitionsNav = [
  {
    href: '/kerja/produk',
    label: () => m.exhibitions_nav(),
    icon: 'shop' as const,
    shown: (actor: Actor) => can(actor, 'exhibitions.read'),
  },
  {
    href: '/kerja/pameran',
    label: () => m.exhibitions_nav_events(),
    icon: 'flag' as const,
    shown: (actor: Actor) => can(actor, 'exhibitions.read'),
  },
];
