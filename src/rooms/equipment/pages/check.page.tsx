import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Ctx } from '#platform/ctx.ts';
import { type FieldError, handlePost } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, BulletList, Button, FileField, Form, Radios, renderPage, TextArea } from '#ui/index.ts';
import { m } from '#words';
import { type GrantCase, getCase } from '../case.reads.ts';
import { availableMoves, type CaseActor, checkOutcomes } from '../case.rules.ts';
import { checkSchema } from '../case.schema.ts';
import { openOwnCase } from '../case-access.ts';
import { duties, outcomeWord } from '../case-words.ts';
import { checkUp } from '../check-up.ts';
import { allow } from '../equipment.permissions.ts';
import { findHandover, listChecks } from '../handover.reads.ts';
import { CaseFacts, Checks, StateTag } from './parts/case-parts.tsx';

/** `/kerja/peralatan/:id/cek` and `/saya/peralatan/:id`: how the thing is used, in three taps; a photo if there is one. */
export const checkPage =
  (as: CaseActor) =>
  (c: Context): Promise<Response> =>
    show(c, as);

export const checkPost =
  (as: CaseActor) =>
  (c: Context): Promise<Response> =>
    handlePost(c, {
      schema: checkSchema,
      again: (values, errors, status) => show(c, as, { values, errors, status }),
      run: async (tx, input, { files }) => {
        const id = idFrom(c.req.param('id'));
        await checkUp(tx, id, { ...input, upload: files.photo?.[0] });
        return as === 'owner' ? '/saya/peralatan' : `/kerja/peralatan/${id}`;
      },
    });

async function open(ctx: Ctx, id: string, as: CaseActor): Promise<GrantCase> {
  if (as === 'owner') return openOwnCase(ctx, id);
  allow(ctx, 'equipment.work');
  const found = await getCase(ctx, id);
  allow(ctx, 'equipment.work', { area: found.area });
  return found;
}

type Again = { values?: FormValues; errors?: FieldError[]; status?: ContentfulStatusCode };

async function show(c: Context, as: CaseActor, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  if (as === 'owner' && ctx.actor.kind === 'public')
    return c.redirect(`/saya/masuk?kembali=${encodeURIComponent(c.req.path)}`, 303);
  const grantCase = await open(ctx, idFrom(c.req.param('id')), as);
  const may = availableMoves(grantCase.state, as).includes('check');
  if (!may && !errors && as === 'officer') return c.redirect(`/kerja/peralatan/${grantCase.id}`, 303);
  const handover = await findHandover(ctx, grantCase.id);
  const agreed = handover && handover.duties.length > 0 ? handover.duties : duties();
  const title = as === 'owner' ? grantCase.need : m.equipment_move_check();
  const back =
    as === 'owner'
      ? { href: '/saya/peralatan', label: m.equipment_own_title() }
      : { href: `/kerja/peralatan/${grantCase.id}`, label: grantCase.businessName };
  return renderPage(
    c,
    {
      ...(as === 'owner'
        ? { layout: 'question', current: '/saya', back }
        : { layout: 'staff', current: '/kerja/peralatan', breadcrumb: [back] }),
      title,
      errors,
      status,
    },
    <>
      <h1>{title}</h1>
      {as === 'owner' && (
        <p>
          <StateTag state={grantCase.state} />
        </p>
      )}
      {may && <CheckForm {...{ c, as, grantCase, values, errors }} />}
      <CaseFacts grantCase={grantCase} />
      {as === 'owner' && (
        <>
          <h2>{m.equipment_duties_title()}</h2>
          <BulletList items={agreed} />
        </>
      )}
      <Checks checks={await listChecks(ctx, [grantCase.id])} />
    </>,
  );
}

type FormProps = { c: Context; as: CaseActor; grantCase: GrantCase; values?: FormValues; errors?: FieldError[] };

function CheckForm({ c, as, grantCase: { id, version }, ...shared }: FormProps) {
  return (
    <Form c={c} action={as === 'owner' ? `/saya/peralatan/${id}` : `/kerja/peralatan/${id}/cek`} files>
      <input type="hidden" name="version" value={String(version)} />
      <Radios
        {...shared}
        name="outcome"
        label={as === 'owner' ? m.equipment_check_ask() : m.equipment_check_ask_officer()}
        options={checkOutcomes.map((value) => ({ value, label: outcomeWord(value) }))}
      />
      <FileField {...shared} name="photo" label={m.equipment_check_photo()} optional />
      <TextArea {...shared} name="output" label={m.equipment_check_output()} rows={2} max={300} optional />
      <Actions>
        <Button>{m.equipment_check_send()}</Button>
      </Actions>
    </Form>
  );
}
