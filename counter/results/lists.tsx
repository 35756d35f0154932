import type { ObjectionEntry, ReadyCase } from '../../protocol/views/delivery.ts'
import type { OwnParcel } from '../../protocol/views/mail.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { formatTime, say } from '../../web/language.ts'
import type { Desk } from '../desk.ts'
import { words } from './words.ts'

/** So many have room beside the lines; the rest is a number. */
const shown = 5

const open = (desk: Desk, panel: 'hand' | 'mail' | 'objection', number: string) => () => {
  desk.about.value = number
  desk.panel.value = panel
}

/** 出件 (R39): what lies at this result counter, the longest first. */
export function ReadyCases({ desk }: { desk: Desk }) {
  const entries = desk.connection.entries.value
  const parcelOf = (number: string) => entryOf<OwnParcel>(entries, `parcel:${number}`)
  // What the courier has lies here no more.
  const away = ({ case: number }: ReadyCase) => Number(parcelOf(number)?.state === 'handed')
  const ready = entriesOf<ReadyCase>(entries, 'ready:').sort((one, other) => away(one) - away(other))
  if (ready.length === 0) return null
  // What goes by mail is not given out besides.
  const mailed = (number: string) => {
    const parcel = parcelOf(number)
    return parcel?.way === 'deliver' && parcel.state !== 'returned'
  }
  return (
    <section class="col hold wide" data-testid="ready-cases">
      <h2>
        <span>{words.value.ready}</span>
        <span>{ready.length}</span>
      </h2>
      <ul>
        {ready.slice(0, shown).map((each) => (
          <li key={each.case} class="row of-case">
            <span class="name">
              <span>{say(each.name)}</span>
              <small>
                <span>{each.case}</span>
                {each.citizen !== undefined && <span>{each.citizen}</span>}
              </small>
            </span>
            {mailed(each.case) ? (
              <button type="button" data-testid={`mail-${each.case}`} onClick={open(desk, 'mail', each.case)}>
                {words.value.mail}
              </button>
            ) : (
              <button type="button" data-testid={`hand-${each.case}`} onClick={open(desk, 'hand', each.case)}>
                {words.value.hand}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** 异议 (R41): what this clerk has to answer, the oldest first. */
export function OwnObjections({ desk }: { desk: Desk }) {
  const w = words.value
  const own = entriesOf<ObjectionEntry>(desk.connection.entries.value, 'objection:')
  if (own.length === 0) return null
  return (
    <section class="col hold wide" data-testid="own-objections">
      <h2>
        <span>{w.objections}</span>
        <span>{own.length}</span>
      </h2>
      <ul>
        {own.slice(0, shown).map((each) => (
          <li key={each.case} class="row of-case">
            <span class="name">
              <span>{say(each.name)}</span>
              <small>
                <span>{each.case}</span>
                <span>{each.late ? w.late : w.by(formatTime(Date.parse(`${each.due}T12:00:00Z`), 'UTC', 'day'))}</span>
              </small>
            </span>
            <button type="button" data-testid={`answer-${each.case}`} onClick={open(desk, 'objection', each.case)}>
              {w.answer}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
