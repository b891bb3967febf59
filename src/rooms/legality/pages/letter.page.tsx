import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom, notFound } from '#platform/page-address.ts';
import {
  Actions,
  Button,
  ButtonLink,
  Facts,
  Form,
  formatDate,
  NumberField,
  PageHeading,
  renderPage,
  TextField,
} from '#ui/index.ts';
import { m } from '#words';
import { openStaffCase } from '../case-access.ts';
import { allow } from '../legality.permissions.ts';
import { letterSchema } from '../legality.schema.ts';
import { findLetter } from '../letter.reads.ts';
import { writeLetter } from '../write-letter.ts';
import type { Again } from './parts/again.ts';
import { Version } from './parts/pass-form.tsx';
import { caseHref, staffFrame } from './parts/staff-frame.ts';

/** `/kerja/izin/:id/surat`: the letter that recommends a mark, or the form that writes it. */
export const letterPage = (c: Context): Promise<Response> => show(c, idFrom(c.req.param('id')));

export function letterPost(c: Context): Promise<Response> {
  const caseId = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: letterSchema,
    again: (values, errors, status) => show(c, caseId, { values, errors, status }),
    run: async (tx, { version, mark, class: of, name, position, nip }) => {
      await writeLetter(tx, { caseId, version, mark, class: of, signer: { name, position, ...(nip && { nip }) } });
      return `${caseHref(caseId)}/surat`;
    },
  });
}

async function show(c: Context, id: string, { values, errors, status }: Again = {}): Promise<Response> {
  const ctx = ctxOf(c);
  const { case_ } = await openStaffCase(ctx, id);
  allow(ctx, 'legality.work', { area: case_.area });
  if (case_.kind !== 'trademark') throw notFound();
  const letter = await findLetter(ctx, id);
  const title = m.legality_move_letter();
  const shared = { values, errors };
  const { office } = ctx;
  return renderPage(
    c,
    { ...staffFrame(case_, title), errors, status },
    <>
      <PageHeading title={title} text={m.legality_letter_text()} />
      {letter ? (
        <>
          <Facts
            facts={[
              { label: m.legality_letter_number(), value: letter.number },
              { label: m.legality_letter_mark(), value: letter.mark },
              { label: m.legality_letter_class(), value: String(letter.class) },
              { label: m.legality_letter_day(), value: formatDate(letter.day) },
              { label: m.legality_letter_valid(), value: m.legality_letter_valid_text({ year: letter.year }) },
              { label: m.legality_letter_signer(), value: `${letter.signer.name}, ${letter.signer.position}` },
            ]}
          />
          <Actions>
            <ButtonLink icon="download" href={`${caseHref(id)}/surat.pdf`}>
              {m.legality_letter_open()}
            </ButtonLink>
          </Actions>
        </>
      ) : (
        <Form c={c} action={`${caseHref(id)}/surat`}>
          <Version case_={case_} />
          <TextField
            {...shared}
            name="mark"
            label={m.legality_letter_mark()}
            hint={m.legality_letter_mark_hint()}
            value={values ? undefined : (case_.steps.find(({ code }) => code === 'mark')?.answer ?? '')}
          />
          <NumberField
            {...shared}
            name="class"
            label={m.legality_letter_class()}
            hint={m.legality_letter_class_hint()}
          />
          <TextField
            {...shared}
            name="name"
            label={m.legality_letter_signer()}
            value={values ? undefined : office.headName}
          />
          <TextField
            {...shared}
            name="position"
            label={m.legality_letter_position()}
            value={values ? undefined : m.legality_letter_head({ office: office.officeName })}
          />
          <TextField {...shared} name="nip" label="NIP" optional />
          <Actions>
            <Button>{m.legality_letter_button()}</Button>
          </Actions>
        </Form>
      )}
    </>,
  );
}
