/** States folded from the journal, by the shape of the state: they can be dropped at any time. */
export const snapshots = `
create table snapshots (seq integer primary key, shape integer not null, state text not null) strict;
`
