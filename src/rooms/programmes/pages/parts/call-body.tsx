import type { Office } from '#platform/ctx.ts';
import type { Area } from '#rooms/registry/index.ts';
import { CallColumns, FileList, Icon, Note, Share, TwoColumns, Wrap } from '#ui/index.ts';
import { m } from '#words';
import type { Call } from '../../call.ts';
import type { PublicPhase } from '../../call-states.rules.ts';
import type { Giving } from '../../giving.ts';
import type { CallOutcome } from '../../outcome.ts';
import type { SeatCount } from '../../seats.ts';
import { addressOf, shareText } from '../../share-text.ts';
import { AfterApplying } from './after-applying.tsx';
import { ApplyCard } from './apply-card.tsx';
import { CallFacts, CallHead } from './call-facts.tsx';
import { HowWeChoose } from './how-we-choose.tsx';
import { Outcome } from './outcome.tsx';

interface Props {
  call: Call;
  areas: Area[];
  office: Office;
  now: Date;
  seats: SeatCount;
  phase: PublicPhase;
  giving: Giving;
  outcome?: CallOutcome;
}

/** The inside of a call's page: lead and action, facts, how we choose, what happens next. Shared by the page and its preview. */
export function CallBody({ call, areas, office, now, seats, phase, giving, outcome }: Props) {
  return (
    <>
      <Wrap>
        <p>
          <a class="b-back" href="/program">
            <Icon name="back" />
            {m.programmes_call_all()}
          </a>
        </p>
        <CallColumns
          head={<CallHead call={call} phase={phase} />}
          label={m.programmes_card_apply()}
          action={<ApplyCard call={call} seats={seats} phase={phase} now={now} />}
        >
          {phase === 'postponed' && (
            <Note tone="warn">
              <p>{m.programmes_call_dates_open()}</p>
            </Note>
          )}
          <CallFacts call={call} areas={areas} office={office} />
        </CallColumns>
      </Wrap>
      <HowWeChoose call={call} areas={areas} giving={giving} />
      <div class="b-wrap b-mt-5">
        <TwoColumns aside={<TellOthers call={call} address={addressOf(office.baseUrl, call)} />}>
          {outcome && <Outcome outcome={outcome} call={call} />}
          <AfterApplying call={call} phase={phase} giving={giving} />
        </TwoColumns>
      </div>
    </>
  );
}

/** Ready text for WhatsApp, and the poster once the call is public. */
export function TellOthers({ call, address }: { call: Call; address: string }) {
  return (
    <section>
      <h2 class="b-h3">{m.programmes_call_invite()}</h2>
      <Share text={shareText(call, address.length)} address={address} />
      {call.openedAt && (
        <FileList files={[{ href: `/program/${call.slug}/poster.pdf`, label: m.programmes_call_poster() }]} />
      )}
    </section>
  );
}
