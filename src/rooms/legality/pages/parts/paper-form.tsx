import type { Context } from 'hono';
import { Actions, Button, Card, DateField, FileField, Form, Radios, TextField, textOf } from '#ui/index.ts';
import { m } from '#words';
import { paperTitle, paperWord } from '../../case-words.ts';
import type { BusinessPaper } from '../../paper.reads.ts';
import { paperKinds } from '../../papers.rules.ts';
import type { Again } from './again.ts';

type Props = {
  c: Context;
  place: string;
  businessId: string;
  papers: readonly BusinessPaper[];
  /** The paper the new one takes the place of, from the address. */
  replaces?: string;
} & Again;

/** Keeps a paper, or puts a newer one in the place of one that is kept. */
export function PaperForm({ c, place, businessId, papers, replaces, values, errors }: Props) {
  const old = papers.find(({ id }) => id === (textOf(values, 'ganti') || replaces));
  const shared = { values, errors };
  return (
    <Card title={old ? m.legality_paper_replace_title({ paper: paperTitle(old) }) : m.legality_paper_add_title()}>
      <div id="berkas-baru">
        <Form c={c} action={`${place}?usaha=${businessId}`} files>
          <input type="hidden" name="ganti" value={old?.id ?? ''} />
          {old ? (
            <input type="hidden" name="kind" value={old.kind} />
          ) : (
            <Radios
              {...shared}
              name="kind"
              label={m.legality_paper_kind()}
              options={paperKinds.map((kind) => ({ value: kind, label: paperWord(kind) }))}
            />
          )}
          <TextField
            {...shared}
            name="title"
            label={m.legality_paper_title_label()}
            hint={m.legality_paper_title_hint()}
            value={values ? undefined : (old?.title ?? '')}
            optional
          />
          <DateField
            {...shared}
            name="ends"
            label={m.legality_paper_ends()}
            hint={m.legality_paper_ends_hint()}
            optional
          />
          <FileField {...shared} name="file" label={m.legality_file_label()} accept="image/*,application/pdf" />
          <Actions>
            <Button icon="upload">{m.legality_paper_button()}</Button>
          </Actions>
        </Form>
      </div>
    </Card>
  );
}
