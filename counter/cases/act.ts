import type { CaseEntry } from '../../protocol/views/cases.ts'
import type { Connection, Outcome } from '../../web/connection.ts'
import type { Desk } from '../desk.ts'
import { words } from './words.ts'

/** Sends one command about a case; what was carried out is said, and the dialog gives way unless there is more to do in it. */
export async function act(
  desk: Desk,
  each: CaseEntry,
  send: (connection: Connection, of: { case: CaseEntry['case'] }) => Promise<Outcome>,
  stay = false,
): Promise<void> {
  const done = await desk.ask('case', (connection) => send(connection, { case: each.case }))
  if (!done || !stay) desk.panel.value = undefined
  if (done) desk.say(() => words.value.said(each.case))
}
