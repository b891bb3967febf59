import * as v from 'valibot';
import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { limitRate } from '#platform/http/rate-limit.ts';
import {
  Actions,
  Button,
  Checkbox,
  Confirmation,
  Form,
  PhoneField,
  renderPage,
  TextArea,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { askSeller } from '../ask-seller.ts';
import { getPublished, type Product } from '../catalogue/product.reads.ts';
import { leadSchema } from '../catalogue/product.schema.ts';
import type { Again } from './parts/again.ts';

/** `/produk/:slug/tanya`: leave a name and a number, the seller gets in touch. */
export async function askSellerPage(c: AppContext): Promise<Response> {
  const product = await getPublished(ctxOf(c), c.req.param('slug') ?? '');
  return c.req.query('terkirim') === '1' ? thanks(c, product) : show(c, product);
}

export async function askSellerPost(c: AppContext): Promise<Response> {
  const product = await getPublished(ctxOf(c), c.req.param('slug') ?? '');
  const schema = v.pipe(
    leadSchema,
    v.check(
      (input) => input._situs === '',
      () => m.exhibitions_wish_empty(),
    ),
  );
  return handlePost(c, {
    schema,
    again: (values, errors, status) => show(c, product, { values, errors, status }),
    run: async (tx, { nama, hp, pesan }) => {
      await limitRate({ name: 'exhibitions.ask', points: 5, seconds: 3600 }, hp);
      await askSeller(tx, product.slug, { buyer: nama, phone: hp, wish: pesan });
      return `/produk/${product.slug}/tanya?terkirim=1`;
    },
  });
}

function show(c: AppContext, product: Product, { values, errors, status }: Again = {}): Promise<Response> {
  const title = m.exhibitions_ask_title();
  const shared = { values, errors };
  return renderPage(
    c,
    {
      layout: 'question',
      title,
      service: product.name,
      current: '/produk',
      back: { href: `/produk/${product.slug}`, label: product.name },
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{m.exhibitions_ask_lead({ business: product.businessName })}</p>
      <Form c={c} action={`/produk/${product.slug}/tanya`} trap>
        <TextField {...shared} name="nama" label={m.exhibitions_ask_name()} autocomplete="name" />
        <PhoneField {...shared} name="hp" label={m.exhibitions_ask_phone()} hint={m.exhibitions_ask_phone_hint()} />
        <TextArea
          {...shared}
          name="pesan"
          label={m.exhibitions_ask_wish()}
          hint={m.exhibitions_ask_wish_hint()}
          rows={4}
          max={600}
        />
        <Checkbox {...shared} name="setuju" label={m.exhibitions_lead_consent()} />
        <Actions>
          <Button full>{m.exhibitions_ask_send()}</Button>
        </Actions>
      </Form>
    </>,
  );
}

function thanks(c: AppContext, product: Product): Promise<Response> {
  const title = m.exhibitions_ask_done();
  return renderPage(
    c,
    { layout: 'question', title, service: product.name, current: '/produk' },
    <>
      <Confirmation title={title}>
        <p>{m.exhibitions_ask_done_text({ business: product.businessName })}</p>
      </Confirmation>
      <p>
        <a href="/produk">{m.exhibitions_catalogue_see_all()}</a>
      </p>
    </>,
  );
}
