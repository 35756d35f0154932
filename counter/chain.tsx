import type { HeldTicket } from '../protocol/views/staff.ts'
import type { ChainStage } from '../protocol/views/visits.ts'
import { say } from '../web/language.ts'
import type { Desk } from './desk.ts'
import { dropMatter, mayAdd } from './visit-acts.ts'
import { visitWords } from './visit-words.ts'

/** The visit's matters: what is done, what is now, what is next and where; and who answers for one that was handed on. */
export function Chain({ desk, ticket }: { desk: Desk; ticket: HeldTicket }) {
  const w = visitWords.value
  const { stages = [], referral } = ticket
  const at = stages.findIndex(({ state }) => state === 'now') + 1
  if (stages.length === 0 && !referral) return null
  return (
    <section class="chain" data-testid="chain">
      <h3>
        {stages.length > 0 && <span>{w.chain(at, stages.length)}</span>}
        {referral && <span class="care">{w.receivedFrom(referral.first.counter, referral.first.clerk?.name ?? '')}</span>}
        {desk.now?.state === 'serving' && ticket.next && <Next desk={desk} next={ticket.next} />}
      </h3>
      <ol>
        {stages.map((stage) => (
          <Step key={stage.matter} desk={desk} ticket={ticket} stage={stage} />
        ))}
      </ol>
    </section>
  )
}

/** `now` is the console's own word. */
const shades = { done: 'past', now: 'present', ahead: 'ahead' } as const
const marks = { done: 'st done', now: 'st serving', ahead: 'st idle' } as const

function Step({ desk, ticket, stage }: { desk: Desk; ticket: HeldTicket; stage: ChainStage }) {
  const w = visitWords.value
  const where = stage.counter === undefined ? say(stage.lineName) : w.at(stage.counter)
  return (
    <li class={shades[stage.state]} data-testid={`stage-${stage.matter}`}>
      <span class={marks[stage.state]}>{say(stage.name)}</span>
      <small>{[where, stage.state === 'done' ? stage.clerk?.name : ''].filter(Boolean).join('　')}</small>
      {stage.state === 'ahead' && desk.now?.state === 'serving' && (
        <button
          type="button"
          class="drop"
          data-testid={`drop-${stage.matter}`}
          aria-label={w.drop(say(stage.name))}
          onClick={() => void dropMatter(desk, ticket.id, stage.matter)}
        >
          {w.dropShort}
        </button>
      )}
    </li>
  )
}

function Next({ desk, next }: { desk: Desk; next: NonNullable<HeldTicket['next']> }) {
  const w = visitWords.value
  const here = next.sitting || desk.staying
  return (
    <span class="next">
      <span>{w.after}</span>
      <b>{here ? w.sitting(say(next.name)) : w.onward(say(next.name), next.line)}</b>
      {next.here && !next.sitting && (
        <label>
          <input
            type="checkbox"
            data-testid="stay"
            checked={desk.staying}
            onChange={(event) => {
              desk.stay(event.currentTarget.checked)
              event.currentTarget.blur()
            }}
          />
          {w.stay}
        </label>
      )}
    </span>
  )
}

/** While a matter is served another can be added, as far as the hall allows. */
export function AddKey({ desk }: { desk: Desk }) {
  if (!mayAdd(desk)) return null
  return (
    <button type="button" class="add-key" data-testid="add-matter" onClick={() => (desk.panel.value = 'add-matter')}>
      {visitWords.value.add} <kbd>J</kbd>
    </button>
  )
}
