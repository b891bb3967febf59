import { expect, test } from 'vitest';
import { fileName } from '#platform/pdf/file-name.ts';

test.each([
  [['bast', '0012', '2026', 'Marni'], 'bast-0012-2026-marni.pdf'],
  [['sertifikat', 'K7QM2XWPD4', 'Marni Br. Sitepu'], 'sertifikat-k7qm2xwpd4-marni-br-sitepu.pdf'],
  [['bukti', '', '../../etc/passwd'], 'bukti-etc-passwd.pdf'],
  [['Élan & Čaj', '🌸'], 'elan-caj.pdf'],
  [['مرني'], 'berkas.pdf'],
  [['x'.repeat(300)], `${'x'.repeat(80)}.pdf`],
])('%j becomes %s', (parts, name) => {
  expect(fileName(parts, 'pdf')).toBe(name);
});
