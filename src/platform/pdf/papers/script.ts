import { clipped, type Paper, type PaperData, qrSheet, softened } from '#platform/pdf/paper.ts';
import { formatNumber } from '#ui/format.ts';
import { m } from '#words';

/** What is read out over a loudspeaker, one A4 sheet in large letters for each kelurahan. */
export interface ScriptData extends PaperData {
  activity: string;
  copies: ScriptCopy[];
}

/** One kelurahan's sheet: the words, how long they take, and the address for whoever asks afterwards. */
export interface ScriptCopy {
  where: string;
  text: string;
  words: number;
  seconds: number;
  url: string;
  shortAddress: string;
}

export const script: Paper<ScriptData> = {
  template: 'script',
  title: (data) => m.platform_paper_script_title({ activity: clipped(data.activity, 120) }),
  sheet: (data) => ({
    activity: clipped(data.activity, 120),
    copies: data.copies.map(({ where, text, words, seconds, url, shortAddress }) => ({
      where: softened(clipped(where, 80)),
      text: softened(clipped(text, 900)),
      length: m.platform_paper_script_length({ words: formatNumber(words), seconds: formatNumber(seconds) }),
      qr: qrSheet(url),
      address: shortAddress,
    })),
    words: {
      name: m.platform_paper_script_name(),
      ask: m.platform_paper_script_ask(),
      call: m.platform_paper_script_call({ phone: data.office.whatsapp }),
    },
  }),
};
