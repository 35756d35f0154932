import { useState } from 'preact/hooks'
import type { ReferralEntry } from '../protocol/views/visits.ts'
import { type ReferralResult, referralResults } from '../protocol/vocabulary.ts'
import { say } from '../web/language.ts'
import { TicketNumber } from '../web/parts/ticket-number.tsx'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { minutesBetween } from './spans.ts'
import { closeReferral, ledOf, referralsOf } from './visit-acts.ts'
import { resultWords, ticketWords, visitWords } from './visit-words.ts'

/** 首问负责 (R01): what this clerk handed on first stays here until it is closed. */
export function Referrals({ desk }: { desk: Desk }) {
  const w = visitWords.value
  const referrals = referralsOf(desk)
  if (referrals.length === 0) return null
  return (
    <section class="col hold wide" data-testid="referrals">
      <h2>
        <span>{w.referred}</span>
        <span>{w.firstAsked}</span>
      </h2>
      <ul>
        {referrals.map((referral) => (
          <li key={referral.ticket} class="row">
            <TicketNumber number={referral.number} />
            <span class="name">
              <span>{receiverOf(referral)}</span>
              <small>
                <span>{ticketWords.value[referral.state]}</span>
                <span>{w.ago(minutesBetween(Date.parse(referral.since), desk.clock.value))}</span>
                {referral.transfers > 1 && <span>{w.transfers(referral.transfers)}</span>}
              </small>
            </span>
            <button
              type="button"
              data-testid={`close-${referral.number}`}
              onClick={() => {
                desk.referral.value = referral
                desk.panel.value = 'referral'
              }}
            >
              {w.close}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const receiverOf = ({ to }: ReferralEntry): string =>
  to.clerk?.name ?? (to.counter === undefined ? (to.name ? say(to.name) : '') : visitWords.value.at(to.counter))

/** Joint matters that this counter or clerk leads: every stage, and who serves it. */
export function Led({ desk }: { desk: Desk }) {
  const w = visitWords.value
  const led = ledOf(desk).filter(({ ticket }) => ticket !== desk.ticket?.id)
  if (led.length === 0) return null
  return (
    <section class="col hold wide" data-testid="led">
      <h2>
        <span>{w.led}</span>
        <span>{led.length}</span>
      </h2>
      <ul>
        {led.map(({ ticket, number, name, stages }) => (
          <li key={ticket} class="row led">
            <TicketNumber number={number} />
            <span class="name">
              <span>{say(name)}</span>
              <small>
                {stages.map((stage) => (
                  <span key={stage.matter} class={`st ${{ done: 'done', now: 'serving', ahead: 'idle' }[stage.state]}`}>
                    {say(stage.name)}
                    {stage.counter !== undefined && ` ${w.at(stage.counter)}`}
                    {stage.clerk && ` ${stage.clerk.name}`}
                  </span>
                ))}
              </small>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function ReferralDialog({ desk, referral }: { desk: Desk; referral: ReferralEntry }) {
  const w = visitWords.value
  const [result, choose] = useState<ReferralResult>('settled')
  const [note, write] = useState('')
  const close = () => (desk.panel.value = undefined)
  const record = async (event: Event) => {
    event.preventDefault()
    close()
    await closeReferral(desk, referral, { result, note })
  }
  return (
    <Dialog title={w.closeTitle(referral.number)} onClose={close}>
      <form onSubmit={(event) => void record(event)}>
        <div class="options results" role="radiogroup" aria-label={w.closeTitle(referral.number)}>
          {referralResults.map((each) => (
            <label key={each} class="option">
              <input
                type="radio"
                name="result"
                checked={result === each}
                onChange={() => choose(each)}
                data-testid={`result-${each}`}
                data-first={result === each ? '' : undefined}
              />
              <span>{resultWords.value[each]}</span>
            </label>
          ))}
        </div>
        <label class="field">
          <span>{w.closeNote}</span>
          <input type="text" maxLength={200} value={note} onInput={(event) => write(event.currentTarget.value)} autocomplete="off" />
        </label>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.closeNot}
          </button>
          <button type="submit" class="go" data-testid="close-go">
            {w.closeDo} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
