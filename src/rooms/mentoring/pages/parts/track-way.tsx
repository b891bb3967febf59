import type { Ctx } from '#platform/ctx.ts';
import { Bars, Details, formatDate, Note, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { can } from '../../mentoring.permissions.ts';
import { knownOf, needs, phaseOf, scoreOf, weakest } from '../../needs.rules.ts';
import { approvedOf, type Diagnosis, listDiagnoses, listPlans, type Plan } from '../../plan.reads.ts';
import type { Track } from '../../track.reads.ts';
import { levelWord, meaningOf, needWord, offerOf, phaseWord, reachedWord } from './need-words.ts';
import { trackHref } from './words.ts';

/** From first talk to closing report: what comes next, how far the business is, what is to be reached. */
export async function trackWay(ctx: Ctx, track: Track, mayVisit: boolean) {
  const diagnoses = await listDiagnoses(ctx, [track.id]);
  const plans = await listPlans(ctx, [track.id]);
  const [newest] = plans;
  const works = mayVisit && track.state === 'open';
  const phase = phaseOf({
    visitsDone: track.visitsDone,
    diagnosed: diagnoses.length > 0,
    plan: newest?.state ?? null,
  });
  const mayApprove = can(ctx.actor, 'mentoring.approve', { area: track.area }) && newest?.byId !== ctx.actor.id;
  const base = trackHref(track.id);
  return (
    <section>
      <h2>{m.mentoring_way_title()}</h2>
      {track.state === 'open' && <p>{phaseWord(phase)}</p>}
      {newest?.state === 'returned' && (
        <Note tone="warn" title={m.mentoring_plan_returned({ by: newest.answeredBy ?? '' })}>
          <p>{newest.answer}</p>
        </Note>
      )}
      {newest?.state === 'sent' && mayApprove && track.state === 'open' && (
        <p>
          <a href={`${base}/rencana-hasil/jawab`}>{m.mentoring_plan_answer_link()}</a>
        </p>
      )}
      <PlanTable plan={approvedOf(plans) ?? newest} />
      {diagnoses[0] && <DiagnosisPart diagnosis={diagnoses[0]} businessId={track.businessId} />}
      {works && (
        <ul class="b-list">
          <li>
            <a href={`${base}/diagnosis`}>
              {diagnoses.length > 0 ? m.mentoring_diagnosis_again() : m.mentoring_diagnosis_link()}
            </a>
          </li>
          {newest?.state !== 'sent' && (
            <li>
              <a href={`${base}/rencana-hasil`}>{newest ? m.mentoring_plan_change() : m.mentoring_plan_link()}</a>
            </li>
          )}
        </ul>
      )}
      {mayVisit && (
        <p>
          <a href={`${base}/jam`}>{m.mentoring_hours_link()}</a>
        </p>
      )}
      {mayVisit && track.state === 'closed' && (
        <p>
          <a href={`${base}/buka-lagi`}>{m.mentoring_reopen_link()}</a>
        </p>
      )}
    </section>
  );
}

/** What a plan is to reach, with what the closing report said. */
export function PlanTable({ plan }: { plan: Plan | undefined }) {
  if (!plan) return null;
  const scored = plan.outcomes.flatMap(({ reached }) => (reached ? [reached] : []));
  const score = scored.length === plan.outcomes.length ? scoreOf(scored) : undefined;
  return (
    <>
      <SimpleTable
        caption={
          plan.state === 'approved'
            ? m.mentoring_plan_approved({ by: plan.answeredBy ?? '', day: formatDate(plan.answeredAt ?? plan.at) })
            : m.mentoring_plan_waits({ by: plan.byName, day: formatDate(plan.at) })
        }
        columns={[
          { head: m.mentoring_plan_outcome() },
          { head: m.mentoring_plan_area() },
          { head: m.mentoring_plan_day() },
          ...(scored.length > 0 ? [{ head: m.mentoring_plan_reached() }] : []),
        ]}
        rows={plan.outcomes.map(({ text, area, dueOn, reached, note }) => [
          text,
          needWord(area),
          formatDate(dueOn),
          ...(scored.length > 0 ? [reached ? [reachedWord(reached), note].filter(Boolean).join('. ') : '–'] : []),
        ])}
      />
      {score !== undefined && <p>{m.mentoring_plan_score({ percent: score })}</p>}
    </>
  );
}

/** The seven areas as bars, then for the weakest what the next point looks like and where it is helped. */
function DiagnosisPart({ diagnosis, businessId }: { diagnosis: Diagnosis; businessId: string }) {
  const { scores, note } = diagnosis;
  return (
    <>
      <Bars
        title={m.mentoring_diagnosis_title()}
        measure={m.mentoring_diagnosis_measure({ known: knownOf(scores) })}
        rows={needs.map((need) => {
          const level = scores[need];
          return {
            label: needWord(need),
            value: level === null ? m.mentoring_level_x() : m.mentoring_level_of({ level, word: levelWord(level) }),
            part: level === null ? undefined : level / 3,
          };
        })}
        source={m.mentoring_diagnosis_by({ by: diagnosis.byName, day: formatDate(diagnosis.at) })}
      />
      {note && <p>{note}</p>}
      {weakest(scores).length > 0 && (
        <Details summary={m.mentoring_diagnosis_next()} open>
          <ul class="b-list">
            {weakest(scores)
              .slice(0, 3)
              .map((need) => {
                const level = scores[need] ?? 0;
                const offer = offerOf(need, businessId);
                return (
                  <li>
                    <strong>{needWord(need)}</strong>. {m.mentoring_diagnosis_now()} {meaningOf(need, level)}{' '}
                    {m.mentoring_diagnosis_step()} {meaningOf(need, (level + 1) as 1 | 2 | 3)}{' '}
                    <a href={offer.href}>{offer.label}</a>
                  </li>
                );
              })}
          </ul>
        </Details>
      )}
    </>
  );
}
