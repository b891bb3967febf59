import { formatDate, formatRupiah, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { Aid } from '../../aid.ts';

/** What a kind of help is called. */
export const aidWords: Record<Aid['kind'], () => string> = {
  equipment: m.registry_aid_equipment,
  money: m.registry_aid_money,
  stall: m.registry_aid_stall,
  training: m.registry_aid_training,
  licence: m.registry_aid_licence,
};

interface Props {
  aid: readonly Aid[];
  /** Day help was noted in older lists, where no room knows it. */
  helpedOn: string | null;
  /** Links lead to staff pages. */
  staff?: boolean;
}

/** Every help a business was given: what, value, source, when. */
export function AidTable({ aid, helpedOn, staff }: Props) {
  const known = aid.some(({ on }) => on === helpedOn);
  if (aid.length === 0 && !helpedOn) return <p>{m.registry_aid_none()}</p>;
  return (
    <SimpleTable
      caption={m.registry_aid_title()}
      captionHidden
      columns={[
        { head: m.registry_aid_what() },
        { head: m.registry_aid_value(), numeric: true },
        { head: m.registry_aid_on() },
      ]}
      rows={[
        ...aid.map((one) => [
          <>
            {staff && one.href ? <a href={one.href}>{one.what}</a> : one.what}
            <span class="b-under">{[aidWords[one.kind](), one.source].filter(Boolean).join(', ')}</span>
          </>,
          one.value ? formatRupiah(one.value) : '–',
          formatDate(one.on),
        ]),
        ...(helpedOn && !known ? [[m.registry_aid_before(), '–', formatDate(helpedOn)]] : []),
      ]}
    />
  );
}
