import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import { Actions, Button, ButtonLink, Form, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { getCase } from '../case.reads.ts';
import { availableMoves, type CaseMoveName } from '../case.rules.ts';
import { moveSchema } from '../case.schema.ts';
import { moveAt, moveText, moveWord, slugOf } from '../case-words.ts';
import { allow } from '../equipment.permissions.ts';
import { moveCase } from '../move-case.ts';
import { listItems } from '../stock.reads.ts';
import { MoveFields } from './parts/move-fields.tsx';

/** `/kerja/peralatan/:id/:langkah`: one step of a case with what it asks. */
export const movePage = (c: Context): Promise<Response> => show(c);

export function movePost(c: Context): Promise<Response> {
  const { id, move } = askedOf(c);
  return handlePost(c, {
    schema: moveSchema,
    again: (values, errors, status) => show(c, { values, errors, status }),
    run: async (tx, input) => {
      if (input.move !== move) throw notFound();
      await moveCase(tx, id, input);
      return `/kerja/peralatan/${id}`;
    },
  });
}

function askedOf(c: Context): { id: string; move: CaseMoveName } {
  const move = moveAt(c.req.param('langkah'));
  if (!move) throw notFound();
  return { id: idFrom(c.req.param('id')), move };
}

type Again = { values?: FormValues; errors?: FieldError[]; status?: ContentfulStatusCode };

async function show(c: Context, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { id, move } = askedOf(c);
  allow(ctx, move === 'decree' ? 'equipment.decree' : 'equipment.work');
  const grantCase = await getCase(ctx, id);
  allow(ctx, 'equipment.work', { area: grantCase.area });
  const here = `/kerja/peralatan/${id}`;
  const may = availableMoves(grantCase.state, 'officer').includes(move);
  // A step that is no longer possible leads back to where it stands.
  if (!may && !errors) return c.redirect(here, 303);
  const items = move === 'reserve' ? await listItems(ctx, { state: 'stored', kind: grantCase.kind }) : [];
  const title = moveWord(move);
  const label = m.equipment_case_title({ need: grantCase.need, business: grantCase.businessName });
  return renderPage(
    c,
    { layout: 'staff', current: '/kerja/peralatan', breadcrumb: [{ href: here, label }], title, errors, status },
    <>
      <h1>{title}</h1>
      <p class="b-lead">{moveText(move)}</p>
      {may && (
        <Form c={c} action={`${here}/${slugOf(move)}`}>
          <input type="hidden" name="move" value={move} />
          <input type="hidden" name="version" value={String(grantCase.version)} />
          <MoveFields {...{ move, grantCase, items, values, errors }} />
          <Actions>
            {(move !== 'reserve' || items.length > 0) && <Button>{title}</Button>}
            <ButtonLink tone="link" href={here}>
              {m.equipment_back()}
            </ButtonLink>
          </Actions>
        </Form>
      )}
    </>,
  );
}
