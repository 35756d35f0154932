import type { AbsenceOfDay } from '../../protocol/reports.ts'
import type { PersonEntry } from '../../protocol/views/away.ts'
import { formatTime, listed } from '../../web/language.ts'
import { awayWords, reasonWords } from './words.ts'

type Props = { readonly zone: string; readonly absences: readonly AbsenceOfDay[] | undefined; readonly people: readonly PersonEntry[] }

/** 去向公示登记: what is behind the day, newest first. Absent for whoever may not read what each clerk did. */
export function Log({ zone, absences, people }: Props) {
  const w = awayWords.value
  if (!absences) return null
  const nameOf = (badge: string) => people.find((person) => person.badge === badge)?.name ?? badge
  const time = (at: string) => formatTime(Date.parse(at), zone)
  return (
    <section class="log">
      <h2>{w.log}</h2>
      {absences.length === 0 && <p class="note">{w.logNone}</p>}
      <ul data-testid="log">
        {absences.toReversed().map((absence) => (
          <li key={`${absence.counter}${absence.since}`}>
            <b>{time(absence.since)}</b>
            <span>
              {nameOf(absence.badge)}　{w.counter(absence.counter)}　{reasonWords.value[absence.reason]}
              {absence.people.length > 0 && <small>{w.with(listed(absence.people.map(nameOf)))}</small>}
            </span>
            <span>
              {absence.approvedBy !== undefined && w.approved}
              {absence.unapproved && <em class="late">{w.unapproved}</em>}
            </span>
            <span>{absence.endedAt ? `${w.to} ${time(absence.endedAt)}` : w.stillAway}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
