import type { Ctx } from '#platform/ctx.ts';
import type { Area } from '#rooms/registry/index.ts';
import { CardList, formatDay, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import { sessionsText } from '../../call-dates.ts';
import { takesApplications } from '../../call-states.rules.ts';
import { kindWord } from '../../call-words.ts';
import { answersFor } from '../../check-answers.ts';
import type { CheckAnswers } from '../../eligibility.schema.ts';
import { listCalls } from '../../programmes.reads.ts';
import { judgeEligibility } from '../../programmes.rules.ts';

/** A call that takes applications and that these answers do not rule out. */
export interface Fitting {
  call: Call;
  verdict: 'yes' | 'maybe';
}

/** Open calls that fit the answers, the sure ones first, then by closing day. */
export async function fittingCalls(ctx: Ctx, check: CheckAnswers, areas: readonly Area[]): Promise<Fitting[]> {
  const calls = await listCalls(ctx, { states: ['open'], limit: 30 });
  const answers = answersFor(check, areas, ctx.office.cityName);
  const fitting = calls.flatMap((call): Fitting[] => {
    const { verdict } = judgeEligibility(call, answers);
    return verdict === 'no' || !takesApplications(call, ctx.now) ? [] : [{ call, verdict }];
  });
  return [
    ...fitting.filter(({ verdict }) => verdict === 'yes'),
    ...fitting.filter(({ verdict }) => verdict === 'maybe'),
  ];
}

/** Fitting calls as cards: sure or perhaps, title, when, until when. */
export function FittingList({ calls }: { calls: Fitting[] }) {
  return (
    <CardList
      items={calls.map(({ call, verdict }) => ({
        tag:
          verdict === 'yes' ? (
            <Tag colour="hijau" icon="check">
              {m.programmes_verdict_yes()}
            </Tag>
          ) : (
            <Tag colour="emas" icon="contrast">
              {m.programmes_verdict_maybe()}
            </Tag>
          ),
        title: call.title,
        href: `/program/${call.slug}`,
        facts: [
          `${kindWord(call.kind)}, ${sessionsText(call)}`,
          call.closesAt ? m.programmes_apply_until({ day: formatDay(call.closesAt) }) : '',
        ],
      }))}
    />
  );
}

/** Other doors after an answer: calls that fit, and the NIB where it is missing. */
export function AlsoPossible({ others, nib }: { others: Fitting[]; nib: 'has' | 'none' | 'unknown' }) {
  return (
    <>
      <h2>{m.programmes_also_title()}</h2>
      {nib !== 'has' && (
        <p>
          <a href="/panduan/nib">{m.programmes_nib_guide()}</a>. {m.programmes_also_nib_text()}
        </p>
      )}
      {others.length > 0 && <FittingList calls={others.slice(0, 3)} />}
      <CardList
        items={[{ title: m.programmes_home_see_list(), href: '/program', facts: [m.programmes_also_list_text()] }]}
      />
    </>
  );
}
