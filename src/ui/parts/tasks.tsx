import type { Child } from 'hono/jsx';
import { m } from '#words';
import { Tag } from './tags.tsx';

/** One thing to do. `blocked` names what must be done first and takes the link away; `tag` says whose turn it is instead. */
export type Task = {
  label: string;
  href?: string;
  hint?: string;
  status: 'done' | 'todo' | 'started' | 'problem' | 'blocked';
  blockedBy?: string;
  tag?: Child;
};

function Status({ task }: { task: Task }) {
  switch (task.status) {
    case 'done':
      return <>{m.ui_task_done()}</>;
    case 'todo':
      return (
        <Tag colour="biru" icon="ring">
          {m.ui_task_todo()}
        </Tag>
      );
    case 'started':
      return (
        <Tag colour="emas" icon="edit">
          {m.ui_task_started()}
        </Tag>
      );
    case 'problem':
      return (
        <Tag colour="merah" icon="warn">
          {m.ui_task_problem()}
        </Tag>
      );
    case 'blocked':
      return <>{m.ui_task_blocked()}</>;
  }
}

function Inside({ task }: { task: Task }) {
  const hint = task.status === 'blocked' && task.blockedBy ? m.ui_task_blocked_by({ what: task.blockedBy }) : task.hint;
  return (
    <>
      <span>
        <strong>{task.label}</strong>
        {hint && <small>{hint}</small>}
      </span>
      <span class="b-tasks__status">{task.tag ?? <Status task={task} />}</span>
    </>
  );
}

/** Up to seven things to do in any order the office allows; the whole row is the link, its state stands at the right. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul class="b-tasks">
      {tasks.map((task) => (
        <li>
          {task.href && task.status !== 'blocked' ? (
            <a href={task.href}>
              <Inside task={task} />
            </a>
          ) : (
            <div>
              <Inside task={task} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
