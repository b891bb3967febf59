import { wholeSheet } from '#platform/pdf/paper.ts';
import { type PaperKinds, papers } from '#platform/pdf/papers/index.ts';
import { typesetter } from '#platform/pdf/typesetter.ts';
import { inLocale } from '#platform/words.ts';

export type { PaperKinds };

/**
 * Sets an official paper: a tagged PDF/UA-1 file with title and language, its fonts inside, the same bytes for the same
 * data. Whatever a person typed is placed as text and can break neither the template nor the page.
 * Takes 20–60 ms in its own thread; calls wait for one another.
 * @throws Error (a fault, not a refusal) when a template or the office's emblem is broken.
 */
export async function renderPdf<Kind extends keyof PaperKinds>(
  kind: Kind,
  data: PaperKinds[Kind],
): Promise<Uint8Array> {
  const paper = papers[kind];
  const { file } = await typesetter.typeset({
    template: paper.template,
    // Official paper is Indonesian whatever language its reader has chosen on the screen.
    sheet: inLocale('id', () => wholeSheet(paper, data)),
    emblem: data.office.emblem,
    pictures: paper.pictures?.(data) ?? [],
  });
  return file;
}
