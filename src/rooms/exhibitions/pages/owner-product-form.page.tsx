import { handlePost } from '#platform/forms/handle-post.ts';
import { textOf } from '#platform/forms/read-form.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { findHalalCertificate, listBusinessesOfPhone } from '#rooms/registry/index.ts';
import { Actions, Button, Form, formatPhone, Radios, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { editProductSchema, newProductSchema } from '../catalogue/product.schema.ts';
import { draftProduct } from '../draft-product.ts';
import { editProduct } from '../edit-product.ts';
import { allow } from '../exhibitions.permissions.ts';
import { openOwnProduct } from '../product-access.ts';
import type { Again } from './parts/again.ts';
import { ProductFields } from './parts/product-fields.tsx';

/** `/saya/produk/baru?usaha=`: a product's words; photos come on the next page. */
export async function newProductPage(c: AppContext): Promise<Response> {
  const signedIn = ctxOf(c).actor.kind !== 'public';
  return signedIn ? showNew(c) : c.redirect('/saya/masuk?kembali=/saya/produk/baru', 303);
}

export const newProductPost = (c: AppContext): Promise<Response> =>
  handlePost(c, {
    schema: newProductSchema,
    again: (values, errors, status) => showNew(c, { values, errors, status }),
    run: async (tx, { usaha, ...input }) => `/saya/produk/${await draftProduct(tx, idFrom(usaha), input)}`,
  });

async function showNew(c: AppContext, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.own');
  const own = ctx.actor.phone ? await listBusinessesOfPhone(ctx, ctx.actor.phone) : [];
  const [only] = own;
  if (!only) return c.redirect('/saya/produk', 303);
  const chosen = own.find(({ id }) => id === (values ? textOf(values, 'usaha') : c.req.query('usaha'))) ?? only;
  const title = m.exhibitions_new_title();
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      current: '/saya',
      back: { href: '/saya/produk', label: m.exhibitions_mine_title() },
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <Form c={c} action="/saya/produk/baru">
        {own.length === 1 ? (
          <input type="hidden" name="usaha" value={only.id} />
        ) : (
          <Radios
            name="usaha"
            label={m.exhibitions_field_business()}
            values={values}
            errors={errors}
            value={values ? undefined : chosen.id}
            options={own.map(({ id, displayName }) => ({ value: id, label: displayName }))}
          />
        )}
        <ProductFields
          values={values}
          errors={errors}
          number={formatPhone(ctx.actor.phone ?? '')}
          certificate={await findHalalCertificate(ctx, chosen.id)}
        />
        <Actions>
          <Button full>{m.exhibitions_new_save()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

/** `/saya/produk/:id/ubah` */
export async function editProductPage(c: AppContext): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return ctxOf(c).actor.kind === 'public'
    ? c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303)
    : showEdit(c, id);
}

export function editProductPost(c: AppContext): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: editProductSchema,
    again: (values, errors, status) => showEdit(c, id, { values, errors, status }),
    run: async (tx, input) => {
      await editProduct(tx, id, input);
      return `/saya/produk/${id}`;
    },
  });
}

async function showEdit(c: AppContext, id: string, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { product } = await openOwnProduct(ctx, id);
  const title = m.exhibitions_edit_title();
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      current: '/saya',
      back: { href: `/saya/produk/${id}`, label: product.name },
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p>{product.state === 'published' ? m.exhibitions_edit_published() : m.exhibitions_edit_lead()}</p>
      <Form c={c} action={`/saya/produk/${id}/ubah`}>
        <input type="hidden" name="version" value={String(product.version)} />
        <ProductFields
          values={values}
          errors={errors}
          product={product}
          number={formatPhone(product.whatsapp ?? '')}
          certificate={await findHalalCertificate(ctx, product.businessId)}
        />
        <Actions>
          <Button full>{m.exhibitions_edit_save()}</Button>
        </Actions>
      </Form>
    </>,
  );
}
