import { useState } from 'preact/hooks'
import { type MailReturnReason, mailReturnReasons } from '../../protocol/mail.ts'
import type { MailTally, ParcelEntry } from '../../protocol/views/mail.ts'
import { formatTime, say } from '../../web/language.ts'
import { askSlip } from '../../web/parts/ask-slip.ts'
import { mailWords } from '../../web/parts/mail-words.ts'
import { PrintButton } from '../../web/parts/print-button.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { words } from './words.ts'

const waybillForm = /^[0-9A-Za-z]{8,20}$/

/** Parcels that are not with their receivers; those that are ready go to the courier together, each with its waybill. [Z72] [Z74] */
export function Parcels({ desk, parcels, tally, zone }: { desk: Desk; parcels: readonly ParcelEntry[]; tally: MailTally; zone: string }) {
  const w = words.value
  const [numbers, setNumbers] = useState<Readonly<Record<string, string>>>({})
  const [courier, setCourier] = useState('')
  const [said, setSaid] = useState('')
  const more = tally.ordered + tally.handed + tally.returned - parcels.length
  const chosen = parcels.flatMap((each) => {
    const waybill = (numbers[each.case] ?? '').trim()
    return each.ready && waybillForm.test(waybill) ? [{ case: each.case, waybill }] : []
  })
  const send = async (type: 'mail.handOver' | 'mail.delivered' | 'mail.returned' | 'mail.cancel', fields: object) => {
    const outcome = await desk.connection.value.send(type, fields as never)
    setSaid('result' in outcome ? '' : wordsFor(outcome))
    return 'result' in outcome
  }
  const handOver = async (event: Event) => {
    event.preventDefault()
    const name = courier.trim()
    if (chosen.length > 0 && (await send('mail.handOver', { parcels: chosen, ...(name ? { courier: name } : {}) }))) setNumbers({})
  }
  return (
    <section data-testid="parcels">
      <h2>
        {w.open}
        <span>{w.counts(tally.ready, tally.handed, tally.late)}</span>
      </h2>
      {parcels.length === 0 ? (
        <p class="note">{w.none}</p>
      ) : (
        <form onSubmit={(event) => void handOver(event)}>
          <ul class="parcels">
            {parcels.map((each) => (
              <li key={each.case} data-testid={`parcel-${each.case}`} class={each.late ? 'late' : ''}>
                <Facts of={each} zone={zone} />
                <span class="acts">
                  {each.ready ? (
                    <input
                      type="text"
                      maxLength={20}
                      aria-label={`${w.waybill} ${each.case}`}
                      placeholder={w.waybillHint}
                      data-testid={`waybill-${each.case}`}
                      value={numbers[each.case] ?? ''}
                      autocomplete="off"
                      onInput={(event) => setNumbers({ ...numbers, [each.case]: event.currentTarget.value })}
                    />
                  ) : (
                    <span>{each.waybill ?? (each.state === 'ordered' ? w.notReady : '')}</span>
                  )}
                  <Acts each={each} send={send} token={desk.session.value?.token} />
                </span>
              </li>
            ))}
          </ul>
          {more > 0 && <p class="note">{w.more(more)}</p>}
          <div class="hand">
            <p class="note">{said || w.fill}</p>
            <input
              type="text"
              maxLength={40}
              aria-label={w.courier}
              placeholder={w.courier}
              value={courier}
              autocomplete="off"
              onInput={(event) => setCourier(event.currentTarget.value)}
            />
            <button type="submit" class="filled" data-testid="hand-over" disabled={chosen.length === 0}>
              {w.handOver(chosen.length)}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}

function Facts({ of: each, zone }: { of: ParcelEntry; zone: string }) {
  const w = words.value
  const said = mailWords.value
  const due =
    each.dueAt !== undefined && each.dueDay !== undefined
      ? each.reach === 'city'
        ? `${formatTime(Date.parse(each.dueAt), zone, 'day')} ${formatTime(Date.parse(each.dueAt), zone)}`
        : formatTime(Date.parse(`${each.dueDay}T12:00:00Z`), 'UTC', 'day')
      : undefined
  return (
    <span class="what">
      <b>{say(each.name)}</b>
      <small>
        <span>{each.case}</span>
        <span>{said.ways[each.way]}</span>
        <span>{said.reaches[each.reach]}</span>
        <span>{each.reason ? `${said.states[each.state]}：${said.reasons[each.reason]}` : said.states[each.state]}</span>
        {due && each.state === 'handed' && <span>{w.due(due)}</span>}
        {each.late && each.state === 'handed' && <em class="late">{said.late}</em>}
      </small>
    </span>
  )
}

type Sending = {
  each: ParcelEntry
  send: (type: 'mail.delivered' | 'mail.returned' | 'mail.cancel', fields: object) => Promise<boolean>
  token: string | undefined
}

function Acts({ each, send, token }: Sending) {
  const w = words.value
  const of = { case: each.case }
  if (each.state === 'returned') return null
  if (each.state === 'ordered')
    return (
      <>
        <PrintButton testId={`print-${each.case}`} ask={() => askSlip({ kind: 'waybill', case: each.case }, token)}>
          {w.printWaybill}
        </PrintButton>
        <button type="button" data-testid={`cancel-${each.case}`} onClick={() => void send('mail.cancel', of)}>
          {w.cancel}
        </button>
      </>
    )
  return (
    <>
      <button type="button" data-testid={`delivered-${each.case}`} onClick={() => void send('mail.delivered', of)}>
        {w.delivered}
      </button>
      <select
        aria-label={`${w.returned} ${each.case}`}
        data-testid={`returned-${each.case}`}
        value=""
        onChange={(event) => void send('mail.returned', { ...of, reason: event.currentTarget.value as MailReturnReason })}
      >
        <option value="" disabled>
          {w.returned}
        </option>
        {mailReturnReasons.map((reason) => (
          <option key={reason} value={reason}>
            {mailWords.value.reasons[reason]}
          </option>
        ))}
      </select>
    </>
  )
}
