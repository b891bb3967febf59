import type { Area } from '#rooms/registry/index.ts';
import { Filter, Filters } from '#ui/index.ts';
import { m } from '#words';
import { kindWord, partyWord } from '../../case-words.ts';
import { caseKinds, parties } from '../../kinds.rules.ts';
import { type Asked, boardHref, partyWords } from './board-filter.ts';

/** What the board can be narrowed by. */
export function BoardFilters({ asked, areas }: { asked: Asked; areas: Area[] }) {
  const wards = areas.filter(({ level }) => level === 'ward');
  return (
    <Filters action="/kerja/izin">
      <Filter
        name="jenis"
        label={m.legality_filter_kind()}
        value={asked.kind}
        options={caseKinds.map((kind) => ({ value: kind, label: kindWord(kind) }))}
      />
      <Filter
        name="kelurahan"
        label={m.legality_filter_ward()}
        value={asked.area}
        options={wards.map(({ code, name, districtName }) => ({ value: code, label: `${name} (${districtName})` }))}
      />
      <Filter
        name="milik"
        label={m.legality_filter_whose()}
        value={asked.mine ? 'saya' : ''}
        options={[{ value: 'saya', label: m.legality_filter_mine() }]}
      />
      <Filter
        name="pihak"
        label={m.legality_filter_party()}
        value={asked.party && partyWords[asked.party]}
        options={parties.map((party) => ({ value: partyWords[party], label: partyWord(party) }))}
      />
      <Filter
        name="tertahan"
        label={m.legality_filter_stuck()}
        value={asked.stuck ? '1' : ''}
        options={[{ value: '1', label: m.legality_stuck() }]}
      />
    </Filters>
  );
}

/** What it is narrowed by now, each with the way to take it off. */
export const chipsOf = (asked: Asked, areaNames: ReadonlyMap<string, string>) => [
  ...(asked.kind ? [{ label: kindWord(asked.kind), href: boardHref({ ...asked, kind: undefined }) }] : []),
  ...(asked.area ? [{ label: areaNames.get(asked.area) ?? '', href: boardHref({ ...asked, area: undefined }) }] : []),
  ...(asked.mine ? [{ label: m.legality_filter_mine(), href: boardHref({ ...asked, mine: false }) }] : []),
  ...(asked.party ? [{ label: partyWord(asked.party), href: boardHref({ ...asked, party: undefined }) }] : []),
  ...(asked.stuck ? [{ label: m.legality_stuck(), href: boardHref({ ...asked, stuck: false }) }] : []),
];
