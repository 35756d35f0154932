import type { DutyEntry } from '../../protocol/views/duty.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { Connection } from '../../web/connection.ts'
import { formatTime } from '../../web/language.ts'
import { middayOf } from '../../web/parts/called.ts'
import type { Ask } from '../hours/hours.tsx'

export type Shown = { readonly connection: Connection; readonly hall: HallEntry; readonly duty: DutyEntry; readonly ask: Ask }

/** A hall day as one says it. */
export const dayName = (day: string): string => formatTime(middayOf(day), 'UTC', 'day')
export const weekdayName = (day: string): string => formatTime(middayOf(day), 'UTC', 'weekday')
