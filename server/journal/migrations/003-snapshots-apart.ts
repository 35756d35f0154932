/** States lie in snapshots.db now, kept by a thread that the writer does not wait for. */
export const snapshotsApart = `
drop table snapshots;
`
