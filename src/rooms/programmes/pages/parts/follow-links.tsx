import { m } from '#words';

/** Where feed readers and calendars find the calls of a page. */
export const FollowLinks = () => (
  <>
    <link rel="alternate" type="application/atom+xml" href="/program.atom" title={m.programmes_feed_link()} />
    <link rel="alternate" type="text/calendar" href="/program.ics" title={m.programmes_data_calendar()} />
    <link rel="alternate" type="application/json" href="/data/program.json" title={m.programmes_data_json()} />
  </>
);
