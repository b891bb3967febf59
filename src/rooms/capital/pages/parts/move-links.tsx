import { Actions, ButtonLink } from '#ui/index.ts';
import type { ReferralMoveName } from '../../referral.rules.ts';
import { moveWord, slugOf } from '../../referral-words.ts';

const ends: readonly ReferralMoveName[] = ['refuse', 'give-up', 'decline', 'withdraw'];

/** What can be done now: the first step on filled, ends as outlines, taking back as a link. */
export function MoveLinks({ href, moves }: { href: string; moves: readonly ReferralMoveName[] }) {
  const first = moves.find((move) => !ends.includes(move));
  if (moves.length === 0) return null;
  return (
    <Actions>
      {moves.map((move) => (
        <ButtonLink
          href={`${href}/${slugOf(move)}`}
          tone={move === first ? 'primary' : move === 'withdraw' ? 'link' : 'secondary'}
        >
          {moveWord(move)}
        </ButtonLink>
      ))}
    </Actions>
  );
}
