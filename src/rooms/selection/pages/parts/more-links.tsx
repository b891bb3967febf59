import { m } from '#words';

/** What else an owner's home leads to. */
export const MoreLinks = () => (
  <>
    <h2>{m.selection_mine_more()}</h2>
    <ul class="b-list">
      <li>
        <a href="/saya/usaha">{m.registry_mine_title()}</a>
      </li>
      <li>
        <a href="/saya/pesan">{m.outreach_own_title()}</a>
      </li>
      <li>
        <a href="/saya/pendampingan">{m.mentoring_own_title()}</a>
      </li>
      <li>
        <a href="/saya/omzet">{m.mentoring_figures_title()}</a>
      </li>
      <li>
        <a href="/saya/produk">{m.exhibitions_mine_title()}</a>
      </li>
      <li>
        <a href="/saya/peralatan">{m.equipment_own_title()}</a>
      </li>
      <li>
        <a href="/saya/berkas">{m.legality_papers_title()}</a>
      </li>
      <li>
        <a href="/saya/bantuan">{m.registry_aid_own_link()}</a>
      </li>
      <li>
        <a href="/saya/data">{m.registry_own_title()}</a>
      </li>
    </ul>
  </>
);
