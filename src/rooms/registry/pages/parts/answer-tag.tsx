import type { RequestOutcome } from '#rooms/identity/index.ts';
import { Tag } from '#ui/index.ts';
import { m } from '#words';
import { outcomeWord } from './request-words.ts';

/** Where something an owner asked stands: open, or what became of it. */
export function AnswerTag({ outcome }: { outcome: RequestOutcome | null }) {
  if (!outcome)
    return (
      <Tag colour="biru" icon="wait">
        {m.registry_request_open()}
      </Tag>
    );
  return outcome === 'refused' ? (
    <Tag colour="abu" icon="minus">
      {outcomeWord(outcome)}
    </Tag>
  ) : (
    <Tag colour="hijau" icon="check">
      {outcomeWord(outcome)}
    </Tag>
  );
}
