import { useState } from 'preact/hooks'
import { type MailReturnReason, mailReaches, mailReturnReasons, mailWays } from '../../protocol/mail.ts'
import type { OwnParcel } from '../../protocol/views/mail.ts'
import type { CaseNo } from '../../protocol/vocabulary.ts'
import { type Connection, entryOf, type Outcome } from '../../web/connection.ts'
import { say } from '../../web/language.ts'
import { askSlip } from '../../web/parts/ask-slip.ts'
import { dayShown } from '../../web/parts/cases/case-time.tsx'
import { mailWords } from '../../web/parts/mail-words.ts'
import { PrintButton } from '../../web/parts/print-button.tsx'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { words } from './words.ts'
import '../cases/own-cases.css'
import './mail.css'

type Send = (connection: Connection, of: { case: CaseNo }) => Promise<Outcome>

/** 政务专递 of one case (R40): ordered, packed, handed to the courier, and what came of it. [Z71] [Z72] */
export function MailDialog({ desk }: { desk: Desk }) {
  const w = words.value
  const number = desk.about.value as CaseNo
  const parcel = entryOf<OwnParcel>(desk.connection.entries.value, `parcel:${number}`)
  const close = () => (desk.panel.value = undefined)
  const act = async (send: Send) => {
    const done = await desk.ask('mail', (connection) => send(connection, { case: number }))
    if (!done) return
    close()
    desk.say(() => words.value.said(number))
  }
  return (
    <Dialog title={w.title(number)} onClose={close}>
      {parcel && parcel.state !== 'returned' ? (
        <Parcel desk={desk} parcel={parcel} act={act} close={close} />
      ) : (
        <Order was={parcel} act={act} close={close} />
      )}
    </Dialog>
  )
}

type Acts = { act: (send: Send) => Promise<void>; close: () => void }

function Parcel({ desk, parcel, act, close }: Acts & { desk: Desk; parcel: OwnParcel }) {
  const w = words.value
  const said = mailWords.value
  const [waybill, setWaybill] = useState('')
  const { to, state, ready } = parcel
  const take = (event: Event) => {
    event.preventDefault()
    void act((c, of) => c.send('mail.handOver', { parcels: [{ ...of, waybill }] }))
  }
  return (
    <form class="mail-dialog" onSubmit={take}>
      <dl class="case-facts">
        <div class="all">
          <dt>{w.state}</dt>
          <dd>
            <b>{say(parcel.name)}</b>
            <span data-testid="mail-state">{said.states[state]}</span>
            <span>{said.ways[parcel.way]}</span>
            <span>{said.reaches[parcel.reach]}</span>
            {parcel.dueDay && <span>{w.due(dayShown(parcel.dueDay))}</span>}
            {parcel.late && <em class="care">{said.late}</em>}
          </dd>
        </div>
        {to && (
          <>
            <div>
              <dt>{w.name}</dt>
              <dd>{to.name}</dd>
            </div>
            <div>
              <dt>{w.phone}</dt>
              <dd>{to.phone}</dd>
            </div>
            <div class="all">
              <dt>{w.address}</dt>
              <dd class="address">{to.address}</dd>
            </div>
          </>
        )}
        {parcel.waybill && (
          <div class="all">
            <dt>{w.waybill}</dt>
            <dd>{parcel.waybill}</dd>
          </div>
        )}
      </dl>
      <PrintButton testId="print-waybill" ask={() => askSlip({ kind: 'waybill', case: parcel.case }, desk.seat.token)}>
        {w.print}
      </PrintButton>
      {ready && (
        <label class="field">
          <span>{w.waybill}</span>
          <input
            type="text"
            required
            pattern="[0-9A-Za-z]{8,20}"
            maxLength={20}
            placeholder={w.waybillHint}
            value={waybill}
            data-first=""
            data-testid="waybill"
            autocomplete="off"
            onInput={(event) => setWaybill(event.currentTarget.value)}
          />
        </label>
      )}
      <p class="note">{state === 'ordered' && !ready ? w.notReady : w.note}</p>
      <div class="case-acts">
        {state === 'ordered' && (
          <button type="button" class="sec" data-testid="mail-cancel" onClick={() => void act((c, of) => c.send('mail.cancel', of))}>
            {w.cancel}
          </button>
        )}
        {state === 'handed' && <Returned act={act} />}
        {state === 'handed' && (
          <button type="button" class="go" data-testid="mail-delivered" onClick={() => void act((c, of) => c.send('mail.delivered', of))}>
            {w.delivered}
          </button>
        )}
        {ready && (
          <button type="submit" class="go" data-testid="mail-hand">
            {w.handOver} <kbd>Enter</kbd>
          </button>
        )}
        <button type="button" class="sec" data-first={ready ? undefined : ''} onClick={close}>
          {w.close}
        </button>
      </div>
    </form>
  )
}

function Returned({ act }: Pick<Acts, 'act'>) {
  const w = words.value
  return (
    <select
      class="sec"
      data-testid="mail-returned"
      aria-label={w.returned}
      value=""
      onChange={(event) => {
        const reason = event.currentTarget.value as MailReturnReason
        void act((c, of) => c.send('mail.returned', { ...of, reason }))
      }}
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
  )
}

const fields = [
  ['name', 40],
  ['phone', 20],
  ['address', 120],
] as const

function Order({ was, act, close }: Acts & { was: OwnParcel | undefined }) {
  const w = words.value
  const said = mailWords.value
  const [to, setTo] = useState<Readonly<Record<string, string>>>({ ...was?.to })
  const [way, setWay] = useState<(typeof mailWays)[number]>(was?.way ?? 'deliver')
  const [reach, setReach] = useState<(typeof mailReaches)[number]>(was?.reach ?? 'city')
  const send = (event: Event) => {
    event.preventDefault()
    const { name = '', phone = '', address = '' } = to
    void act((c, of) =>
      c.send('mail.order', { ...of, to: { name: name.trim(), phone: phone.trim(), address: address.trim() }, way, reach }),
    )
  }
  return (
    <form class="case-form mail-dialog" onSubmit={send}>
      {was?.reason && <p class="note">{`${said.states.returned}　${said.reasons[was.reason]}`}</p>}
      {fields.map(([key, most], place) => (
        <label key={key} class="field">
          <span>{w[key]}</span>
          <input
            type="text"
            required
            maxLength={most}
            pattern={key === 'phone' ? '\\+?[0-9 \\-]{5,20}' : undefined}
            value={to[key] ?? ''}
            data-first={place === 0 ? '' : undefined}
            data-testid={`mail-${key}`}
            autocomplete="off"
            onInput={(event) => setTo({ ...to, [key]: event.currentTarget.value })}
          />
          {(to[key] ?? '').length >= most && <small role="status">{w.full(most)}</small>}
        </label>
      ))}
      <label class="field">
        <span>{w.way}</span>
        <select value={way} data-testid="mail-way" onChange={(event) => setWay(event.currentTarget.value as typeof way)}>
          {[...mailWays].reverse().map((each) => (
            <option key={each} value={each}>
              {said.ways[each]}
            </option>
          ))}
        </select>
      </label>
      <label class="field">
        <span>{w.reach}</span>
        <select value={reach} data-testid="mail-reach" onChange={(event) => setReach(event.currentTarget.value as typeof reach)}>
          {mailReaches.map((each) => (
            <option key={each} value={each}>
              {said.reaches[each]}
            </option>
          ))}
        </select>
      </label>
      <p class="note">{w.note}</p>
      <div class="choice">
        <button type="button" class="sec" onClick={close}>
          {w.back}
        </button>
        <button type="submit" class="go" data-testid="mail-order">
          {w.order} <kbd>Enter</kbd>
        </button>
      </div>
    </form>
  )
}
