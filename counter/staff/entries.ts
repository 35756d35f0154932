import type { ColleaguesEntry, CoverEntry, LeaveEntry, QuestionEntry } from '../../protocol/views/people.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import type { Desk } from '../desk.ts'

export const coverOf = ({ connection }: Desk): CoverEntry | undefined => entryOf<CoverEntry>(connection.entries.value, 'cover')
export const colleaguesOf = ({ connection }: Desk): ColleaguesEntry | undefined =>
  entryOf<ColleaguesEntry>(connection.entries.value, 'colleagues')
export const leavesOf = ({ connection }: Desk): LeaveEntry[] => entriesOf<LeaveEntry>(connection.entries.value, 'leave:')
export const questionsOf = ({ connection }: Desk): QuestionEntry[] => entriesOf<QuestionEntry>(connection.entries.value, 'question:')

/** As it is sent: one line. */
export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ')
