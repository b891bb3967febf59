import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { Checkboxes, Verdicts } from '#ui/index.ts';
import { m } from '#words';
import { askedPoints, readPoints } from '../../precheck.rules.ts';

const asked = {
  identity: [m.legality_check_identity, m.legality_check_identity_else],
  'no-old-account': [m.legality_check_account, m.legality_check_account_else],
  reachable: [m.legality_check_reachable, m.legality_check_reachable_else],
  capital: [m.legality_check_capital, m.legality_check_capital_else],
  place: [m.legality_check_place, m.legality_check_place_else],
  'no-second': [m.legality_check_second, m.legality_check_second_else],
} as const;

const read = {
  address: [m.legality_check_address, m.legality_check_address_else],
  'business-line': [m.legality_check_line, m.legality_check_line_else],
} as const;

type Props = {
  steps: readonly { code: string; answer: string | null }[];
  values?: FormValues;
  errors?: FieldError[];
};

/** What commonly fails in OSS, before going there: what the case tells, and what the officer looks at beside the owner. */
export function Precheck({ steps, ...shared }: Props) {
  const points = readPoints(steps).flatMap(({ code, ok }) => {
    if (code !== 'address' && code !== 'business-line') return [];
    const [title, otherwise] = read[code];
    return [{ state: ok ? ('yes' as const) : ('no' as const), title: title(), text: ok ? undefined : otherwise() }];
  });
  return (
    <>
      <Verdicts verdicts={points} />
      <Checkboxes
        {...shared}
        name="cek"
        label={m.legality_precheck_label()}
        hint={m.legality_precheck_hint()}
        options={askedPoints.map((code) => ({ value: code, label: asked[code][0](), hint: asked[code][1]() }))}
      />
    </>
  );
}
