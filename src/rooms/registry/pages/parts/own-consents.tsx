import type { Context } from 'hono';
import type { ConsentOf } from '#rooms/identity/index.ts';
import { Button, Form, formatDate, Tag } from '#ui/index.ts';
import { m } from '#words';
import type { OwnData } from '../../own-data.ts';
import { consentWord } from './request-words.ts';

/** Each consent in the words that were asked, where it stands since when, and one press to take it back. */
export function OwnConsents({ c, owners }: { c: Context; owners: OwnData['owners'] }) {
  if (owners.length === 0) return <p>{m.registry_own_consents_none()}</p>;
  return (
    <>
      {owners.map(({ id, name, consents }) => (
        <>
          {owners.length > 1 && <h3>{name || m.registry_unknown()}</h3>}
          <ul class="b-rows">
            {consents.map((consent) => (
              <li>
                <Standing consent={consent} />
                <p>{consent.sentence}</p>
                <p class="b-meta">{standingText(consent)}</p>
                {consent.standing === 'given' && (
                  <Form c={c} action="/saya/data/izin">
                    <p class="b-meta">{m.registry_own_consent_then({ refused: consent.refused })}</p>
                    <input type="hidden" name="pemilik" value={id} />
                    <input type="hidden" name="izin" value={consent.purpose} />
                    <Button tone="secondary">{m.registry_own_withdraw()}</Button>
                  </Form>
                )}
              </li>
            ))}
          </ul>
        </>
      ))}
    </>
  );
}

function Standing({ consent: { standing } }: { consent: ConsentOf }) {
  return standing === 'given' ? (
    <Tag colour="hijau" icon="check">
      {consentWord(standing)}
    </Tag>
  ) : (
    <Tag colour="abu" icon="ring">
      {consentWord(standing)}
    </Tag>
  );
}

function standingText({ last }: ConsentOf): string {
  if (!last) return m.registry_own_consent_never();
  return m.registry_own_consent_when({ day: formatDate(last.at), version: last.textVersion, who: last.recordedBy });
}
