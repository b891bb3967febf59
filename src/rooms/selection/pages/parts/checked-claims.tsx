import type { Call } from '#rooms/programmes/index.ts';
import { formatDateShort, Note, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import type { CheckedClaim } from '../../claim.reads.ts';
import type { RareClaim } from '../../claim.rules.ts';
import { selectionHref } from './selection-tabs.tsx';

const groupLabel = (call: Pick<Call, 'quotas'>, { feature, value }: RareClaim): string =>
  call.quotas.find((one) => one.feature === feature && one.value === value)?.label ?? value;

/** Receipt number and group of a claim. */
export const claimLabel = (call: Pick<Call, 'quotas'>, claim: RareClaim): string =>
  `${claim.candidate.application.code}: ${groupLabel(call, claim)}`;

/** Every claim with the way to its answers, what was found and by whom. */
export function CheckedClaims({ call, claims }: { call: Pick<Call, 'quotas'>; claims: readonly CheckedClaim[] }) {
  if (claims.length === 0) return null;
  return (
    <SimpleTable
      caption={m.selection_claim_checked()}
      columns={[
        { head: m.selection_claim_who() },
        { head: m.selection_claim_found() },
        { head: m.selection_claim_by() },
      ]}
      rows={claims.map((claim) => [
        <a href={`/kerja/pengajuan/${claim.candidate.application.id}`}>{claimLabel(call, claim)}</a>,
        found(claim),
        claim.check ? `${claim.check.byName}, ${formatDateShort(claim.check.at)}` : '–',
      ])}
    />
  );
}

function found({ check }: CheckedClaim): string {
  if (!check) return m.selection_claim_not_yet();
  const word = check.result === 'seen' ? m.selection_claim_seen() : m.selection_claim_excused();
  return check.reason ? `${word}: ${check.reason}` : word;
}

/** On the page of the draw: how many were looked at, and that nothing is sealed before all were. */
export function ClaimsNote({ callId, claims }: { callId: string; claims: readonly CheckedClaim[] }) {
  if (claims.length === 0) return null;
  const open = claims.filter(({ check }) => !check).length;
  return (
    <Note tone={open > 0 ? 'warn' : undefined} title={m.selection_claim_title()}>
      <p>
        {open > 0 ? m.selection_claim_open({ n: open, of: claims.length }) : m.selection_claim_all()}{' '}
        <a href={`${selectionHref(callId)}/undian/bukti`}>{m.selection_claim_link()}</a>
      </p>
    </Note>
  );
}
