import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import type { Call } from '#rooms/programmes/index.ts';
import { Card } from '#ui/index.ts';
import { m } from '#words';
import { type Application, listSteps } from '../../selection.reads.ts';
import { decidedView } from './decided-view.ts';
import { PlaceAnswer } from './place-answer.tsx';

/** On the owner's home: every place that waits for "Saya ikut", with both buttons; nothing where none does. */
export async function placeAnswers(
  c: Context,
  rows: readonly { application: Application; call: Call | undefined }[],
): Promise<ReturnType<typeof Card>[] | undefined> {
  const ctx = ctxOf(c);
  const cards = [];
  for (const { application, call } of rows) {
    if (!call || (application.state !== 'accepted' && application.state !== 'offered')) continue;
    const { until } = await decidedView(ctx, { application, call, steps: await listSteps(ctx, application.id) });
    const about = { call: call.title };
    cards.push(
      <Card
        level={3}
        title={application.state === 'offered' ? m.selection_task_answer_offer(about) : m.selection_task_confirm(about)}
      >
        <p class="b-meta">
          <a href={`/status/${application.code}`}>{m.selection_mine_place_details()}</a>
        </p>
        <PlaceAnswer c={c} application={application} until={until} />
      </Card>,
    );
  }
  return cards.length > 0 ? cards : undefined;
}
