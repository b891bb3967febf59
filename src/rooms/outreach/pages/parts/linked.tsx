/** Words with their lines as they were written, and this office's own addresses as links; any other address stays plain. */
export function Linked({ text, base }: { text: string; base: string }) {
  return (
    <>
      {text.split('\n').map((line, at) => (
        <>
          {at > 0 && <br />}
          <Line text={line} base={base} />
        </>
      ))}
    </>
  );
}

function Line({ text, base }: { text: string; base: string }) {
  return (
    <>
      {text.split(/(\s+)/).map((word) => {
        const address = word.replace(/[.,;)]+$/, '');
        if (!address.startsWith(`${base}/`)) return word;
        return (
          <>
            <a href={address.slice(base.length)}>{address}</a>
            {word.slice(address.length)}
          </>
        );
      })}
    </>
  );
}

const LONGEST = 110;

/** The beginning of a message for a list; a cut is shown. Addresses are left out: they say nothing and are long. */
export function firstWords(text: string): string {
  const words = text
    .replace(/https?:\/\/\S+/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.length <= LONGEST ? words : `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`;
}
