import { EmptyState, formatBytes, formatDate, formatInstant, Tag } from '#ui/index.ts';
import { m } from '#words';
import { paperTitle } from '../../case-words.ts';
import type { BusinessPaper, Opening } from '../../paper.reads.ts';
import { standingOf } from '../../papers.rules.ts';

interface Props {
  papers: readonly BusinessPaper[];
  openings: ReadonlyMap<string, Opening>;
  limits: { today: string; soon: string };
  place: string;
}

/** The papers a business keeps: until when each counts, when staff last opened it, and the way to replace it. */
export function PaperList({ papers, openings, limits, place }: Props) {
  if (papers.length === 0) return <EmptyState text={m.legality_papers_none()} />;
  return (
    <ul class="b-rows">
      {papers.map((paper) => (
        <li>
          <Ends paper={paper} limits={limits} />
          <h3 class="b-h3">
            <a href={`${place}/${paper.id}`}>{paperTitle(paper)}</a>
          </h3>
          <p class="b-meta">
            {`${paper.fileName}, ${formatBytes(paper.bytes)}. `}
            {m.legality_paper_added({
              day: formatDate(paper.at),
              who: paper.byOwner ? m.legality_party_owner() : paper.byName,
            })}
          </p>
          <p class="b-meta">{openedLine(openings.get(paper.id))}</p>
          <p>
            <a href={`${place}?usaha=${paper.businessId}&ganti=${paper.id}#berkas-baru`}>
              {m.legality_paper_replace()}
              <span class="b-hidden"> {paperTitle(paper)}</span>
            </a>
          </p>
        </li>
      ))}
    </ul>
  );
}

const openedLine = (opening: Opening | undefined): string =>
  opening
    ? m.legality_paper_opened({ n: opening.times, who: opening.lastBy, when: formatInstant(opening.lastAt) })
    : m.legality_paper_opened_never();

function Ends({ paper: { validUntil }, limits }: { paper: BusinessPaper; limits: Props['limits'] }) {
  if (!validUntil) return null;
  const standing = standingOf(validUntil, limits);
  const day = formatDate(validUntil);
  if (standing === 'ended')
    return (
      <Tag colour="merah" icon="warn">
        {m.legality_ended_on({ day })}
      </Tag>
    );
  return (
    <Tag colour={standing === 'ending' ? 'emas' : 'hijau'} icon={standing === 'ending' ? 'clock' : 'check'}>
      {m.legality_ends_on({ day })}
    </Tag>
  );
}
