import type { CaseNow } from '../../protocol/views/cases.ts'
import type { CaseObjection, CasePlaces } from '../../protocol/views/delivery.ts'
import type { MailNow } from '../../protocol/views/mail.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import type { Connection } from '../../web/connection.ts'
import { formatTime, listed } from '../../web/language.ts'
import { words } from './words.ts'

/** What every part of the page is given: the case, as the hall shows it to whoever holds its code. */
export type Shown = {
  readonly connection: Connection
  readonly hall: HallEntry
  readonly now: CaseNow
  readonly places: CasePlaces
  readonly objection: CaseObjection
  readonly mail?: MailNow | undefined
}

/** A date of the hall's zone, in words. */
export const dayOf = (day: string): string => formatTime(Date.parse(`${day}T12:00:00Z`), 'UTC', 'day')

export const placesSaid = (places: CasePlaces['fetch']): string => listed(places.map(({ counter }) => words.value.counter(counter)))
