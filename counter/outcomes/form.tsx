import type { ComponentChildren } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { OutcomeForms } from '../../protocol/views/notices.ts'
import type { ConsoleNow, HeldTicket } from '../../protocol/views/staff.ts'
import { type DepartureReason, departureReasons, type ReturnReason } from '../../protocol/vocabulary.ts'
import { entryOf } from '../../web/connection.ts'
import type { Desk } from '../desk.ts'
import { MailAtTheEnd } from '../mail/at-the-end.tsx'
import { basisOf, type Draft, draftOf, mayTolerate, takesDays, write } from './draft.ts'
import { Papers } from './papers.tsx'
import { words } from './words.ts'
import './outcomes.css'

type Shown = { desk: Desk; ticket: HeldTicket }

/** What the chosen kind of case cannot do without, in place of the guide. What the catalogue knows is filled in; the hall says what is missing. */
export function OutcomeForm({ desk, ticket }: Shown & { now: ConsoleNow }) {
  const w = words.value
  const { kind } = desk
  const self = useRef<HTMLElement>(null)
  const lacking = desk.lacking.value
  useEffect(() => {
    const field = lacking
      ?.split('.')
      .filter((part) => part !== 'outcome')
      .at(-1)
    if (field) self.current?.querySelector<HTMLElement>(`[data-field="${field}"]`)?.focus()
  }, [lacking])
  const forms = entryOf<OutcomeForms>(desk.connection.entries.value, 'forms')
  const draft = draftOf(ticket.id)
  const departs = ticket.proposed !== undefined && ticket.proposed.kind !== kind && forms?.departureNeedsReason === true
  return (
    <section class="outcome" ref={self} aria-label={w.preview} data-testid="outcome-form" tabIndex={-1}>
      {departs && <Departure ticket={ticket} draft={draft} />}
      {takesDays(kind) && <Days desk={desk} ticket={ticket} />}
      {kind === 'escalated' && <Line ticket={ticket} of="authority" label={w.authority} most={60} />}
      {kind === 'joint' && (
        <Line ticket={ticket} of="departments" label={w.departments} hint={w.departmentsHint(forms?.jointThreshold ?? 2)} most={200} />
      )}
      {kind === 'returned' && <Returned ticket={ticket} forms={forms} />}
      {kind === 'supplement' && <Papers ticket={ticket} lacking={lacking === 'outcome.missing'} />}
      {mayTolerate(kind) && <Tolerance ticket={ticket} forms={forms} lacking={lacking} />}
      {forms?.mails && takesDays(kind) && <MailAtTheEnd ticket={ticket} />}
      <p class="prints">
        <span>{w.noForm}</span>
        <button type="button" class="add-key" data-testid="preview-notice" onClick={() => (desk.panel.value = 'notice')}>
          {w.preview} <kbd>V</kbd>
        </button>
      </p>
    </section>
  )
}

type Texts = 'days' | 'authority' | 'departments' | 'basis' | 'reason' | 'toleranceDays' | 'consequence'
type LineShown = { ticket: HeldTicket; of: Texts; label: string; hint?: string; most: number; field?: string; value?: string }

function Line({ ticket, of, label, hint = '', most, field = of, value }: LineShown) {
  const known = value ?? draftOf(ticket.id)[of] ?? ''
  return (
    <label class="line">
      <span>{label}</span>
      <input
        type="text"
        data-field={field}
        data-testid={`outcome-${of}`}
        maxLength={most}
        placeholder={hint}
        value={known}
        onInput={(event) => write(ticket.id, { [of]: event.currentTarget.value } as Partial<Draft>)}
        autocomplete="off"
      />
      {known.length >= most && <small role="status">{`${known.length}/${most}`}</small>}
    </label>
  )
}

/** The catalogue's limit stands until another number of days is written. */
function Days({ desk, ticket }: Shown) {
  const w = words.value
  const promised = desk.kind === 'supplement' ? undefined : ticket.proposed?.promised
  const hint = promised ? w.daysOf(promised.days, promised.kind === 'working') : w.dayUnit
  return <Line ticket={ticket} of="days" label={desk.kind === 'supplement' ? w.supplyDays : w.days} hint={hint} most={3} />
}

type Choosing<T extends string> = {
  label: string
  field: string
  value: T | undefined
  all: readonly (readonly [T, string])[]
  choose: (value: T) => void
}

function Choice<T extends string>({ label, field, value, all, choose }: Choosing<T>) {
  return (
    <label class="line">
      <span>{label}</span>
      <select
        data-field={field}
        data-testid={`outcome-${field}`}
        value={value ?? ''}
        onChange={(event) => choose(event.currentTarget.value as T)}
      >
        <option value="" disabled>
          {words.value.choose}
        </option>
        {all.map(([each, name]) => (
          <option key={each} value={each}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}

function Departure({ ticket, draft }: { ticket: HeldTicket; draft: Draft }) {
  const w = words.value
  const all = departureReasons.map((each) => [each, w.departures[each]] as const)
  const choose = (departure: DepartureReason) => write(ticket.id, { departure })
  return <Choice label={w.departure} field="departure" value={draft.departure} all={all} choose={choose} />
}

function Tick({ on, label, field, change }: { on: boolean; label: ComponentChildren; field: string; change: (on: boolean) => void }) {
  return (
    <label class="tick-line">
      <input
        type="checkbox"
        data-field={field}
        data-testid={`outcome-${field}`}
        checked={on}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      <span>{label}</span>
    </label>
  )
}

function Returned({ ticket, forms }: { ticket: HeldTicket; forms: OutcomeForms | undefined }) {
  const w = words.value
  const draft = draftOf(ticket.id)
  const all = (forms?.returnReasons ?? []).map((each) => [each, w.grounds[each]] as const)
  const choose = (reasonCode: ReturnReason) => write(ticket.id, { reasonCode })
  const papers = draft.reasonCode === 'papers-missing' || draft.reasonCode === 'main-paper-missing'
  return (
    <>
      <Choice label={w.ground} field="reasonCode" value={draft.reasonCode} all={all} choose={choose} />
      <Line ticket={ticket} of="basis" label={w.basis} most={200} value={basisOf(ticket, draft)} />
      <Line ticket={ticket} of="reason" label={w.reason} most={300} />
      <Tick on={draft.refusal === true} label={w.refusal} field="refusal" change={(refusal) => write(ticket.id, { refusal })} />
      {papers && <Papers ticket={ticket} lacking={false} />}
    </>
  )
}

type Tolerant = { ticket: HeldTicket; forms: OutcomeForms | undefined; lacking: string | undefined }

function Tolerance({ ticket, forms, lacking }: Tolerant) {
  const w = words.value
  const { tolerance = false, consented = false, approvedBy } = draftOf(ticket.id)
  const all = (forms?.approvers ?? []).map(({ badge, name }) => [badge as string, `${name} ${badge}`] as const)
  return (
    <>
      <Tick on={tolerance} label={w.tolerance} field="tolerance" change={(on) => write(ticket.id, { tolerance: on })} />
      {tolerance && (
        <>
          <Papers ticket={ticket} lacking={lacking === 'outcome.tolerance.missing'} />
          <Line ticket={ticket} of="toleranceDays" label={w.toleranceDays} most={3} field="days" />
          <Line ticket={ticket} of="consequence" label={w.consequence} most={200} />
          <Choice
            label={w.approvedBy}
            field="approvedBy"
            value={approvedBy}
            all={all}
            choose={(badge) => write(ticket.id, { approvedBy: badge })}
          />
          <Tick on={consented} label={w.consented} field="consented" change={(on) => write(ticket.id, { consented: on })} />
        </>
      )}
    </>
  )
}
