import type { Paper } from '#platform/pdf/paper.ts';
import { type CertificateData, certificate } from '#platform/pdf/papers/certificate.ts';

/** Each kind of official paper and the data it is made from. */
export interface PaperKinds {
  certificate: CertificateData;
}

export const papers: { [Kind in keyof PaperKinds]: Paper<PaperKinds[Kind]> } = { certificate };
