import { type CaseKind, caseKinds, type Party, parties } from '../../kinds.rules.ts';

/** What the board's address asks for. */
export interface Asked {
  kind?: CaseKind;
  area?: string;
  mine: boolean;
  party?: Party;
  stuck: boolean;
}

/** Who must act, as the address says it. */
export const partyWords: Record<Party, string> = { owner: 'pemilik', office: 'dinas', other: 'instansi' };

/** Reads the address; what it does not know is left out. */
export function askedFrom(query: Record<string, string>): Asked {
  const area = query.kelurahan ?? '';
  return {
    kind: caseKinds.find((kind) => kind === query.jenis),
    area: /^\d{2}(\.\d{2}){2}\.\d{4}$/.test(area) ? area : undefined,
    mine: query.milik === 'saya',
    party: parties.find((party) => partyWords[party] === query.pihak),
    stuck: query.tertahan === '1',
  };
}

/** The address that asks for this. */
export function boardHref({ kind, area, mine, party, stuck }: Asked, page = 1): string {
  const parts = new URLSearchParams();
  if (kind) parts.set('jenis', kind);
  if (area) parts.set('kelurahan', area);
  if (mine) parts.set('milik', 'saya');
  if (party) parts.set('pihak', partyWords[party]);
  if (stuck) parts.set('tertahan', '1');
  if (page > 1) parts.set('hal', String(page));
  return parts.size > 0 ? `/kerja/izin?${parts}` : '/kerja/izin';
}
