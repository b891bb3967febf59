import { type AppContext, ctxOf } from '#platform/http/app-env.ts';
import type { Work as AllWork, WorkItem, WorkQueue } from '#platform/work.ts';
import {
  chromeOf,
  EmptyState,
  formatDay,
  formatNumber,
  renderPage,
  SideList,
  SimpleTable,
  WorkList,
} from '#ui/index.ts';
import { m } from '#words';
import { countInWords } from '../count-words.ts';
import { allow } from '../reporting.permissions.ts';
import { findCallName, listAllWork } from '../work.reads.ts';
import { boardOf, type WorkBoard } from '../work.rules.ts';
import { withQueues } from './parts/side-queues.ts';
import { ageText, greeting, lineOf, waitingText } from './parts/work-words.ts';

const waitingOf = ({ late, today }: WorkBoard): number => late.length + today.length;

/** `/kerja`: what waits for this person, late first, beside the queues of the team. */
export async function workPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'reporting.work-read');
  const [work, name] = await Promise.all([listAllWork(ctx), findCallName(ctx)]);
  const board = boardOf(work.items, ctx.now);
  c.set('chrome', withQueues(chromeOf(c), work, waitingOf(board)));
  return renderPage(
    c,
    { layout: 'staff', title: m.reporting_work_title() },
    <>
      <h1>
        {greeting(name, ctx.now)} {waitingText(board)}
      </h1>
      <p class="b-lead b-muted">
        {formatDay(ctx.now)}.
        {board.late.length > 0 && ` ${m.reporting_work_late({ n: countInWords(board.late.length) })}`}
      </p>
      <div class="b-split">
        <div class="b-stack">
          {waitingOf(board) === 0 && <NothingNow board={board} work={work} />}
          <Group title={m.reporting_work_group_late()} items={board.late} now={ctx.now} />
          <Group title={m.reporting_work_group_today()} items={board.today} now={ctx.now} />
          <Group title={m.reporting_work_group_week()} items={board.week} now={ctx.now} />
          <Group title={m.reporting_work_group_later()} items={board.later} now={ctx.now} />
        </div>
        <aside>
          <TeamQueues queues={work.queues} now={ctx.now} />
        </aside>
      </div>
    </>,
  );
}

/** `/kerja/menu`: the side list as a page where the window is narrow. */
export async function menuPage(c: AppContext): Promise<Response> {
  const ctx = ctxOf(c);
  const work = await listAllWork(ctx);
  const chrome = withQueues(chromeOf(c), work, waitingOf(boardOf(work.items, ctx.now)));
  return renderPage(
    c,
    { layout: 'staff', title: m.platform_nav_work() },
    <>
      <h1>{m.platform_nav_work()}</h1>
      <SideList chrome={chrome} label={m.platform_nav_work()} />
    </>,
  );
}

function Group({ title, items, now }: { title: string; items: WorkItem[]; now: Date }) {
  if (items.length === 0) return null;
  return (
    <section>
      <div class="b-group">
        <h2>{title}</h2>
        <span class="b-muted">{formatNumber(items.length)}</span>
      </div>
      <WorkList items={items.map((item) => lineOf(item, now))} />
    </section>
  );
}

/** Nothing for today: what comes next, in one's own list, then the team's, then the programmes. */
function NothingNow({ board, work }: { board: WorkBoard; work: AllWork }) {
  const next = [...board.week, ...board.later][0];
  if (next?.due) {
    const text = m.reporting_work_empty_today({ day: formatDay(next.due), label: next.label });
    return <EmptyState text={text} />;
  }
  const [largest] = [...work.queues].sort((a, b) => b.count - a.count);
  if (largest) {
    return (
      <EmptyState
        text={m.reporting_work_empty_queue({ label: largest.label, n: formatNumber(largest.count) })}
        action={<a href={largest.href}>{m.reporting_work_to_queue()}</a>}
      />
    );
  }
  return (
    <EmptyState
      text={m.reporting_work_empty_all()}
      action={<a href="/kerja/program">{m.reporting_work_to_programmes()}</a>}
    />
  );
}

function TeamQueues({ queues, now }: { queues: WorkQueue[]; now: Date }) {
  return (
    <section>
      <h2>{m.reporting_work_team()}</h2>
      {queues.length === 0 ? (
        <p>{m.reporting_work_team_empty()}</p>
      ) : (
        <SimpleTable
          caption={m.reporting_work_team()}
          captionHidden
          columns={[
            { head: m.reporting_work_queue() },
            { head: m.reporting_work_count(), numeric: true },
            { head: m.reporting_work_oldest(), numeric: true },
          ]}
          rows={queues.map(({ href, label, count, oldest }) => [
            <a href={href}>{label}</a>,
            formatNumber(count),
            ageText(oldest, now),
          ])}
        />
      )}
    </section>
  );
}
