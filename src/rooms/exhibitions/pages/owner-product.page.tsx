import { handleEachPost, handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { ButtonLink, Note, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { addPhoto } from '../add-photo.ts';
import { listPhotos, listProductEvents } from '../catalogue/product.reads.ts';
import { availableMoves, mostPhotos } from '../catalogue/product.rules.ts';
import { ownerMoveSchema, photoSchema, removePhotoSchema } from '../catalogue/product.schema.ts';
import { moveProduct } from '../move-product.ts';
import { openOwnProduct } from '../product-access.ts';
import { removePhoto } from '../remove-photo.ts';
import { mayShow, showSentence } from '../show-consent.ts';
import type { Again } from './parts/again.ts';
import { OwnerMoves } from './parts/owner-moves.tsx';
import { AddPhotoForm, PhotoList } from './parts/photo-forms.tsx';
import { ProductHistory, StateTag } from './parts/product-parts.tsx';
import { PriceOf } from './parts/show-product.tsx';

const hrefOf = (id: string): string => `/saya/produk/${id}`;

/** `/saya/produk/:id`: how a product stands, its photos, the next step. */
export async function ownerProductPage(c: AppContext): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return ctxOf(c).actor.kind === 'public'
    ? c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303)
    : show(c, id);
}

/** Send, hide, show. */
export function ownerProductPost(c: AppContext): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: ownerMoveSchema,
    again: (values, errors, status) => show(c, id, { values, errors, status }),
    run: async (tx, input) => {
      await moveProduct(tx, id, input);
      return hrefOf(id);
    },
  });
}

/** Drawn outside any transaction; the same photo sent twice stands there once. */
export function addPhotoPost(c: AppContext): Promise<Response> {
  const productId = idFrom(c.req.param('id'));
  return handleEachPost(c, {
    schema: photoSchema,
    again: (values, errors, status) => show(c, productId, { values, errors, status }),
    run: async (tx, { alt }, sent) => {
      await addPhoto(tx, { productId, alt, upload: sent.files.photo?.[0] });
      return hrefOf(productId);
    },
  });
}

export function removePhotoPost(c: AppContext): Promise<Response> {
  const productId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: removePhotoSchema,
    again: (values, errors, status) => show(c, productId, { values, errors, status }),
    run: async (tx, { hapus }) => {
      await removePhoto(tx, { productId, photoId: idFrom(hapus) });
      return hrefOf(productId);
    },
  });
}

async function show(c: AppContext, id: string, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { product } = await openOwnProduct(ctx, id);
  const [photos, events, agreed, sentence] = await Promise.all([
    listPhotos(ctx, id),
    listProductEvents(ctx, id),
    mayShow(ctx, product.ownerId),
    showSentence(ctx),
  ]);
  const moves = availableMoves(product.state, 'owner');
  return renderPage(
    c,
    {
      layout: 'owner',
      title: product.name,
      current: '/saya',
      back: { href: '/saya/produk', label: m.exhibitions_mine_title() },
      errors,
      status,
      sheets: ['shop'],
    },
    <>
      <h1>{product.name}</h1>
      <p>
        <StateTag state={product.state} />
      </p>
      {product.state === 'returned' && product.note && (
        <Note tone="warn" title={m.exhibitions_returned_title()}>
          <p>{product.note}</p>
        </Note>
      )}
      {product.state === 'waiting' && <p>{m.exhibitions_waiting_text()}</p>}
      {product.state === 'published' && (
        <p>
          <a href={`/produk/${product.slug}`}>{m.exhibitions_see_public()}</a>
        </p>
      )}
      <PriceOf product={product} />
      <p>{product.about}</p>
      <p>
        <ButtonLink tone="secondary" icon="edit" href={`${hrefOf(id)}/ubah`}>
          {m.exhibitions_edit_link()}
        </ButtonLink>
      </p>
      <h2>{m.exhibitions_photos_title({ n: photos.length, most: mostPhotos })}</h2>
      <PhotoList c={c} action={`${hrefOf(id)}/foto/hapus`} photos={photos} />
      {photos.length < mostPhotos && (
        <AddPhotoForm c={c} action={`${hrefOf(id)}/foto`} first={photos.length === 0} values={values} errors={errors} />
      )}
      <OwnerMoves
        c={c}
        action={hrefOf(id)}
        product={product}
        moves={moves}
        ready={photos.length > 0}
        consent={agreed ? undefined : sentence}
        errors={errors}
      />
      <h2>{m.exhibitions_history_title()}</h2>
      <ProductHistory events={events} />
    </>,
  );
}
