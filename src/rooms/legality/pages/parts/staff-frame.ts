import type { Page } from '#ui/index.ts';
import { m } from '#words';
import type { Case } from '../../case.reads.ts';
import { caseTitle } from '../../case-words.ts';

/** A case's address for staff. */
export const caseHref = (id: string): string => `/kerja/izin/${id}`;

/** What every staff page about one case says around itself. */
export const staffFrame = (case_: Pick<Case, 'id' | 'kind' | 'businessName'>, title: string) =>
  ({
    layout: 'staff',
    title,
    current: '/kerja/izin',
    breadcrumb: [
      { href: '/kerja/izin', label: m.legality_board_title() },
      { href: caseHref(case_.id), label: caseTitle(case_) },
    ],
  }) satisfies Page;
