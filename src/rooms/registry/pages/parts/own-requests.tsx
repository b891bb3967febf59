import type { DataRequest } from '#rooms/identity/index.ts';
import { formatInstant } from '#ui/index.ts';
import { m } from '#words';
import { AnswerTag } from './answer-tag.tsx';
import { requestKindWord } from './request-words.ts';

/** What I asked of the office, until when it answers, and what it answered. */
export function OwnRequests({ requests }: { requests: DataRequest[] }) {
  if (requests.length === 0) return null;
  return (
    <>
      <h2 id="permintaan">{m.registry_own_requests()}</h2>
      <ul class="b-rows">
        {requests.map((request) => (
          <li>
            <AnswerTag outcome={request.outcome} />
            <h3 class="b-h3">{requestKindWord(request.kind)}</h3>
            <p>{request.wish}</p>
            {request.answeredAt ? (
              <>
                <p>
                  <strong>{m.registry_own_answer()}</strong> {request.answer}
                </p>
                <p class="b-meta">
                  {m.registry_own_answered({
                    at: formatInstant(request.answeredAt),
                    who: request.answeredByName ?? '',
                  })}
                </p>
              </>
            ) : (
              <p class="b-meta">
                {m.registry_own_due({ asked: formatInstant(request.askedAt), due: formatInstant(request.dueAt) })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
