import { useState } from 'preact/hooks'
import { type HomeCancel, type HomeResult, homeCancels, homeResults, mostAtHome } from '../../protocol/homes.ts'
import type { HomeEntry } from '../../protocol/views/homes.ts'
import type { Connection } from '../connection.ts'
import { say } from '../language.ts'
import { wordsFor } from '../refusal-words.ts'
import { Choice, Form, Line } from './fields.tsx'
import { HomeFacts } from './home-facts.tsx'
import { homeWords } from './words.ts'
import { instantIn } from './zoned.ts'
import '../asked/asked.css'
import './home.css'

type Person = { readonly badge: string; readonly name: string }
type Acting = {
  readonly connection: Connection
  readonly zone: string
  /** The hall's day, YYYY-MM-DD. */
  readonly day: string
  readonly me: Person
  /** Whom this person can send; empty: only oneself. */
  readonly staff: readonly Person[]
  readonly leads: boolean
  readonly tell: (said: string) => void
}
type Step = 'plan' | 'done' | 'cancel'

/** One visit, and what may be done with it by who looks at it: planned, reported, cancelled. [Z81] [Z82] */
export function OneHome({ of, acting }: { of: HomeEntry; acting: Acting }) {
  const w = homeWords.value
  const [step, turn] = useState<Step | undefined>(undefined)
  const goes = of.plan?.by.some(({ badge }) => badge === acting.me.badge) === true
  const begun = of.plan !== undefined && Date.parse(of.plan.at) <= acting.connection.now()
  const may: Readonly<Record<Step, boolean>> = {
    plan: acting.leads || goes || of.plan === undefined,
    done: begun && (acting.leads || goes),
    cancel: acting.leads || of.asked.badge === acting.me.badge,
  }
  const back = () => turn(undefined)
  return (
    <article class="one-home" data-testid={`home-${of.home}`} data-late={of.late ? 'yes' : undefined}>
      <h3>
        <b>{of.home}</b>
        <span>{say(of.matter)}</span>
      </h3>
      <HomeFacts of={of} zone={acting.zone} />
      {step === undefined && (
        <div class="choice">
          {may.done && (
            <button type="button" class="go filled" data-testid="home-done" onClick={() => turn('done')}>
              {w.done}
            </button>
          )}
          {may.plan && (
            <button type="button" class={may.done ? 'sec' : 'go filled'} data-testid="home-plan" onClick={() => turn('plan')}>
              {of.plan ? w.again : acting.leads ? w.plan : w.iGo}
            </button>
          )}
          {may.cancel && (
            <button type="button" class="sec" data-testid="home-cancel" onClick={() => turn('cancel')}>
              {w.cancel}
            </button>
          )}
        </div>
      )}
      {step === 'plan' && <Plan of={of} acting={acting} back={back} />}
      {step === 'done' && <Done of={of} acting={acting} back={back} />}
      {step === 'cancel' && <Cancel of={of} acting={acting} back={back} />}
    </article>
  )
}

type Doing = { readonly of: HomeEntry; readonly acting: Acting; readonly back: () => void }

/** Sends it; what the hall says to it is a hint, or the end of the form. */
function useSend({ acting, back }: Doing) {
  const [hint, lacks] = useState('')
  const [busy, setBusy] = useState(false)
  const send = async (type: 'home.plan' | 'home.done' | 'home.cancel', fields: object, said: string) => {
    setBusy(true)
    const answer = await acting.connection.send(type, fields as never)
    setBusy(false)
    if (!('seq' in answer)) return lacks(wordsFor(answer))
    acting.tell(said)
    back()
  }
  return { hint, lacks, busy, send }
}

function Plan(doing: Doing) {
  const w = homeWords.value
  const { of, acting, back } = doing
  const { hint, lacks, busy, send } = useSend(doing)
  const [badges, choose] = useState<readonly string[]>(of.plan?.by.map(({ badge }) => badge) ?? (acting.leads ? [] : [acting.me.badge]))
  const [day, setDay] = useState(acting.day)
  const [time, setTime] = useState('14:30')
  const [minutes, setMinutes] = useState('60')
  const toggle = (badge: string) =>
    choose(badges.includes(badge) ? badges.filter((each) => each !== badge) : [...badges, badge].slice(0, mostAtHome))
  const plan = async () => {
    const at = instantIn(day, time, acting.zone)
    if (!at || badges.length === 0) return lacks(w.who)
    await send('home.plan', { home: of.home, by: badges, at, minutes: Number(minutes) }, w.planned(of.home))
  }
  return (
    <Form send={plan} back={back} backName={w.notNow} go={acting.leads ? w.send : w.iGo} hint={hint} ready={!busy} testId="plan">
      {acting.leads && (
        <fieldset>
          <legend>{w.who}</legend>
          <div class="home-people">
            {acting.staff.map(({ badge, name }) => (
              <button
                key={badge}
                type="button"
                aria-pressed={badges.includes(badge)}
                data-testid={`goes-${badge}`}
                onClick={() => toggle(badge)}
              >
                {name}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <div class="home-three">
        <label class="asked-field">
          <span>{w.day}</span>
          <input type="date" value={day} min={acting.day} data-testid="plan-day" onInput={(event) => setDay(event.currentTarget.value)} />
        </label>
        <label class="asked-field">
          <span>{w.time}</span>
          <input type="time" value={time} data-testid="plan-time" onInput={(event) => setTime(event.currentTarget.value)} />
        </label>
        <label class="asked-field">
          <span>{w.minutes}</span>
          <input
            type="number"
            min={10}
            max={480}
            step={5}
            value={minutes}
            data-testid="plan-minutes"
            onInput={(event) => setMinutes(event.currentTarget.value)}
          />
        </label>
      </div>
    </Form>
  )
}

function Done(doing: Doing) {
  const w = homeWords.value
  const { of, back } = doing
  const { hint, busy, send } = useSend(doing)
  const [result, choose] = useState<HomeResult>('done')
  const [note, write] = useState('')
  const report = () => send('home.done', { home: of.home, result, ...(note.trim() ? { note: note.trim() } : {}) }, w.reported(of.home))
  return (
    <Form send={report} back={back} backName={w.notNow} go={w.report} hint={hint} ready={!busy} testId="done">
      <Choice name="home-result" label={w.result} all={homeResults} words={w.results} chosen={result} choose={choose} />
      <Line label={w.resultNote} most={500} text={note} write={write} testId="done-note" first />
    </Form>
  )
}

function Cancel(doing: Doing) {
  const w = homeWords.value
  const { of, back } = doing
  const { hint, busy, send } = useSend(doing)
  const [reason, choose] = useState<HomeCancel>('withdrawn')
  const [note, write] = useState('')
  const ready = !busy && (reason !== 'other' || note.trim() !== '')
  const cancel = () => send('home.cancel', { home: of.home, reason, ...(note.trim() ? { note: note.trim() } : {}) }, w.cancelled(of.home))
  return (
    <Form send={cancel} back={back} backName={w.notNow} go={w.cancelNow} hint={hint} ready={ready} testId="cancel">
      <Choice name="home-reason" label={w.reason} all={homeCancels} words={w.reasons} chosen={reason} choose={choose} />
      <Line label={w.resultNote} most={500} text={note} write={write} testId="cancel-note" first />
    </Form>
  )
}
