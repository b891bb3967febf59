import { handlePost } from '#platform/forms/handle-post.ts';
import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { sectorName } from '#rooms/registry/index.ts';
import {
  Actions,
  Button,
  Card,
  Checkbox,
  Facts,
  Form,
  formatPhone,
  formatRupiah,
  Note,
  PageHeading,
  Photo,
  Radios,
  renderPage,
  TextArea,
} from '#ui/index.ts';
import { m } from '#words';
import { getProduct, listPhotos, listProductEvents, type Product } from '../catalogue/product.reads.ts';
import { availableMoves } from '../catalogue/product.rules.ts';
import { curateSchema } from '../catalogue/product.schema.ts';
import { curateProduct } from '../curate-product.ts';
import { allow, can } from '../exhibitions.permissions.ts';
import type { Again } from './parts/again.ts';
import { ProductHistory, StateTag } from './parts/product-parts.tsx';
import { photoOf } from './parts/show-product.tsx';

/** `/kerja/produk/:id`: look at a product, publish it or give it back with a note. */
export const staffProductPage = (c: AppContext): Promise<Response> => show(c, idFrom(c.req.param('id')));

export function staffProductPost(c: AppContext): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: curateSchema,
    again: (values, errors, status) => show(c, id, { values, errors, status }),
    run: async (tx, input) => {
      await curateProduct(tx, id, input);
      return `/kerja/produk/${id}`;
    },
  });
}

async function show(c: AppContext, id: string, again: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'exhibitions.read');
  const product = await getProduct(ctx, id);
  const [photos, events] = await Promise.all([listPhotos(ctx, id), listProductEvents(ctx, id)]);
  const { errors, status } = again;
  const moves = can(ctx.actor, 'exhibitions.curate', { area: product.area })
    ? availableMoves(product.state, 'officer')
    : [];
  return renderPage(
    c,
    {
      layout: 'staff',
      title: product.name,
      current: '/kerja/produk',
      breadcrumb: [{ href: '/kerja/produk', label: m.exhibitions_staff_title() }],
      sheets: ['shop'],
      errors,
      status,
      aside: moves.length > 0 && <Curate c={c} product={product} moves={moves} {...again} />,
    },
    <>
      <PageHeading title={product.name} text={<StateTag state={product.state} />} />
      {product.note && (
        <Note tone="warn" title={m.exhibitions_returned_title()}>
          <p>{product.note}</p>
          {product.needsMentor && <p>{m.exhibitions_mentor_asked()}</p>}
        </Note>
      )}
      {photos.length > 0 && (
        <ul class="b-goods">
          {photos.map((photo) => (
            <li>
              <Photo photo={photoOf(photo)} size="320" />
              <p class="b-meta">{photo.alt}</p>
            </li>
          ))}
        </ul>
      )}
      <p>{product.about}</p>
      <Facts
        facts={[
          { label: m.exhibitions_field_kind(), value: sectorName(product.kind) },
          { label: m.exhibitions_field_price(), value: `${formatRupiah(product.price)} / ${product.unit}` },
          {
            label: m.exhibitions_field_whatsapp(),
            value: product.whatsapp ? formatPhone(product.whatsapp) : undefined,
          },
          { label: m.exhibitions_fact_halal(), value: product.halalNumber ?? m.exhibitions_no_badge() },
          {
            label: m.exhibitions_fact_business(),
            value: <a href={`/kerja/usaha/${product.businessId}`}>{product.businessName}</a>,
          },
          ...(product.state === 'published'
            ? [
                {
                  label: m.exhibitions_public_page(),
                  value: <a href={`/produk/${product.slug}`}>{`/produk/${product.slug}`}</a>,
                },
              ]
            : []),
        ]}
      />
      <h2>{m.exhibitions_history_title()}</h2>
      <ProductHistory events={events} />
    </>,
  );
}

type CurateProps = { c: AppContext; product: Product; moves: string[] } & Again;

function Curate({ c, product, moves, values, errors }: CurateProps) {
  const shared = { values, errors };
  const answers = (['publish', 'return'] as const).filter((move) => moves.includes(move));
  return (
    <Card title={m.exhibitions_curate_title()}>
      <p class="b-meta">{m.exhibitions_curate_look()}</p>
      <Form c={c} action={`/kerja/produk/${product.id}`}>
        <input type="hidden" name="version" value={String(product.version)} />
        <Radios
          {...shared}
          name="move"
          label={m.exhibitions_curate_answer()}
          options={answers.map((move) => ({ value: move, label: m[`exhibitions_curate_${move}`]() }))}
        />
        <TextArea
          {...shared}
          name="note"
          label={m.exhibitions_curate_note()}
          hint={m.exhibitions_curate_note_hint()}
          rows={4}
          max={600}
        />
        <Checkbox {...shared} name="mentor" label={m.exhibitions_curate_mentor()} />
        <Actions>
          <Button>{m.exhibitions_curate_save()}</Button>
        </Actions>
      </Form>
    </Card>
  );
}
