import type { Child } from 'hono/jsx';
import { m } from '#words';
import { Icon, type IconName } from '../icons.tsx';

export type TagColour = 'hijau' | 'emas' | 'merah' | 'biru' | 'ungu' | 'abu';

/** An icon and an adjective on a tint. It says a state; it is never pressed. */
export function Tag({ colour, icon, children }: { colour: TagColour; icon: IconName; children?: Child }) {
  return (
    <span class={`b-tag b-${colour}`}>
      <Icon name={icon} />
      {children}
    </span>
  );
}

type Look = [colour: TagColour, icon: IconName, word: () => string];

const application = {
  draft: ['abu', 'edit', m.ui_tag_application_draft],
  sent: ['biru', 'send', m.ui_tag_application_sent],
  incomplete: ['emas', 'warn', m.ui_tag_application_incomplete],
  checked: ['biru', 'eye', m.ui_tag_application_checked],
  selecting: ['ungu', 'diamond', m.ui_tag_application_selecting],
  accepted: ['hijau', 'check', m.ui_tag_application_accepted],
  reserve: ['emas', 'wait', m.ui_tag_application_reserve],
  not_chosen: ['abu', 'minus', m.ui_tag_application_not_chosen],
  cancelled: ['abu', 'x', m.ui_tag_application_cancelled],
} satisfies Record<string, Look>;

const legalCase = {
  waiting_owner: ['emas', 'user', m.ui_tag_case_waiting_owner],
  waiting_office: ['biru', 'wait', m.ui_tag_case_waiting_office],
  waiting_other: ['ungu', 'clock', m.ui_tag_case_waiting_other],
  issued: ['hijau', 'check', m.ui_tag_case_issued],
  stopped: ['merah', 'stop', m.ui_tag_case_stopped],
} satisfies Record<string, Look>;

const sending = {
  kept: ['emas', 'box', m.ui_tag_sending_kept],
  sending: ['biru', 'upload', m.ui_tag_sending_sending],
  sent: ['hijau', 'check', m.ui_tag_sending_sent],
  look: ['merah', 'warn', m.ui_tag_sending_look],
} satisfies Record<string, Look>;

const call = {
  draft: ['abu', 'edit', m.ui_tag_call_draft],
  awaiting: ['emas', 'wait', m.ui_tag_call_awaiting],
  open: ['hijau', 'check', m.ui_tag_call_open],
  closed: ['abu', 'lock', m.ui_tag_call_closed],
  running: ['biru', 'training', m.ui_tag_call_running],
  follow_up: ['ungu', 'pin', m.ui_tag_call_follow_up],
  finished: ['abu', 'flag', m.ui_tag_call_finished],
  postponed: ['emas', 'pause', m.ui_tag_call_postponed],
  cancelled: ['merah', 'ban', m.ui_tag_call_cancelled],
} satisfies Record<string, Look>;

function Fixed({ look: [colour, icon, word] }: { look: Look }) {
  return (
    <Tag colour={colour} icon={icon}>
      {word()}
    </Tag>
  );
}

/** State of an application: Draf, Terkirim, Perlu dilengkapi, Diperiksa, Diseleksi, Diterima, Cadangan, Belum terpilih, Dibatalkan. */
export const ApplicationTag = ({ state }: { state: keyof typeof application }) => <Fixed look={application[state]} />;

/** State of a permit case, said as who must act now. */
export const CaseTag = ({ state }: { state: keyof typeof legalCase }) => <Fixed look={legalCase[state]} />;

/** Whether something written on this phone has reached the office. */
export const SendingTag = ({ state }: { state: keyof typeof sending }) => <Fixed look={sending[state]} />;

/** State of a call: Draf, Menunggu persetujuan, Dibuka, Ditutup, Berjalan, Tindak lanjut, Selesai, Ditunda, Dibatalkan. */
export const CallTag = ({ state }: { state: keyof typeof call }) => <Fixed look={call[state]} />;

/** The keys of the fixed sets, for tests and the style page. */
export const tagStates = {
  application: Object.keys(application) as (keyof typeof application)[],
  case: Object.keys(legalCase) as (keyof typeof legalCase)[],
  sending: Object.keys(sending) as (keyof typeof sending)[],
  call: Object.keys(call) as (keyof typeof call)[],
};
