import type { Context } from 'hono';
import { ctxOf } from '#platform/http/app-env.ts';
import { idFrom } from '#platform/page-address.ts';
import { Actions, BulletList, ButtonLink, Columns, PageHeading, renderPage } from '#ui/index.ts';
import { m } from '#words';
import { type GrantCase, getCase, listEvents, listExclusions } from '../case.reads.ts';
import { availableMoves, type CaseMoveName } from '../case.rules.ts';
import { exclusionWord, moveWord, slugOf } from '../case-words.ts';
import { allow, can } from '../equipment.permissions.ts';
import { findHandover, listChecks, listPhotos } from '../handover.reads.ts';
import { CaseFacts, CasePhotos, Checks, History, StateTag } from './parts/case-parts.tsx';

const quiet: readonly CaseMoveName[] = ['drop', 'release', 'refuse', 'take-back', 'write-off', 'transfer'];

/** `/kerja/peralatan/:id`: one case: what may be done now, what is known, looks, everything that happened. */
export async function casePage(c: Context): Promise<Response> {
  const ctx = ctxOf(c);
  allow(ctx, 'equipment.read');
  const grantCase = await getCase(ctx, idFrom(c.req.param('id')));
  const { id, state, businessId, businessName, ownerName, area } = grantCase;
  const [events, exclusions, handover, checks, photos] = await Promise.all([
    listEvents(ctx, id),
    listExclusions(ctx, id),
    findHandover(ctx, id),
    listChecks(ctx, [id]),
    listPhotos(ctx, id),
  ]);
  const moves = can(ctx.actor, 'equipment.work', { area }) ? availableMoves(state, 'officer') : [];
  const papers = papersOf(grantCase, { handed: handover !== undefined, looked: checks.some(({ doneAt }) => doneAt) });
  const title = m.equipment_case_title({ need: grantCase.need, business: businessName });
  return renderPage(
    c,
    {
      layout: 'staff',
      title,
      wide: true,
      current: '/kerja/peralatan',
      breadcrumb: [{ href: '/kerja/peralatan', label: m.equipment_board_title() }],
    },
    <>
      <PageHeading
        title={title}
        text={
          <a href={`/kerja/usaha/${businessId}`}>
            {businessName}, {ownerName}
          </a>
        }
      />
      <p>
        <StateTag state={state} />
      </p>
      <MoveLinks href={`/kerja/peralatan/${id}`} moves={moves} papers={papers} />
      <Columns of={3}>
        <section class="b-flow">
          <h2>{m.equipment_facts_title()}</h2>
          <CaseFacts grantCase={grantCase} />
        </section>
        <section class="b-flow">
          {exclusions.length > 0 && (
            <>
              <h2>{m.equipment_exclusions_title()}</h2>
              <BulletList
                items={exclusions.map(({ code, found }) =>
                  found
                    ? m.equipment_exclusion_found({ reason: exclusionWord(code) })
                    : m.equipment_exclusion_clear({ reason: exclusionWord(code) }),
                )}
              />
            </>
          )}
          {checks.length > 0 && (
            <>
              <h2>{m.equipment_checks_title()}</h2>
              <Checks checks={checks} />
            </>
          )}
          <CasePhotos here={`/kerja/peralatan/${id}`} photos={photos} />
        </section>
        <section class="b-flow">
          <h2>{m.equipment_history_title()}</h2>
          <History events={events} />
        </section>
      </Columns>
    </>,
  );
}

type PaperLink = readonly [name: string, label: string];

/** The papers there are by now. */
function papersOf(
  { track, decreeNumber }: GrantCase,
  { handed, looked }: { handed: boolean; looked: boolean },
): PaperLink[] {
  const papers: (PaperLink | false)[] = [
    decreeNumber !== null && ['lampiran-sk.pdf', m.equipment_annex_open()],
    track === 'grant' && decreeNumber !== null && ['nphd.pdf', m.equipment_nphd_open()],
    handed && ['bast.pdf', m.equipment_paper_open()],
    looked && ['laporan-cek.pdf', m.equipment_report_open()],
  ];
  return papers.filter((paper) => paper !== false);
}

type LinkProps = { href: string; moves: readonly CaseMoveName[]; papers: readonly PaperLink[] };

function MoveLinks({ href, moves, papers }: LinkProps) {
  if (moves.length === 0 && papers.length === 0) return null;
  const first = moves.find((move) => !quiet.includes(move));
  return (
    <Actions>
      {moves.map((move) => (
        <ButtonLink
          href={`${href}/${slugOf(move)}`}
          tone={move === first ? 'primary' : move === 'drop' ? 'link' : 'secondary'}
        >
          {moveWord(move)}
        </ButtonLink>
      ))}
      {papers.map(([name, label]) => (
        <ButtonLink tone="secondary" href={`${href}/${name}`}>
          {label}
        </ButtonLink>
      ))}
    </Actions>
  );
}
