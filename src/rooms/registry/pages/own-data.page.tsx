import type { Context } from 'hono';
import { handlePost } from '#platform/forms/handle-post.ts';
import { ctxOf } from '#platform/http/app-env.ts';
import { listOwnDataRequests } from '#rooms/identity/index.ts';
import {
  ButtonLink,
  Details,
  EmptyState,
  Facts,
  type FieldError,
  FileList,
  formatDate,
  formatInstant,
  renderPage,
  SimpleTable,
} from '#ui/index.ts';
import { m } from '#words';
import { gatherOwnData, type OwnData } from '../own-data.ts';
import { withdrawSchema } from '../registry.schema.ts';
import { withdrawOwnConsent } from '../withdraw-own-consent.ts';
import { OwnConsents } from './parts/own-consents.tsx';
import { ownFacts, viewerName, viewWord } from './parts/own-facts.tsx';
import { OwnRequests } from './parts/own-requests.tsx';

const here = '/saya/data';

/** `GET /saya/data`: what the city holds on me, what I agreed to, who looked, and what I can ask. */
export async function ownDataPage(c: Context): Promise<Response> {
  return ctxOf(c).actor.kind === 'public' ? c.redirect(`/saya/masuk?kembali=${here}`, 303) : show(c);
}

/** `POST /saya/data/izin`: takes one yes back. */
export function withdrawPost(c: Context): Promise<Response> {
  return handlePost(c, {
    schema: withdrawSchema,
    again: (_values, errors) => show(c, errors),
    run: async (tx, { pemilik, izin }) => {
      await withdrawOwnConsent(tx, { ownerId: pemilik, purpose: izin });
      return `${here}?ditarik#izin`;
    },
  });
}

async function show(c: Context, errors?: FieldError[]): Promise<Response> {
  const ctx = ctxOf(c);
  const [data, requests] = await Promise.all([gatherOwnData(ctx), listOwnDataRequests(ctx)]);
  const told = (name: string, text: string) =>
    c.req.query(name) === undefined ? [] : [{ tone: 'good' as const, text }];
  return renderPage(
    c,
    {
      layout: 'owner',
      title: m.registry_own_title(),
      current: '/saya',
      back: { href: '/saya', label: m.platform_nav_mine() },
      messages: [...told('ditarik', m.registry_own_withdrawn()), ...told('terkirim', m.registry_own_asked())],
      errors,
    },
    <>
      <h1>{m.registry_own_title()}</h1>
      <p class="b-lead">{m.registry_own_lead()}</p>
      <h2>{m.registry_own_held()}</h2>
      <Held data={data} />
      <h2 id="izin">{m.registry_own_consents()}</h2>
      <OwnConsents c={c} owners={data.owners} />
      <h2>{m.registry_own_views()}</h2>
      <Views data={data} />
      <h2>{m.registry_own_rights()}</h2>
      <p>{m.registry_own_copy_text()}</p>
      <FileList
        files={[
          { href: `${here}/salinan.xlsx`, label: m.registry_own_copy_xlsx(), about: 'XLSX' },
          { href: `${here}/salinan.json`, label: m.registry_own_copy_json(), about: 'JSON' },
        ]}
      />
      <p>{m.registry_own_ask_text()}</p>
      <p>
        <ButtonLink href={`${here}/minta`}>{m.registry_own_ask_button()}</ButtonLink>
      </p>
      <OwnRequests requests={requests} />
    </>,
  );
}

function Held({ data: { records, parts } }: { data: OwnData }) {
  return (
    <>
      {records.length === 0 && <EmptyState text={m.registry_own_nothing()} />}
      {records.map((record, at) => (
        <Details summary={record.displayName} open={at === 0}>
          <Facts facts={ownFacts(record)} missing={m.registry_unknown()} />
          {record.changes.length > 0 && <p class="b-meta">{m.registry_own_changes({ n: record.changes.length })}</p>}
        </Details>
      ))}
      {parts
        .filter(({ rows }) => rows.length > 0)
        .map(({ title, rows }) => (
          <Details summary={m.registry_own_part({ title, n: rows.length })}>
            <ul class="b-list">
              {rows.map(({ label, value, at, href }) => (
                <li>
                  {href ? <a href={href}>{label}</a> : label}
                  <span class="b-meta">
                    {' '}
                    {value}, {formatDate(at)}
                  </span>
                </li>
              ))}
            </ul>
          </Details>
        ))}
    </>
  );
}

function Views({ data: { views, records } }: { data: OwnData }) {
  if (views.length === 0) return <EmptyState text={m.registry_own_views_none()} />;
  const names = new Map(records.map(({ id, displayName }) => [id, displayName]));
  return (
    <SimpleTable
      caption={m.registry_own_views()}
      captionHidden
      columns={[
        { head: m.registry_own_view_when() },
        { head: m.registry_own_view_who() },
        { head: m.registry_own_view_what() },
      ]}
      rows={views.map((view) => [
        formatInstant(view.at),
        viewerName(view),
        `${viewWord(view)} (${names.get(view.businessId) ?? ''})`,
      ])}
    />
  );
}
