import type { Area } from '#rooms/registry/index.ts';
import { m } from '#words';
import type { Call } from './call.ts';
import { listed, sectorWord } from './call-words.ts';
import { type CheckAnswers, soldAnswers } from './eligibility.schema.ts';
import { type EligibilityAnswers, type EligibilityReason, sharesCityName } from './programmes.rules.ts';

/** The answers of the check as the rule reads them. A ward named like its city is not sure until it was asked again. */
export function answersFor(check: CheckAnswers, areas: readonly Area[], city: string): EligibilityAnswers {
  const ward = areas.find(({ code }) => code === check.tempat);
  const isCode = /^\d/.test(check.tempat);
  const unsure = ward && check.pasti === '' && sharesCityName(ward.name, city);
  return {
    sector: check.jual,
    area: unsure ? 'unknown' : isCode && !ward ? 'outside' : check.tempat,
    nib: check.nib,
    helped: check.bantu,
    months: check.lama === 'unknown' ? 'unknown' : soldAnswers[check.lama],
  };
}

interface Around {
  call: Pick<Call, 'sectors' | 'areas' | 'minMonths' | 'restYears'>;
  answers: EligibilityAnswers;
  areas: readonly Area[];
  city: string;
  locale: string;
}

/** A reason in words: what was found, and what it means or what would change it. */
export function reasonWords({ why }: EligibilityReason, around: Around): { title: string; text: string } {
  const { call, answers, areas, city, locale } = around;
  const sector = sectorWord(answers.sector);
  const meant = listed(call.sectors.map(sectorWord), locale);
  const names = call.areas.flatMap((code) => areas.find((area) => area.code === code)?.name ?? []);
  const place = areas.find(({ code }) => code === answers.area)?.name ?? city;
  const n = call.minMonths;
  const rest = call.restYears;
  const words: Record<EligibilityReason['why'], () => { title: string; text: string }> = {
    'all-sectors': () => ({ title: m.programmes_why_all_sectors(), text: m.programmes_why_all_sectors_text() }),
    'sector-fits': () => ({
      title: m.programmes_why_sector_fits({ sector }),
      text: m.programmes_why_meant_for({ meant }),
    }),
    'sector-differs': () => ({
      title: m.programmes_why_sector_differs({ sector }),
      text: m.programmes_why_sector_change({ meant }),
    }),
    'sector-unclear': () => ({
      title: m.programmes_why_sector_unclear(),
      text: m.programmes_why_sector_change({ meant }),
    }),
    'whole-city': () => ({ title: m.programmes_why_area_fits({ place }), text: m.programmes_why_whole_city({ city }) }),
    'area-fits': () => ({
      title: m.programmes_why_area_fits({ place }),
      text: m.programmes_why_areas({ names: listed(names, locale) }),
    }),
    'area-differs': () => ({
      title: m.programmes_why_area_differs({ place }),
      text: m.programmes_why_areas({ names: listed(names, locale) }),
    }),
    'area-outside': () => ({
      title: m.programmes_why_outside({ city }),
      text: m.programmes_why_outside_text({ city }),
    }),
    'area-unclear': () => ({
      title: m.programmes_why_area_unclear(),
      text: m.programmes_why_area_unclear_text({ city }),
    }),
    'nib-there': () => ({ title: m.programmes_why_nib_there(), text: m.programmes_why_nib_there_text() }),
    'nib-not-needed': () => ({ title: m.programmes_why_nib_none(), text: m.programmes_why_nib_none_text() }),
    'nib-unclear': () => ({ title: m.programmes_why_nib_unclear(), text: m.programmes_why_nib_none_text() }),
    'months-enough': () => ({ title: m.programmes_why_sold_enough(), text: m.programmes_why_sold_meant({ n }) }),
    'months-too-few': () => ({ title: m.programmes_why_sold_few({ n }), text: m.programmes_why_sold_change() }),
    'months-unclear': () => ({ title: m.programmes_why_sold_unclear(), text: m.programmes_why_sold_meant({ n }) }),
    'rest-over': () => ({ title: m.programmes_why_rest_over(), text: m.programmes_fact_rest({ n: rest }) }),
    'rest-not-over': () => ({
      title: m.programmes_why_rest_not_over({ n: rest }),
      text: m.programmes_why_rest_change(),
    }),
    'rest-unclear': () => ({ title: m.programmes_why_rest_unclear(), text: m.programmes_fact_rest({ n: rest }) }),
  };
  return words[why]();
}
