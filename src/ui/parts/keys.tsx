/** The letter beside a control, shown while single-key shortcuts are on. */
export const Key = ({ letter }: { letter?: string }) =>
  letter ? (
    <span aria-hidden="true">
      <kbd>{letter.toUpperCase()}</kbd>
    </span>
  ) : null;

/** The box that switches the page's single-key shortcuts off; there only with JavaScript. */
export function KeysSwitch({ label }: { label: string }) {
  return (
    <p class="b-meta" data-js="keys" hidden>
      <label>
        <input type="checkbox" /> {label}
      </label>
    </p>
  );
}
