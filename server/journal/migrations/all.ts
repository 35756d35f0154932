import { journal } from './001-journal.ts'
import { snapshots } from './002-snapshots.ts'
import { snapshotsApart } from './003-snapshots-apart.ts'

/** In order; `user_version` is how many of them a file has had. Never changed once released: add the next one. */
export const migrations: readonly string[] = [journal, snapshots, snapshotsApart]
