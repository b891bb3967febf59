import { type Check, checkSheet, clipped, type Paper, type PaperData, qrSheet, unbroken } from '#platform/pdf/paper.ts';
import { formatDay, formatInstant } from '#ui/format.ts';
import { m } from '#words';

/** What an applicant keeps: the code, what was sent, what happens next. A5, under 20 KB. */
export interface ReceiptData extends PaperData {
  /** Code of the application as told to people, 'BJI-4F7K-29', and the address where its status is seen. */
  check: Check;
  /** The status page as people type it. */
  shortAddress: string;
  name: string;
  business?: string;
  /** Name of the call. */
  call: string;
  sentAt: Date;
  /** With its middle hidden. */
  maskedPhone: string;
  /** What happens next, in order. */
  next: { day: string; what: string }[];
  /** Who filled in the pages for someone present; printed on the slip. */
  filledInBy?: string;
}

const sheetOf: Paper<ReceiptData>['sheet'] = (data) => ({
  code: data.check.code,
  qr: qrSheet(data.check.url),
  check: checkSheet(data.check),
  call: clipped(data.call, 110),
  facts: [
    [m.platform_paper_name(), clipped(data.name, 90)],
    ...(data.business ? [[m.platform_paper_business(), clipped(data.business, 90)]] : []),
    [m.platform_paper_phone(), clipped(data.maskedPhone, 30)],
    [m.platform_paper_receipt_sent(), formatInstant(data.sentAt)],
    ...(data.filledInBy ? [[m.platform_paper_receipt_filled_in_by(), clipped(data.filledInBy, 60)]] : []),
  ],
  next: data.next.slice(0, 6).map(({ day, what }) => [formatDay(day), clipped(what, 110)]),
  words: {
    name: m.platform_paper_receipt_name(),
    code: m.platform_paper_receipt_code(),
    keep: m.platform_paper_receipt_keep(),
    next: m.platform_paper_receipt_next(),
    status: m.platform_paper_receipt_status({ address: data.shortAddress }),
    help: m.platform_paper_receipt_help({
      whatsapp: unbroken(data.office.whatsapp),
      phone: unbroken(data.office.phone),
    }),
    free: m.platform_paper_receipt_free(),
  },
});

export const receipt: Paper<ReceiptData> = {
  template: 'receipt',
  title: (data) => m.platform_paper_receipt_title({ code: data.check.code }),
  sheet: sheetOf,
};

/** The same facts on a quarter sheet, for someone without a phone who applied at a counter. */
export const slip: Paper<ReceiptData> = { ...receipt, template: 'slip' };
