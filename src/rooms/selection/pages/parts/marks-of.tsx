import { criterionText } from '#rooms/programmes/index.ts';
import { formatNumber, SimpleTable } from '#ui/index.ts';
import { m } from '#words';
import { isMarkable, marksFor } from '../../marks.rules.ts';
import { can } from '../../selection.permissions.ts';
import type { ApplicationView } from './application-view.ts';

/**
 * The marks of criteria that officers read. Who marks sees others' marks only after giving their own; marking itself is
 * on a page without the name, as the call has published.
 */
export function MarksOf({ view }: { view: ApplicationView }) {
  const { application, call, ctx, marks } = view;
  const criteria = call.criteria.filter(({ rule }) => rule.by === 'officers');
  if (criteria.length === 0) return null;
  const mayMark = can(ctx.actor, 'selection.mark', { area: application.area });
  const href = `/kerja/program/${call.id}/pendaftar/nilai?pengajuan=${application.id}`;
  return (
    <section class="b-flow">
      <h2>{m.selection_marks_title()}</h2>
      {criteria.map((criterion) => {
        const { own, shown, given } = marksFor(marks, { criterionId: criterion.id, reader: ctx.actor.id, mayMark });
        const needed = criterion.rule.by === 'officers' ? criterion.rule.officers : 0;
        return (
          <>
            <h3>{criterion.label}</h3>
            <p class="b-meta">{criterionText(criterion)}</p>
            <p>{m.selection_marks_given({ given, needed })}</p>
            {shown.length > 0 && (
              <SimpleTable
                caption={criterion.label}
                captionHidden
                columns={[
                  { head: m.selection_marks_who() },
                  { head: m.selection_marks_mark(), numeric: true },
                  { head: m.selection_marks_why() },
                ]}
                rows={shown.map((mark) => [mark.officerName, formatNumber(mark.mark), mark.reason])}
              />
            )}
            {mayMark && isMarkable(application.state) && (
              <p>
                <a href={href}>{own ? m.selection_marks_change() : m.selection_marks_give()}</a>
              </p>
            )}
          </>
        );
      })}
    </section>
  );
}
