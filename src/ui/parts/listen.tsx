import { m } from '#words';

/**
 * "Dengarkan": the phone's own voice reads the question of a form, or a whole page where it stands in none. Hidden until a
 * script finds a voice of the page's language.
 */
export const Listen = () => (
  <button class="b-button b-button--secondary" type="button" data-js="listen" hidden>
    <span>{m.ui_listen()}</span>
  </button>
);
