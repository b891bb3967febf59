import type { Verdict } from '#rooms/programmes/index.ts';
import { Tag } from '#ui/index.ts';
import { verdictWord } from './eligibility.ts';

const looks = { yes: ['hijau', 'check'], maybe: ['emas', 'contrast'], no: ['abu', 'minus'] } as const;

/** Whether an applicant can take part, as a tag of its own shape. */
export function FitsTag({ verdict }: { verdict: Verdict }) {
  const [colour, icon] = looks[verdict];
  return (
    <Tag colour={colour} icon={icon}>
      {verdictWord(verdict)}
    </Tag>
  );
}
