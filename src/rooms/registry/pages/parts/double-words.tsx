import { Tag } from '#ui/index.ts';
import { m } from '#words';
import type { DoubleRow } from '../../doubles/doubles.reads.ts';
import type { Opinion } from '../../doubles/doubles.tables.ts';
import { linkSentence } from '../../imports/reason-words.ts';

/** What speaks for and against, in words: the strongest four. */
export const pairReasons = ({ reasons }: DoubleRow): string => linkSentence(reasons);

/** How sure the comparison is; never more than 99 %, a person decides. */
export const sureness = ({ probability }: DoubleRow): string => `${Math.min(99, Math.round(probability * 100))}%`;

/** Both names, or what is left of them. */
export const pairName = ({ oneName, otherName }: DoubleRow): string =>
  [oneName, otherName].filter((name) => name !== null).join(' – ') || m.registry_double_gone();

export const opinionWord = (opinion: Opinion): string =>
  ({
    same: m.registry_double_opinion_same,
    different: m.registry_double_opinion_different,
    unknown: m.registry_double_opinion_unknown,
  })[opinion]();

/** Where a pair stands. */
export function DoubleTag({ pair }: { pair: DoubleRow }) {
  switch (pair.state) {
    case 'asked':
      return (
        <Tag colour="ungu" icon="chat">
          {m.registry_double_state_asked()}
        </Tag>
      );
    case 'merged':
      return (
        <Tag colour="hijau" icon="merge">
          {m.registry_double_state_merged()}
        </Tag>
      );
    case 'different':
      return (
        <Tag colour="abu" icon="minus">
          {m.registry_double_state_different()}
        </Tag>
      );
    case 'open':
      return (
        <Tag colour="biru" icon="wait">
          {pair.opinion ? m.registry_double_state_answered() : m.registry_double_state_open()}
        </Tag>
      );
  }
}
