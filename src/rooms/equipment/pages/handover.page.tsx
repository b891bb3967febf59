import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, Button, ButtonLink, Form, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { addPhotos } from '../add-photos.ts';
import { getCase } from '../case.reads.ts';
import { availableMoves, handoverPhotos, shownPhotos } from '../case.rules.ts';
import { handoverSchema, photosSchema } from '../case.schema.ts';
import { slugOf } from '../case-words.ts';
import { allow } from '../equipment.permissions.ts';
import { handOver } from '../hand-over.ts';
import { listPhotos } from '../handover.reads.ts';
import { CaseFacts } from './parts/case-parts.tsx';
import { HandoverFields } from './parts/handover-fields.tsx';
import { ShownPhotos, SignPart } from './parts/handover-photos.tsx';

/** `/kerja/peralatan/:id/serah`: photos, duties and signature, each kept as it comes; then what stands on the paper. */
export const handoverPage = (c: Context): Promise<Response> => show(c);

export function handoverPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: handoverSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, input) => {
      await handOver(tx, id, input);
      return `/kerja/peralatan/${id}`;
    },
  });
}

export function photosPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: photosSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, _, { files }) => {
      await addPhotos(tx, id, Object.fromEntries(handoverPhotos.map((name) => [name, files[name]?.[0]])));
      return `/kerja/peralatan/${id}/serah`;
    },
  });
}

type Again = { values?: FormValues; errors?: FieldError[]; status?: ContentfulStatusCode };

async function show(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.work');
  const grantCase = await getCase(ctx, idFrom(c.req.param('id')));
  allow(ctx, 'equipment.work', { area: grantCase.area });
  const here = `/kerja/peralatan/${grantCase.id}`;
  const may = availableMoves(grantCase.state, 'officer').includes('hand-over');
  if (!may && !errors) return c.redirect(here, 303);
  const kept = await listPhotos(ctx, grantCase.id);
  const has = (names: readonly string[]) => names.every((name) => kept.some((one) => one.name === name));
  const title = m.equipment_move_hand_over();
  const label = m.equipment_case_title({ need: grantCase.need, business: grantCase.businessName });
  return renderPage(
    c,
    { layout: 'staff', current: '/kerja/peralatan', breadcrumb: [{ href: here, label }], title, errors, status },
    <>
      <h1>{title}</h1>
      <CaseFacts grantCase={grantCase} />
      {may && <ShownPhotos {...{ c, here, kept, errors }} />}
      {may && has(shownPhotos) && <SignPart {...{ c, here, kept, errors }} />}
      {may && has(handoverPhotos) && (
        <Form c={c} action={`${here}/serah`}>
          <h2>{m.equipment_handover_title()}</h2>
          <input type="hidden" name="version" value={String(grantCase.version)} />
          <HandoverFields grant={grantCase.track === 'grant'} values={values} errors={errors} />
          <Actions>
            <Button>{m.equipment_handover_send()}</Button>
          </Actions>
        </Form>
      )}
      {may && (
        <p>
          <ButtonLink tone="link" href={`${here}/${slugOf('refuse')}`}>
            {m.equipment_move_refuse()}
          </ButtonLink>
        </p>
      )}
    </>,
  );
}
