import type { SentOf, SentVisit } from '../../item.schema.ts';
import { t } from './words.ts';

type Found = SentVisit['found'];

/** What came of an agreement. */
export const keptChoices = (): { value: SentVisit['kept'][string]; label: string }[] => [
  { value: 'yes', label: t('kept_yes') },
  { value: 'partly', label: t('kept_partly') },
  { value: 'no', label: t('kept_no') },
];

/** Sales bands in few words. */
export const salesChoices = (): { value: Found['sales']; label: string }[] => [
  { value: 'under-2-million', label: t('sales_a') },
  { value: '2-to-5-million', label: t('sales_b') },
  { value: '5-to-15-million', label: t('sales_c') },
  { value: 'over-15-million', label: t('sales_d') },
  { value: 'untold', label: t('sales_e') },
];

/** Where one met. */
export const wayChoices = (): { value: Found['way']; label: string }[] => [
  { value: 'place', label: t('way_place') },
  { value: 'phone', label: t('way_phone') },
  { value: 'office', label: t('way_office') },
];

/** What may weigh most, each with its drawing. */
export const problemChoices = (): { value: Found['problems'][number]; label: string; icon: string }[] => [
  { value: 'materials', label: t('problem_materials'), icon: 'box' },
  { value: 'tools', label: t('problem_tools'), icon: 'tool' },
  { value: 'buyers', label: t('problem_buyers'), icon: 'users' },
  { value: 'money', label: t('problem_money'), icon: 'money' },
  { value: 'licence', label: t('problem_licence'), icon: 'permit' },
  { value: 'time', label: t('problem_time'), icon: 'clock' },
];

/** How equipment is found. */
export const outcomeChoices = (): { value: SentOf<'check'>['outcome']; label: string }[] => [
  { value: 'used', label: t('outcome_used') },
  { value: 'rarely', label: t('outcome_rarely') },
  { value: 'broken', label: t('outcome_broken') },
  { value: 'lent', label: t('outcome_lent') },
  { value: 'gone', label: t('outcome_gone') },
];

/** In what condition equipment changes hands. */
export const conditionChoices = (): { value: SentOf<'handover'>['condition']; label: string }[] => [
  { value: 'new', label: t('condition_new') },
  { value: 'good', label: t('condition_good') },
  { value: 'fair', label: t('condition_fair') },
];
