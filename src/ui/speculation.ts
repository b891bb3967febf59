import { createHash } from 'node:crypto';

/**
 * Which links a browser may fetch before they are opened, once the reader's finger or mouse rests on them: pages of the
 * public site. Never what acts, signs in or out, counts (`/s/`), belongs to one person, or is a file.
 */
const rules = {
  prefetch: [
    {
      source: 'document',
      where: {
        and: [
          { href_matches: '/*' },
          {
            not: {
              href_matches: [
                '/keluar',
                '/masuk',
                '/masuk/*',
                '/saya',
                '/saya/*',
                '/kerja',
                '/kerja/*',
                '/lapangan',
                '/lapangan/*',
                '/s/*',
                '/h/*',
                '/berhenti/*',
                '/status/*',
                '/demo/*',
                '/data/*',
                '/*.*',
              ],
            },
          },
          { not: { selector_matches: '.b-foot__display a, [rel~=external], [download]' } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
};

const text = JSON.stringify(rules);

/** The rules as a file of their own: the policy of pages allows no inline script, and these would be one. */
export const speculation = {
  text,
  type: 'application/speculationrules+json',
  href: `/aset/pratinjau.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.json`,
};
