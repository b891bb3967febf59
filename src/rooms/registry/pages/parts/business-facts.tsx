import { type Fact, formatDate, formatRupiah, Tag } from '#ui/index.ts';
import { m } from '#words';
import { fieldName } from '../../field-names.ts';
import type { BusinessRecord } from '../../record.reads.ts';
import { fieldSource } from './fact-source.ts';
import { standingName } from './standing-words.ts';
import { sectorName, sourceName } from './words.ts';

/** What one should know before reading on. */
export function BusinessTags({ record }: { record: BusinessRecord }) {
  const member = record.memberships.find((membership) => membership.toDay === null);
  return (
    <p class="b-tags">
      {record.endedAs && record.endedOn && (
        <Tag colour="merah" icon="minus">
          {m.registry_tag_ended({ what: standingName(record.endedAs), day: formatDate(record.endedOn) })}
        </Tag>
      )}{' '}
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

/** Each fact with the word it stands on and since when. */
export function factsOf(record: BusinessRecord, mayUnseal: boolean): Fact[] {
  const kbli = record.identifiers.filter((one) => one.kind === 'kbli');
  const fact = (field: string, value: Fact['value']): Fact => ({
    label: fieldName(field),
    value,
    source: value ? fieldSource(record, field) : undefined,
  });
  const sealed = (tail: string | null, what: string) => {
    if (!tail || !mayUnseal) return tail && `•••• ${tail}`;
    return (
      <>
        •••• {tail} <a href={`/kerja/usaha/${record.id}/buka?data=${what}`}>{m.registry_record_unseal()}</a>
      </>
    );
  };
  return [
    fact('product', record.product),
    fact('sector', sectorName(record.sector)),
    {
      label: 'KBLI',
      value: [
        ...kbli.map((one) => `${one.value ?? one.raw} (${one.edition ?? m.registry_kbli_no_edition()})`),
        ...(mayUnseal ? [<a href={`/kerja/usaha/${record.id}/kbli`}>{m.registry_kbli_link()}</a>] : []),
      ],
      source:
        kbli.length > 0
          ? kbli.map((one) => `${sourceName(one.source)}, ${formatDate(one.asOf)}`).join('; ')
          : undefined,
    },
    fact('sinceYear', record.sinceYear === null ? undefined : String(record.sinceYear)),
    fact('phone', sealed(record.phoneTail, 'hp')),
    fact('nik', sealed(record.nikTail, 'nik')),
    {
      ...fact('nib', record.nib),
      value: record.nib ?? (record.nibState === 'none' ? m.registry_nib_none_short() : m.registry_unknown()),
    },
    ...newestScales(record).map((scale) => ({
      label: scale.basis === 'sales' ? m.registry_field_sales() : m.registry_field_capital(),
      value: `${formatRupiah(scale.amount)} (${scaleName(scale.scale)})`,
      source: `${sourceName(scale.source)}, ${formatDate(scale.asOf)}`,
    })),
    ...scaleConflict(record),
    fact('workers', record.workers === null ? undefined : String(record.workers)),
    fact('address', record.address),
    fact(
      'sex',
      record.sex === 'female' ? m.registry_sex_female() : record.sex === 'male' ? m.registry_sex_male() : undefined,
    ),
  ];
}

/** Of each basis the newest amount. */
const newestScales = ({ scales }: BusinessRecord) =>
  (['sales', 'capital'] as const).flatMap((basis) => scales.find((one) => one.basis === basis) ?? []);

/** Where sales and capital make different scales of a business, both are said: which one counts depends on what it is asked for. */
function scaleConflict(record: BusinessRecord): Fact[] {
  const [sales, capital] = newestScales(record);
  if (!sales || !capital || sales.scale === capital.scale) return [];
  return [
    {
      label: m.registry_scale_conflict(),
      value: m.registry_scale_conflict_text({ sales: scaleName(sales.scale), capital: scaleName(capital.scale) }),
    },
  ];
}

/** A scale in the reader's words. */
export function scaleName(scale: string): string {
  const names: Record<string, () => string> = {
    MICRO: m.registry_scale_micro,
    SMALL: m.registry_scale_small,
    MEDIUM: m.registry_scale_medium,
  };
  return (names[scale] ?? m.registry_scale_large)();
}
