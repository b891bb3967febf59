import { Tag } from '#ui/index.ts';
import { m } from '#words';
import { isLate } from '../../mentoring.rules.ts';
import type { Track } from '../../track.reads.ts';
import { outcomeWord } from './words.ts';

/** Where a track stands, in one word. */
export function TrackState({ track, today }: { track: Track | undefined; today: string }) {
  if (!track)
    return (
      <Tag colour="emas" icon="wait">
        {m.mentoring_state_none()}
      </Tag>
    );
  if (track.outcome)
    return (
      <Tag colour={track.outcome === 'stopped' ? 'abu' : 'hijau'} icon="flag">
        {outcomeWord(track.outcome)}
      </Tag>
    );
  if (isLate(track.nextOn, today))
    return (
      <Tag colour="merah" icon="warn">
        {m.mentoring_late()}
      </Tag>
    );
  if (!track.nextOn)
    return (
      <Tag colour="emas" icon="warn">
        {m.mentoring_state_no_next()}
      </Tag>
    );
  return (
    <Tag colour="biru" icon="calendar">
      {m.mentoring_state_planned()}
    </Tag>
  );
}
