/** The words with this office's own addresses as links; any other address stays plain text. */
export function Linked({ text, base }: { text: string; base: string }) {
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
