import type { FieldError } from '#platform/forms/handle-post.ts';
import type { FormValues } from '#platform/forms/read-form.ts';
import { FileField, formatDate, Radios, TextArea, TextField } from '#ui/index.ts';
import { m } from '#words';
import { paperTitle } from '../../case-words.ts';
import { answerNeeded, onlyYes, type StepCode } from '../../kinds.rules.ts';
import type { BusinessPaper } from '../../paper.reads.ts';
import { paperOfStep } from '../../papers.rules.ts';

type Shared = { values?: FormValues; errors?: FieldError[] };

/** What a step asks in words, beyond a tick: an address, the ingredients, the mark. */
export function AnswerField({ code, optional, ...shared }: { code: StepCode; optional?: boolean } & Shared) {
  if (code === 'address')
    return (
      <TextField
        {...shared}
        name="answer"
        label={m.legality_address_label()}
        hint={m.legality_address_hint()}
        autocomplete="street-address"
      />
    );
  if (code === 'ingredients')
    return (
      <TextArea
        {...shared}
        name="answer"
        label={m.legality_ingredients_label()}
        hint={m.legality_ingredients_hint()}
        rows={6}
        max={1500}
      />
    );
  if (code === 'mark')
    return <TextField {...shared} name="answer" label={m.legality_mark_label()} hint={m.legality_mark_hint()} />;
  if (code === 'companion')
    return (
      <TextField {...shared} name="answer" label={m.legality_companion_label()} hint={m.legality_companion_hint()} />
    );
  if (!optional || answerNeeded.includes(code)) return null;
  return <TextField {...shared} name="answer" label={m.legality_step_answer()} optional />;
}

/** A file for a step: one the business keeps already, or a new one. */
export function StepFile({ code, papers, ...shared }: { code: StepCode; papers: readonly BusinessPaper[] } & Shared) {
  if (onlyYes.includes(code)) return null;
  const kind = paperOfStep(code);
  const kept = kind ? papers.filter((one) => one.kind === kind) : [];
  return (
    <>
      {kept.length > 0 && (
        <Radios
          {...shared}
          name="paper"
          label={m.legality_paper_use()}
          hint={m.legality_paper_use_hint()}
          value={shared.values ? undefined : kept[0]?.id}
          options={[
            ...kept.map((one) => ({
              value: one.id,
              label: paperTitle(one),
              hint: m.legality_paper_kept_on({ day: formatDate(one.at) }),
            })),
            { value: '', label: m.legality_paper_use_none() },
          ]}
        />
      )}
      <FileField {...shared} name="file" label={m.legality_file_label()} accept="image/*,application/pdf" optional />
    </>
  );
}
