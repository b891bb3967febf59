import type { CallPart, CallStep } from '../../call-states.rules.ts';

/** Parts and steps as they stand in addresses. */
export const partPaths: Record<CallPart, string> = {
  about: 'isi',
  places: 'tempat',
  dates: 'tanggal',
  choice: 'cara-memilih',
  people: 'tim',
};

export const stepPaths: Record<Exclude<CallStep, 'close'>, string> = {
  send: 'kirim',
  return: 'kembalikan',
  approve: 'setujui',
  start: 'mulai',
  'begin-follow-up': 'tindak-lanjut',
  finish: 'selesai',
  postpone: 'tunda',
  resume: 'lanjutkan',
  cancel: 'batalkan',
};

export const callHref = (id: string): string => `/kerja/program/${id}`;
export const partHref = (id: string, part: CallPart): string => `${callHref(id)}/ubah/${partPaths[part]}`;

/** The step at an address; nothing for any other word. */
export function stepAt(path: string | undefined): Exclude<CallStep, 'close'> | undefined {
  return (Object.keys(stepPaths) as (keyof typeof stepPaths)[]).find((step) => stepPaths[step] === path);
}
