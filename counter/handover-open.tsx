import type { HandoverEntry } from '../protocol/views/duty.ts'
import { say } from '../web/language.ts'
import { dayName } from './duty-shown.ts'
import { dutyWords } from './duty-words.ts'

type Props = {
  readonly sheet: HandoverEntry
  readonly time: (at: string) => string
  readonly read: ReadonlySet<string>
  /** Undefined: they have been read. */
  readonly onRead: ((appointment: string) => void) | undefined
}

/** What a hand-over holds; appointments are read one by one (004-3). */
export function OpenThings({ sheet, time, read, onRead }: Props) {
  const w = dutyWords.value
  const { tickets, referrals, appointments, cases, agencies = [], more = {}, own } = sheet
  const empty = tickets.length + referrals.length + appointments.length + cases.length + agencies.length + own.length === 0
  return (
    <div class="open">
      {empty && <p>{w.nothing}</p>}
      <Group name={w.tickets} rows={tickets.map(({ ticket, number, state }) => ({ key: ticket, left: number, right: w.states[state] }))} />
      <Group name={w.referrals} rows={referrals.map(({ ticket, number }) => ({ key: ticket, left: number, right: '' }))} />
      <Group
        name={w.cases}
        rows={cases.map((one) => ({ key: one.case, left: one.case, right: one.due ? w.due(dayName(one.due)) : one.number }))}
        beyond={more.cases}
      />
      <Group
        name={w.agencies}
        rows={agencies.map((one) => ({ key: one.agency, left: one.agency, right: w.due(dayName(one.due)) }))}
        beyond={more.agencies}
      />
      <Group name={w.more} rows={own.map(({ kind, text }, at) => ({ key: String(at), left: text, right: w.kinds[kind] }))} />
      {appointments.length > 0 && (
        <section class="read">
          <h3>{w.appointments}</h3>
          {appointments.map(({ appointment, start, matter }) => (
            <label key={appointment}>
              <input
                type="checkbox"
                data-testid={`read-${appointment}`}
                checked={!onRead || read.has(appointment)}
                disabled={!onRead}
                onChange={() => onRead?.(appointment)}
              />
              <b>{time(start)}</b>
              <span>{say(matter)}</span>
            </label>
          ))}
          {more.appointments !== undefined && <p class="warn">{w.beyond(more.appointments)}</p>}
        </section>
      )}
    </div>
  )
}

type Row = { readonly key: string; readonly left: string; readonly right: string }

type Rows = { readonly name: string; readonly rows: readonly Row[]; readonly beyond?: number | undefined }

function Group({ name, rows, beyond }: Rows) {
  if (rows.length === 0) return null
  return (
    <section>
      <h3>{name}</h3>
      <ul>
        {rows.map(({ key, left, right }) => (
          <li key={key}>
            <span>{left}</span>
            <span>{right}</span>
          </li>
        ))}
      </ul>
      {beyond !== undefined && <p class="warn">{dutyWords.value.beyond(beyond)}</p>}
    </section>
  )
}
