import type { Context } from 'hono';
import * as v from 'valibot';
import { dayOf } from '#platform/clock.ts';
import { choice } from '#platform/forms/fields.ts';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { sendFile } from '#platform/http/send-file.ts';
import { idFrom } from '#platform/page-address.ts';
import { tableOf } from '#platform/xlsx/table.ts';
import { writeXlsx } from '#platform/xlsx/write-xlsx.ts';
import {
  Button,
  Details,
  Facts,
  type FieldError,
  FileList,
  Form,
  formatInstant,
  formatNumber,
  PageHeading,
  renderPage,
} from '#ui/index.ts';
import { m } from '#words';
import { getBreach } from '../breaches/breaches.reads.ts';
import { takeBreachLetters } from '../take-breach-letters.ts';
import { tellBreach } from '../tell-breach.ts';
import { authorityLetter, exposedName, ownerLetter } from './parts/breach-letters.ts';
import { BreachTag } from './parts/breach-tag.tsx';

const list = '/kerja/insiden-data';

async function show(c: Context, errors: FieldError[] = [], status = 200): Promise<Response> {
  const ctx = ctxOf(c);
  const breach = await getBreach(ctx, idFrom(c.req.param('id')));
  const here = `${list}/${breach.id}`;
  return renderPage(
    c,
    {
      layout: 'staff',
      title: breach.title,
      current: list,
      breadcrumb: [{ href: list, label: m.registry_breach_title() }],
      errors,
      status: status as 422,
    },
    <>
      <PageHeading title={breach.title} text={<BreachTag breach={breach} now={ctx.now} />} />
      <Facts
        facts={[
          { label: m.registry_breach_known(), value: formatInstant(breach.knownAt) },
          { label: m.registry_breach_due(), value: formatInstant(breach.dueAt) },
          { label: m.registry_breach_people(), value: formatNumber(breach.people) },
          { label: m.registry_breach_exposed(), value: breach.exposed.map(exposedName).join(', ') },
          { label: m.registry_breach_happened(), value: breach.happened },
          { label: m.registry_breach_handling(), value: breach.handling },
          {
            label: m.registry_breach_authority(),
            value: breach.authorityToldAt ? formatInstant(breach.authorityToldAt) : m.registry_breach_not_yet(),
          },
          {
            label: m.registry_breach_owners(),
            value: breach.peopleToldAt ? formatInstant(breach.peopleToldAt) : m.registry_breach_not_yet(),
          },
        ]}
      />
      <h2>{m.registry_breach_letters()}</h2>
      <p>{m.registry_breach_letters_text()}</p>
      <FileList
        files={[
          { href: `${here}/surat.txt`, label: m.registry_breach_file_letters(), about: 'TXT' },
          { href: `${here}/terdampak.xlsx`, label: m.registry_breach_file_list(), about: 'XLSX' },
        ]}
      />
      <Details summary={m.registry_breach_letter_authority_show()}>
        <pre class="b-pre">{authorityLetter(ctx, breach)}</pre>
      </Details>
      {(['authority', 'people'] as const)
        .filter((who) => !(who === 'authority' ? breach.authorityToldAt : breach.peopleToldAt))
        .map((who) => (
          <Form c={c} action={`${here}/kabar`}>
            <input type="hidden" name="siapa" value={who} />
            <Button tone="secondary">
              {who === 'authority' ? m.registry_breach_told_authority() : m.registry_breach_told_people()}
            </Button>
          </Form>
        ))}
    </>,
  );
}

/** `GET /kerja/insiden-data/:id`: one breach, whom it touched, the letters. */
export const breachPage = (c: Context): Promise<Response> => show(c);

/** `POST /kerja/insiden-data/:id/kabar` */
export function breachToldPost(c: Context): Promise<Response> {
  const id = idFrom(c.req.param('id'));
  return handlePost(c, {
    schema: v.object({ siapa: choice(['authority', 'people'], () => m.platform_field_not_a_choice()) }),
    again: (_values, errors, status) => show(c, errors, status),
    run: async (tx, { siapa }) => {
      await tellBreach(tx, id, siapa);
      return `${list}/${id}`;
    },
  });
}

/** `GET /kerja/insiden-data/:id/surat.txt`: the letter of each, one page after the other. */
export async function breachLettersFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const { breach, owners } = await takeBreachLetters(ctx, idFrom(c.req.param('id')), 'txt');
  const letters = [authorityLetter(ctx, breach), ...owners.map((owner) => ownerLetter(ctx, breach, owner))];
  return sendFile(c, letters.join('\n\f\n'), {
    type: 'text/plain; charset=utf-8',
    name: `surat-insiden-${dayOf(breach.knownAt)}.txt`,
    download: true,
  });
}

/** `GET /kerja/insiden-data/:id/terdampak.xlsx`: whom to reach and where. */
export async function breachListFile(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const { breach, owners } = await takeBreachLetters(ctx, idFrom(c.req.param('id')), 'xlsx');
  const title = m.registry_breach_file_list();
  const table = tableOf({
    name: title,
    rows: owners,
    columns: [
      { head: m.registry_export_owner(), width: 30, value: ({ name }) => name },
      { head: m.registry_field_phone(), width: 18, value: ({ phone }) => phone },
      { head: m.registry_column_business(), width: 40, value: ({ businesses }) => businesses },
      { head: m.registry_field_address(), width: 40, value: ({ address }) => address },
    ],
  });
  return sendFile(c, writeXlsx({ title, madeAt: ctx.now, tables: [table] }), {
    type: 'xlsx',
    name: `terdampak-${dayOf(breach.knownAt)}.xlsx`,
    download: true,
  });
}
