import type { RequestKind, RequestOutcome, Standing } from '#rooms/identity/index.ts';
import { m } from '#words';

/** What is asked, as the owner chose it. */
export const requestKindWord = (kind: RequestKind): string =>
  ({
    correct: m.registry_request_correct,
    delete: m.registry_request_delete,
    limit: m.registry_request_limit,
  })[kind]();

/** What became of it. */
export const outcomeWord = (outcome: RequestOutcome): string =>
  ({
    done: m.registry_request_done,
    partly: m.registry_request_partly,
    refused: m.registry_request_refused,
  })[outcome]();

/** Where a consent stands, as its owner reads it. */
export const consentWord = (standing: Standing): string =>
  ({
    given: m.registry_own_consent_given,
    refused: m.registry_own_consent_refused,
    withdrawn: m.registry_own_consent_withdrawn,
    'not-asked': m.registry_own_consent_not_asked,
  })[standing]();
