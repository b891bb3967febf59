import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import {
  Actions,
  ButtonLink,
  Columns,
  Details,
  EmptyState,
  type Fact,
  Facts,
  formatDate,
  formatRupiah,
  PageHeading,
  renderPage,
  SimpleTable,
  StepsStrip,
  Tag,
  Timeline,
} from '#ui/index.ts';
import { m } from '#words';
import { type BusinessRecord, getBusinessRecord } from '../record.reads.ts';
import { can } from '../registry.permissions.ts';
import { fieldName } from './parts/field-names.ts';
import { noteText, sectorName, sourceName, stepsOf } from './parts/words.ts';

/** `GET /kerja/usaha/:id`: everything known of one business, each fact with its source, one timeline across the rooms. */
export async function businessPage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  const record = await getBusinessRecord(ctx, idFrom(c.req.param('id')));
  const target = { area: record.area };
  return renderPage(
    c,
    {
      layout: 'staff',
      title: record.displayName,
      wide: true,
      current: '/kerja/registri',
      breadcrumb: [{ href: '/kerja/registri', label: m.registry_list_title() }],
    },
    <>
      <PageHeading
        title={record.displayName}
        text={[record.ownerName, record.areaName, record.districtName].filter(Boolean).join(', ')}
        actions={
          can(ctx.actor, 'registry.edit', target) && (
            <Actions>
              <ButtonLink href={`/kerja/usaha/${record.id}/ubah`}>{m.registry_record_edit()}</ButtonLink>
              <ButtonLink tone="secondary" href={`/kerja/izin/buka?usaha=${record.id}`}>
                {m.registry_record_open_case()}
              </ButtonLink>
            </Actions>
          )
        }
      />
      <Tags record={record} />
      <StepsStrip steps={stepsOf(record.stepsDone)} />
      <Columns of={3}>
        <section>
          <h2>{m.registry_record_facts()}</h2>
          <Facts facts={factsOf(record, can(ctx.actor, 'registry.unseal', target))} />
        </section>
        <History record={record} />
        <Asides record={record} />
      </Columns>
    </>,
  );
}

function Tags({ record }: { record: BusinessRecord }) {
  const member = record.memberships.find((membership) => membership.toDay === null);
  return (
    <p class="b-tags">
      {record.assisted ? (
        <Tag colour="hijau" icon="check">
          {member ? m.registry_tag_assisted_since({ year: member.fromDay.slice(0, 4) }) : m.registry_tag_assisted()}
        </Tag>
      ) : (
        <Tag colour="abu" icon="ring">
          {m.registry_tag_listed()}
        </Tag>
      )}{' '}
      {record.nibState === 'none' && (
        <Tag colour="emas" icon="warn">
          {m.registry_tag_no_nib()}
        </Tag>
      )}{' '}
      {record.phoneShared > 1 && (
        <Tag colour="emas" icon="warn">
          {m.registry_tag_phone_shared({ n: record.phoneShared })}
        </Tag>
      )}
    </p>
  );
}

function factsOf(record: BusinessRecord, mayUnseal: boolean): Fact[] {
  // The newest change of a fact says on whose word it stands; without one, the record's own source does.
  const sourceOf = (field: string): string => {
    const change = record.changes.find((one) => one.field === field);
    const source = change ? `${sourceName(change.source)}, ${change.actor}` : sourceName(record.source);
    return `${source}, ${formatDate(change ? new Date(change.at) : record.createdAt)}`;
  };
  const kbli = record.identifiers.find((one) => one.kind === 'kbli');
  const fact = (field: string, value: Fact['value']): Fact => ({
    label: fieldName(field),
    value,
    source: value ? sourceOf(field) : undefined,
  });
  const sealed = (tail: string | null, what: string) =>
    tail && (
      <>
        •••• {tail}{' '}
        {mayUnseal && <a href={`/kerja/usaha/${record.id}/buka?data=${what}`}>{m.registry_record_unseal()}</a>}
      </>
    );
  return [
    fact('product', record.product),
    fact(
      'sector',
      kbli
        ? `${sectorName(record.sector)} (KBLI ${kbli.value ?? kbli.raw}, ${kbli.edition ?? '?'})`
        : sectorName(record.sector),
    ),
    fact('sinceYear', record.sinceYear === null ? undefined : String(record.sinceYear)),
    fact('phone', sealed(record.phoneTail, 'hp')),
    fact('nik', sealed(record.nikTail, 'nik')),
    {
      ...fact('nib', record.nib),
      value: record.nib ?? (record.nibState === 'none' ? m.registry_nib_none_short() : m.registry_unknown()),
    },
    ...record.scales.map((scale) => ({
      label: scale.basis === 'sales' ? m.registry_field_sales() : m.registry_field_capital(),
      value: `${formatRupiah(scale.amount)} (${scaleName(scale.scale)})`,
      source: `${sourceName(scale.source)}, ${formatDate(scale.asOf)}`,
    })),
    fact('workers', record.workers === null ? undefined : String(record.workers)),
    fact('address', record.address),
    fact(
      'sex',
      record.sex === 'female' ? m.registry_sex_female() : record.sex === 'male' ? m.registry_sex_male() : undefined,
    ),
  ];
}

function scaleName(scale: string): string {
  const names: Record<string, () => string> = {
    MICRO: m.registry_scale_micro,
    SMALL: m.registry_scale_small,
    MEDIUM: m.registry_scale_medium,
  };
  return (names[scale] ?? m.registry_scale_large)();
}

function History({ record }: { record: BusinessRecord }) {
  const lines = record.timeline.map((line) => ({
    state: 'done' as const,
    title: line.href ? <a href={line.href}>{noteText(line.key, line.params)}</a> : noteText(line.key, line.params),
    when: formatDate(new Date(line.at)),
    by: line.actor,
  }));
  return (
    <section>
      <h2>{m.registry_record_history()}</h2>
      {lines.length === 0 ? <EmptyState text={m.registry_record_history_empty()} /> : <Timeline entries={lines} />}
      {record.changes.length > 0 && (
        <Details summary={m.registry_record_changes({ n: record.changes.length })}>
          <SimpleTable
            caption={m.registry_record_changes_caption()}
            captionHidden
            columns={[
              { head: m.registry_record_change_field() },
              { head: m.registry_record_change_values() },
              { head: m.registry_record_change_who() },
            ]}
            rows={record.changes.map((change) => [
              fieldName(change.field),
              `${change.oldValue ?? m.registry_unknown()} → ${change.newValue ?? m.registry_unknown()}`,
              `${change.actor}, ${formatDate(new Date(change.at))}`,
            ])}
          />
        </Details>
      )}
    </section>
  );
}

function Asides({ record }: { record: BusinessRecord }) {
  return (
    <aside>
      <h2>{m.registry_record_memberships()}</h2>
      {record.memberships.length === 0 ? (
        <p>{m.registry_record_no_membership()}</p>
      ) : (
        <SimpleTable
          caption={m.registry_record_memberships()}
          captionHidden
          columns={[{ head: m.registry_record_unit() }, { head: m.registry_record_period() }]}
          rows={record.memberships.map((one) => [
            one.unit,
            `${formatDate(one.fromDay)} – ${one.toDay ? formatDate(one.toDay) : m.registry_record_until_now()}`,
          ])}
        />
      )}
      {record.otherBusinesses.length > 0 && (
        <>
          <h2>{m.registry_record_other_businesses()}</h2>
          <ul>
            {record.otherBusinesses.map((other) => (
              <li>
                <a href={`/kerja/usaha/${other.id}`}>{other.name}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </aside>
  );
}
