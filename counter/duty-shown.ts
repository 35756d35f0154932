import type { HandingEntry, HandoverEntry, OwnDuty } from '../protocol/views/duty.ts'
import { entriesOf, entryOf } from '../web/connection.ts'
import { formatTime, wordsOf } from '../web/language.ts'
import { middayOf } from '../web/parts/called.ts'
import type { Desk } from './desk.ts'

/** What stands on the console at once; the rest is fetched with the dialogs. */
export const dutyTitle = wordsOf({ handover: '交接' }, { handover: '交接' }, { handover: 'Hand over' })

export const dayName = (day: string): string => formatTime(middayOf(day), 'UTC', 'day')
export const dutyOf = (desk: Desk): OwnDuty | undefined => entryOf<OwnDuty>(desk.connection.entries.value, 'duty')
export const sheetOf = (desk: Desk): HandoverEntry | undefined => entriesOf<HandoverEntry>(desk.connection.entries.value, 'handover:')[0]
export const handingOf = (desk: Desk): HandingEntry | undefined => entryOf<HandingEntry>(desk.connection.entries.value, 'handing')
