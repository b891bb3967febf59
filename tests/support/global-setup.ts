/** Replaced by the database set-up; kept so that pure tests can run before it. */
export default function setup() {}
