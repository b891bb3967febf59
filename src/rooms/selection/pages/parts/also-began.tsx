import { Card } from '#ui/index.ts';
import type { AlsoBegan } from '../../also-began.ts';

/** A card for each thing that began with the application, with the way to follow it. */
export function AlsoBeganCards({ began }: { began: readonly AlsoBegan[] }) {
  return (
    <>
      {began.map(({ title, text, link }) => (
        <Card title={title}>
          <p>{text}</p>
          {link && (
            <p>
              <a href={link.href}>{link.label}</a>
            </p>
          )}
        </Card>
      ))}
    </>
  );
}
