import {
  around,
  type Check,
  checkSheet,
  clipped,
  daysText,
  type Paper,
  type PaperData,
  placeAndDay,
  type Signer,
  shortNumber,
  signerSheet,
} from '#platform/pdf/paper.ts';
import { m } from '#words';

/** A training certificate, A4 landscape, materials and lesson hours on the second page. */
export interface CertificateData extends PaperData {
  /** The official number, '421/0036/DKUKM/IX/2026'. */
  number: string;
  check: Check;
  name: string;
  business?: string;
  kelurahan?: string;
  /** The activity as it stands in the sentence: 'pelatihan foto produk, angkatan 3'. */
  activity: string;
  firstDay: string;
  lastDay: string;
  place: string;
  /** Lesson hours in all (JP, jam pelajaran of 45 minutes). */
  lessonHours: number;
  /** Marks of the same test before and after, out of `max`. */
  test?: { before: number; after: number; max: number };
  materials: { topic: string; hours: number }[];
  signer: Signer;
}

const hoursText = (count: number): string => m.platform_paper_lesson_hours({ hours: shortNumber(count) });

export const certificate: Paper<CertificateData> = {
  template: 'certificate',
  title: (data) => m.platform_paper_certificate_title({ name: clipped(data.name, 120) }),
  sheet: (data) => ({
    name: clipped(data.name, 120),
    business: clipped(businessLine(data), 120),
    sentence: sentence(data),
    backLine: around(
      (name) => m.platform_paper_certificate_back({ name, activity: clipped(data.activity, 200) }),
      clipped(data.name, 120),
    ),
    materials: data.materials.map(({ topic, hours }) => ({ topic: clipped(topic, 160), hours: hoursText(hours) })),
    totalHours: hoursText(data.materials.reduce((sum, { hours }) => sum + hours, 0)),
    check: checkSheet(data.check),
    signer: signerSheet(data.signer),
    words: {
      name: m.platform_paper_certificate_name(),
      given: m.platform_paper_certificate_given(),
      number: m.platform_paper_number({ number: clipped(data.number, 60) }),
      placeAndDay: placeAndDay(data),
      materials: m.platform_paper_certificate_materials(),
      topic: m.platform_paper_certificate_topic(),
      hours: m.platform_paper_certificate_hours(),
      total: m.platform_paper_total(),
    },
  }),
};

function sentence(data: CertificateData): [string, string, string] {
  const facts = {
    hours: shortNumber(data.lessonHours),
    when: daysText(data.firstDay, data.lastDay),
    place: clipped(data.place, 120),
  };
  const [before, strong, after] = around(
    (activity) => m.platform_paper_certificate_sentence({ activity, ...facts }),
    clipped(data.activity, 200),
  );
  if (!data.test) return [before, strong, after];
  const marks = {
    before: shortNumber(data.test.before),
    after: shortNumber(data.test.after),
    max: shortNumber(data.test.max),
  };
  return [before, strong, `${after} ${m.platform_paper_certificate_marks(marks)}`];
}

function businessLine({ business, kelurahan }: CertificateData): string {
  const where = kelurahan && m.platform_paper_kelurahan({ name: kelurahan });
  return [business, where].filter(Boolean).join(', ');
}
