import type { Area } from '#rooms/registry/index.ts';
import { Actions, Button, ButtonLink, type ConditionVerdict, Radios, Tag, Verdicts } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import type { PublicPhase } from '../../call-states.rules.ts';
import { reasonWords } from '../../check-answers.ts';
import type { CheckAnswers } from '../../eligibility.schema.ts';
import { type EligibilityAnswers, type judgeEligibility, sharesCityName } from '../../programmes.rules.ts';
import { AlsoPossible, type Fitting } from './fitting-calls.tsx';

interface Props {
  call: Call;
  phase: PublicPhase;
  judged: ReturnType<typeof judgeEligibility>;
  answers: EligibilityAnswers;
  check: CheckAnswers;
  areas: readonly Area[];
  city: string;
  locale: string;
  others: Fitting[];
}

/** Yes, maybe or not this one: the reasons, what would change them, and a way on in every case. */
export function CheckResult(props: Props) {
  const { call, judged, answers, areas, city, locale, others } = props;
  const open = judged.reasons.filter(({ verdict }) => verdict !== 'yes').length;
  const verdicts = judged.reasons.map((reason): ConditionVerdict => {
    const words = reasonWords(reason, { call, answers, areas, city, locale });
    return {
      state: reason.verdict,
      ...words,
      children: reason.why === 'area-unclear' ? <PlaceAgain {...props} /> : undefined,
    };
  });
  return (
    <>
      <Heading verdict={judged.verdict} open={open} />
      <Verdicts verdicts={verdicts} />
      <WayOn {...props} />
      <AlsoPossible others={others} nib={answers.nib} />
    </>
  );
}

function Heading({ verdict, open }: { verdict: 'yes' | 'maybe' | 'no'; open: number }) {
  const looks = {
    yes: [
      'hijau',
      'check',
      m.programmes_verdict_yes(),
      m.programmes_verdict_yes_title(),
      m.programmes_verdict_yes_text(),
    ],
    maybe: [
      'emas',
      'contrast',
      m.programmes_verdict_maybe(),
      m.programmes_verdict_maybe_title({ n: open }),
      m.programmes_verdict_maybe_text(),
    ],
    no: ['abu', 'minus', m.programmes_verdict_no(), m.programmes_verdict_no_title(), m.programmes_verdict_no_text()],
  } as const;
  const [colour, icon, tag, title, text] = looks[verdict];
  return (
    <>
      <p>
        <Tag colour={colour} icon={icon}>
          {tag}
        </Tag>
      </p>
      <h1>{title}</h1>
      <p class="b-lead">{text}</p>
    </>
  );
}

/** The one open point solved on the spot: the place is asked again, with what each answer would mean. */
function PlaceAgain({ call, check, areas, city }: Props) {
  const ward = areas.find(({ code }) => code === check.tempat);
  const named = ward && sharesCityName(ward.name, city) ? ward : undefined;
  if (check.pasti !== '') return null;
  const options = [
    ...(named
      ? [
          {
            value: named.code,
            label: m.programmes_place_ward({ name: named.name, city }),
            hint: m.programmes_place_ward_hint(),
          },
        ]
      : []),
    { value: 'outside', label: m.programmes_check_outside({ city }), hint: m.programmes_place_outside_hint() },
    { value: 'unknown', label: m.programmes_check_unknown(), hint: m.programmes_place_unknown_hint() },
  ];
  return (
    <form action={`/program/${call.slug}/cek`} class="b-form">
      {(['jual', 'nib', 'lama'] as const).map((name) => (
        <input type="hidden" name={name} value={check[name]} />
      ))}
      <input type="hidden" name="pasti" value="1" />
      <Radios name="tempat" label={m.programmes_place_again()} value="" options={options} />
      <Actions>
        <Button tone="secondary">{m.programmes_place_send()}</Button>
      </Actions>
    </form>
  );
}

function WayOn({ call, phase, judged }: Props) {
  if (phase !== 'open' && phase !== 'full')
    return (
      <Actions>
        <ButtonLink href={`/program/${call.slug}/kabari`} full iconAfter="arrow">
          {m.programmes_tell_me_again()}
        </ButtonLink>
      </Actions>
    );
  if (judged.verdict !== 'no')
    return (
      <Actions>
        <ButtonLink href={`/daftar/${call.slug}`} full iconAfter="arrow">
          {phase === 'full' ? m.programmes_join_queue() : m.programmes_check_go_on()}
        </ButtonLink>
      </Actions>
    );
  return (
    <p>
      {m.programmes_check_wrong()} <a href={`/daftar/${call.slug}`}>{m.programmes_check_apply_anyway()}</a>
    </p>
  );
}
