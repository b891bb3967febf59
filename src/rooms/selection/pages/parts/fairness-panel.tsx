import { FairnessBars, FairnessKey, formatNumber } from '#ui/index.ts';
import { m } from '#words';
import { type FairAnswer, type FairQuestion, type GroupFare, smallestGroup } from '../../fairness.rules.ts';
import { districtName, type RankingView } from './ranking-view.ts';

const questionWords: Record<FairQuestion, () => string> = {
  nib: m.selection_fair_nib,
  district: m.selection_fair_district,
  assisted: m.selection_fair_assisted,
  sex: m.selection_fair_sex,
  'helped-before': m.selection_fair_helped,
  disability: m.selection_fair_disability,
};

const groupWords: Record<Exclude<FairQuestion, 'district'>, Record<string, () => string>> = {
  nib: { has: m.selection_fair_nib_has, none: m.selection_fair_nib_none, unknown: m.selection_fair_unknown },
  assisted: { yes: m.selection_fair_assisted_yes, no: m.selection_fair_assisted_no },
  sex: { female: m.selection_fair_female, male: m.selection_fair_male, untold: m.selection_fair_untold },
  'helped-before': { yes: m.selection_fair_helped_yes, no: m.selection_fair_helped_no },
  disability: {
    yes: m.selection_fair_disability_yes,
    no: m.selection_fair_disability_no,
    untold: m.selection_fair_untold,
  },
};

/** Name of a group in a question of fairness. */
export const groupWord = (view: Pick<RankingView, 'areas'>, question: FairQuestion, value: string): string =>
  question === 'district'
    ? value === 'unknown'
      ? m.selection_fair_unknown()
      : districtName(view.areas, value)
    : (groupWords[question][value]?.() ?? value);

/** Right of the list: applicants, chosen and all businesses of the city, question by question. */
export function FairnessPanel({ view }: { view: RankingView }) {
  const flagged = view.fairness.filter(({ groups }) => groups.some(({ attention }) => attention)).length;
  return (
    <>
      <h2>{m.selection_fair_title()}</h2>
      <p class="b-meta">{m.selection_fair_count({ n: flagged, of: view.fairness.length })}</p>
      <FairnessKey />
      {view.fairness.map((answer) => (
        <FairnessBars
          title={questionWords[answer.question]()}
          groups={answer.groups.map(({ value, ...group }) => ({
            ...group,
            label: groupWord(view, answer.question, value),
          }))}
          text={textOf(view, answer)}
        />
      ))}
      <p class="b-meta">{m.selection_fair_small({ n: smallestGroup })}</p>
    </>
  );
}

function textOf(view: RankingView, { question, gap, intended, groups }: FairAnswer): string | undefined {
  const said: string[] = [];
  if (gap) {
    const name = (group: GroupFare) => groupWord(view, question, group.value);
    const ratio = formatNumber(gap.ratio, 2);
    said.push(m.selection_fair_gap({ worst: name(gap.worst), best: name(gap.best), ratio }));
    if (intended) said.push(m.selection_fair_intended());
  }
  for (const quota of view.call.quotas) {
    if (quota.feature !== question || question === 'district' || question === 'helped-before') continue;
    const chosen = groups.find(({ value }) => value === quota.value)?.chosen ?? 0;
    const words = { label: quota.label, min: formatNumber(quota.min), n: formatNumber(chosen) };
    said.push(chosen >= quota.min ? m.selection_fair_quota_met(words) : m.selection_fair_quota_short(words));
  }
  return said.length > 0 ? said.join(' ') : undefined;
}
