import { useState } from 'preact/hooks'
import { type OwnKind, ownKinds } from '../protocol/duty.ts'
import type { HandoverEntry } from '../protocol/views/duty.ts'
import { formatTime } from '../web/language.ts'
import { askSlip } from '../web/parts/ask-slip.ts'
import { PrintButton } from '../web/parts/print-button.tsx'
import { wordsFor } from '../web/refusal-words.ts'
import { goHome } from './acts.ts'
import { askBeside } from './beside.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { handingOf, sheetOf } from './duty-shown.ts'
import { dutyWords } from './duty-words.ts'
import './duty.css'
import { OpenThings } from './handover-open.tsx'
import { confirmAs } from './handover-taker.ts'

/** 交接 (R24): the clerk lists what is open, and two different people confirm at this console. */
export function HandoverDialog({ desk }: { desk: Desk }) {
  const w = dutyWords.value
  const sheet = sheetOf(desk)
  const handing = handingOf(desk)
  const left = handing?.asked ? handing.open : 0
  const close = () => (desk.panel.value = undefined)
  const mine = sheet?.giver.badge === desk.seat.badge
  const [anew, setAnew] = useState(false)
  const asks = !sheet || anew || (sheet.valid && !mine)
  return (
    <Dialog title={w.sheetTitle} onClose={close}>
      <div class="handover" data-testid="handover">
        {left > 0 ? <p class="warn">{w.leaving(left)}</p> : <p class="note">{sheet?.valid && mine ? w.valid : w.lead}</p>}
        {asks ? <Prepare desk={desk} done={() => setAnew(false)} /> : <Sheet key={sheet.at} desk={desk} sheet={sheet} mine={mine} />}
        <p class="note" role="alert">
          {desk.saying.value?.()}
        </p>
        <div class="choice">
          {!asks && mine && (
            <button type="button" data-testid="handover-anew" onClick={() => setAnew(true)}>
              {w.again}
            </button>
          )}
          <button type="button" class="sec" onClick={close}>
            {w.close}
          </button>
          <button type="button" data-testid="leave-now" onClick={() => void goHome(desk)}>
            {left > 0 ? w.leaveAnyway : w.leave}
          </button>
        </div>
      </div>
    </Dialog>
  )
}

type Own = { readonly kind: OwnKind; readonly text: string }

function Prepare({ desk, done }: { desk: Desk; done: () => void }) {
  const w = dutyWords.value
  const [own, setOwn] = useState<readonly Own[]>([])
  const [kind, setKind] = useState<OwnKind>('thing')
  const [text, setText] = useState('')
  const withTyped = (): readonly Own[] => {
    const said = text.trim().replace(/\s+/g, ' ')
    return said && own.length < 20 ? [...own, { kind, text: said }] : own
  }
  const add = () => {
    setOwn(withTyped())
    setText('')
  }
  const send = async (event: Event) => {
    event.preventDefault()
    const all = withTyped()
    const prepared = await askBeside(desk, (c, counter) =>
      c.send('handover.prepare', { counter, ...(all.length > 0 ? { own: [...all] } : {}) }),
    )
    if (prepared) done()
  }
  return (
    <form class="open" onSubmit={(event) => void send(event)}>
      <h3>{w.own}</h3>
      <ul class="own">
        {own.map((one, place) => (
          <li key={`${one.kind}${one.text}`}>
            <b>{w.kinds[one.kind]}</b>
            {one.text}
            <button type="button" onClick={() => setOwn(own.filter((_, at) => at !== place))}>
              {w.drop}
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        <select aria-label={w.own} value={kind} onChange={(event) => setKind(event.currentTarget.value as OwnKind)}>
          {ownKinds.map((each) => (
            <option key={each} value={each}>
              {w.kinds[each]}
            </option>
          ))}
        </select>
        <input
          type="text"
          class="wide-field"
          data-first=""
          data-testid="handover-own"
          aria-label={w.own}
          maxLength={200}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <button type="button" onClick={add}>
          {w.add}
        </button>
        <button type="submit" class="go" data-testid="handover-prepare">
          {w.prepare}
        </button>
      </div>
    </form>
  )
}

function Sheet({ desk, sheet, mine }: { desk: Desk; sheet: HandoverEntry; mine: boolean }) {
  const w = dutyWords.value
  const [read, setRead] = useState<ReadonlySet<string>>(new Set())
  const [badge, setBadge] = useState('')
  const [pin, setPin] = useState('')
  const time = (at: string) => (desk.hall ? formatTime(Date.parse(at), desk.hall.zone) : '')
  const appointments = [...read] as never[]
  const { at: prepared } = sheet
  const give = () => void askBeside(desk, (c, counter) => c.send('handover.confirm', { counter, prepared }))
  const takeMyself = () => void askBeside(desk, (c, counter) => c.send('handover.confirm', { counter, prepared, appointments }))
  const take = async (event: Event) => {
    event.preventDefault()
    if (badge.trim() === sheet.giver.badge) return desk.say(() => dutyWords.value.same)
    const trial = await confirmAs({ badge: badge.trim(), pin }, { counter: desk.seat.counter, prepared, appointments: [...read] })
    setPin('')
    if (trial) desk.say(() => wordsFor(trial))
  }
  const toggle = (id: string) => setRead(new Set(read.has(id) ? [...read].filter((each) => each !== id) : [...read, id]))
  return (
    <>
      <OpenThings sheet={sheet} time={time} read={read} onRead={sheet.takenAt ? undefined : toggle} />
      <div class="both">
        <div>
          <h3>{w.giver}</h3>
          {sheet.givenAt ? (
            <p>{w.given(sheet.giver.name, time(sheet.givenAt))}</p>
          ) : mine ? (
            <button type="button" class="go" data-testid="handover-give" onClick={give}>
              {w.giveNow}
            </button>
          ) : (
            <p>{sheet.giver.name}</p>
          )}
        </div>
        <div>
          <h3>{w.taker}</h3>
          {sheet.taker && sheet.takenAt ? (
            <p>{w.given(sheet.taker.name, time(sheet.takenAt))}</p>
          ) : mine ? (
            <form class="row" onSubmit={(event) => void take(event)}>
              <input
                type="text"
                inputMode="numeric"
                autocomplete="off"
                maxLength={10}
                placeholder={w.badge}
                aria-label={w.badge}
                data-testid="taker-badge"
                value={badge}
                onInput={(event) => setBadge(event.currentTarget.value)}
              />
              <input
                type="password"
                inputMode="numeric"
                autocomplete="off"
                maxLength={12}
                placeholder={w.pin}
                aria-label={w.pin}
                data-testid="taker-pin"
                value={pin}
                onInput={(event) => setPin(event.currentTarget.value)}
              />
              <button type="submit" class="go" data-testid="handover-take">
                {w.takeNow}
              </button>
            </form>
          ) : (
            <button type="button" class="go" data-testid="handover-take" onClick={takeMyself}>
              {w.takeNow}
            </button>
          )}
        </div>
      </div>
      <PrintButton testId="print-handover" ask={() => askSlip({ kind: 'handover', counter: desk.seat.counter }, desk.seat.token)}>
        {w.print}
      </PrintButton>
    </>
  )
}
