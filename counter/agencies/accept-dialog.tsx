import { useState } from 'preact/hooks'
import type { OutcomeForms } from '../../protocol/views/notices.ts'
import { oneLine } from '../../web/asked/draft.ts'
import { GiveSlip } from '../../web/asked/give-slip.tsx'
import { entryOf } from '../../web/connection.ts'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { words } from './words.ts'
import '../../web/asked/asked.css'
import '../asked.css'
import './agencies.css'

const mostWords = 300

/** 代理服务委托书 (R37): from the ticket at hand, or the case that the desk is about. What was taken is signed by both. */
export function AcceptDialog({ desk }: { desk: Desk }) {
  const w = words.value
  const [of] = useState(desk.about.value)
  const [agent, choose] = useState(desk.seat.badge)
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [scope, setScope] = useState('')
  const [limit, setLimit] = useState('5')
  const [fits, see] = useState(false)
  const [taken, tell] = useState<string | undefined>(undefined)
  const close = () => (desk.panel.value = undefined)
  const ticket = desk.ticket?.id
  const days = Number(limit)
  const scopeOf = entryOf<OutcomeForms>(desk.connection.entries.value, 'forms')?.agencyScope
  // Whether a matter is done at once the hall knows itself.
  const asks = scopeOf === 'no-presence' || scopeOf === 'investors' ? scopeOf : undefined
  const ready = agent !== '' && scope.trim() !== '' && days >= 1 && days <= 366 && (fits || !asks) && (of !== '' || ticket !== undefined)
  const send = async (event: Event) => {
    event.preventDefault()
    if (!ready) return
    const about = of ? { case: of } : { ticket }
    const client = name.trim() ? { client: { name: name.trim(), ...(phone.trim() ? { phone: phone.trim() } : {}) } } : {}
    const mandate = { scope: scope.trim(), limit: days }
    const given = { ...about, ...client, agent, mandate, ...(asks ? { fits: true as const } : {}) }
    const done = await desk.ask('agency', (c, counter) => c.send('agency.accept', { counter, ...given } as never))
    if (!done) return
    const { agency, dueDay } = desk.result as { agency: string; dueDay: string }
    desk.say(() => words.value.accepted(agency, dueDay))
    tell(agency)
  }
  const others = (desk.targets?.people ?? []).filter(({ badge }) => badge !== desk.seat.badge)
  return (
    <Dialog title={taken ? `${w.title}　${taken}` : w.title} onClose={close}>
      {taken ? (
        <>
          <GiveSlip slip={{ kind: 'agency-mandate', agency: taken }} name={w.mandate} token={desk.seat.token} />
          <div class="choice">
            <button type="button" class="go" data-first="" data-testid="agency-close" onClick={close}>
              {w.close}
            </button>
          </div>
        </>
      ) : (
        <form class="asked agency-form" onSubmit={(event) => void send(event)}>
          <label class="asked-field">
            <span>{w.scope}</span>
            <textarea
              rows={3}
              maxLength={mostWords}
              value={scope}
              data-first=""
              data-testid="agency-scope"
              onInput={(event) => setScope(oneLine(event.currentTarget.value))}
            />
            {scope.length >= mostWords && <small role="status">{w.full(mostWords)}</small>}
          </label>
          <div class="agency-pair">
            <label class="asked-field">
              <span>{w.client}</span>
              <input
                type="text"
                maxLength={40}
                value={name}
                placeholder={w.again}
                autocomplete="off"
                data-testid="agency-client"
                onInput={(event) => setName(event.currentTarget.value)}
              />
            </label>
            <label class="asked-field">
              <span>{w.phone}</span>
              <input
                type="tel"
                maxLength={20}
                value={phone}
                autocomplete="off"
                data-testid="agency-phone"
                onInput={(event) => setPhone(event.currentTarget.value)}
              />
            </label>
            <label class="asked-field">
              <span>{w.agent}</span>
              <select value={agent} data-testid="agency-agent" onChange={(event) => choose(event.currentTarget.value)}>
                <option value={desk.seat.badge}>{w.self(desk.seat.badge)}</option>
                {others.map((one) => (
                  <option key={one.badge} value={one.badge}>
                    {one.name}　{one.badge}
                  </option>
                ))}
              </select>
            </label>
            <label class="asked-field">
              <span>{w.limit}</span>
              <input
                type="number"
                min={1}
                max={366}
                value={limit}
                data-testid="agency-limit"
                onInput={(event) => setLimit(event.currentTarget.value)}
              />
            </label>
          </div>
          {asks && (
            <label class="agency-fits">
              <input type="checkbox" checked={fits} data-testid="agency-fits" onChange={(event) => see(event.currentTarget.checked)} />
              <span>{w.fits[asks]}</span>
            </label>
          )}
          <p class="note">{w.free}</p>
          <div class="choice">
            <button type="button" class="sec" onClick={close}>
              {w.notNow}
            </button>
            <button type="submit" class="go" data-testid="agency-go" disabled={!ready}>
              {w.acceptDo}
            </button>
          </div>
        </form>
      )}
    </Dialog>
  )
}
