import type { Child } from 'hono/jsx';

/** Short points, one a line, in no order. */
export function BulletList({ items }: { items: Child[] }) {
  return (
    <ul class="b-list">
      {items.map((item) => (
        <li>{item}</li>
      ))}
    </ul>
  );
}
