import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import {
  ButtonLink,
  type Column,
  DataTable,
  EmptyState,
  formatDateShort,
  PageHeading,
  renderPage,
  Tag,
} from '#ui/index.ts';
import { m } from '#words';
import { allow, can } from '../capital.permissions.ts';
import { listSchemes, type Scheme } from '../schemes.reads.ts';
import { CheckTag, isOld, schemeKindWord } from './parts/scheme-parts.tsx';

/** `/kerja/modal/skema`: what owners read about financing, with its day; what is old or not certain stands out. */
export async function staffSchemesPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'capital.read');
  const schemes = await listSchemes(ctx, { hidden: true });
  const may = can(ctx.actor, 'capital.schemes');
  return renderPage(
    c,
    { layout: 'staff', title: m.capital_schemes_title(), current: '/kerja/modal' },
    <>
      <PageHeading
        title={m.capital_schemes_title()}
        text={m.capital_schemes_staff_text()}
        actions={may && <ButtonLink href="/kerja/modal/skema/baru">{m.capital_scheme_add()}</ButtonLink>}
      />
      {schemes.length === 0 ? (
        <EmptyState text={m.capital_schemes_none()} />
      ) : (
        <DataTable caption={m.capital_schemes_caption()} columns={columns(ctx.now, may)} rows={schemes} />
      )}
      <p>
        <a href="/panduan/modal/skema">{m.capital_schemes_public()}</a>
      </p>
    </>,
  );
}

const columns = (now: Date, may: boolean): Column<Scheme>[] => [
  {
    key: 'nama',
    head: m.capital_scheme_name(),
    card: 'heading',
    cell: ({ id, name }) => (may ? <a href={`/kerja/modal/skema/${id}`}>{name}</a> : name),
    under: ({ kind }) => schemeKindWord(kind),
  },
  { key: 'besar', head: m.capital_scheme_amount(), card: 'fact', cell: ({ amount }) => amount },
  { key: 'biaya', head: m.capital_scheme_price(), card: 'fact', cell: ({ price }) => price },
  {
    key: 'tanggal',
    head: m.capital_scheme_day(),
    card: 'place',
    nowrap: true,
    cell: ({ asOf }) => formatDateShort(asOf),
    under: ({ changedBy }) => changedBy,
  },
  {
    key: 'keadaan',
    head: m.capital_scheme_state(),
    card: 'status',
    cell: (scheme) => (
      <>
        <CheckTag scheme={scheme} />{' '}
        {isOld(scheme, now) && (
          <Tag colour="merah" icon="clock">
            {m.capital_scheme_old()}
          </Tag>
        )}{' '}
        {scheme.hidden && (
          <Tag colour="abu" icon="eye">
            {m.capital_scheme_hidden()}
          </Tag>
        )}
      </>
    ),
  },
];
