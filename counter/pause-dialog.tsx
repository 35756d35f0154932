import { useState } from 'preact/hooks'
import { type PauseReason, pauseReasons } from '../protocol/vocabulary.ts'
import { askToGo, pause } from './acts.ts'
import { GoingAlong } from './away/going-along.tsx'
import { asksFirst, ownAway } from './away/own-away.ts'
import { awayWords } from './away/words.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { readReturn } from './return-time.ts'
import { reasonWords } from './word-lists.ts'
import { words } from './words.ts'

const spans = [10, 30, 60] as const

/** A pause is never blank: a reason, and when the clerk is back (R07). Digits choose the reason. */
export function PauseDialog({ desk }: { desk: Desk }) {
  const w = words.value
  const [reason, setReason] = useState<PauseReason | undefined>(undefined)
  const [own, setOwn] = useState('')
  const [back, setBack] = useState('')
  const [hint, setHint] = useState('')
  const [people, setPeople] = useState<string[]>([])
  const away = awayWords.value
  const first = reason !== undefined && asksFirst(desk, reason)
  const mayGo = first && ownAway(desk)?.unapproved === 'record'
  const close = () => (desk.panel.value = undefined)

  const send = async (ask: boolean) => {
    const until = readReturn(back, desk.clock.value, desk.hall?.zone ?? 'UTC')
    if (!reason) return setHint(w.chooseReason)
    if (until === 'unread') return setHint(w.backUnread)
    if (ask && until === undefined) return setHint(away.backNeeded)
    close()
    const named = reason === 'other' ? own.trim() || reason : reason
    if (ask && until !== undefined) await askToGo(desk, named, { until, people })
    else await pause(desk, named, { until, people })
  }
  const onKey = (event: KeyboardEvent) => {
    const writing = event.target instanceof HTMLInputElement && event.target.type === 'text'
    const chosen = writing ? undefined : pauseReasons[Number(event.key) - 1]
    if (!chosen) return
    event.preventDefault()
    setReason(chosen)
  }

  return (
    <Dialog title={w.pauseTitle} onClose={close}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void send(first)
        }}
        onKeyDown={onKey}
      >
        <div class="options two" role="radiogroup" aria-label={w.pauseTitle}>
          {pauseReasons.map((one, index) => (
            <label key={one} class="option">
              <input
                type="radio"
                name="reason"
                data-testid={`reason-${one}`}
                checked={reason === one}
                onChange={() => setReason(one)}
                data-first={index === 0 ? '' : undefined}
              />
              <kbd>{index + 1}</kbd>
              <span>{one === 'other' ? w.ownWords : reasonWords.value[one]}</span>
            </label>
          ))}
          <input
            type="text"
            class="own"
            data-testid="own-words"
            aria-label={w.ownWords}
            maxLength={40}
            value={own}
            onInput={(event) => {
              setOwn(event.currentTarget.value)
              setReason('other')
            }}
            autocomplete="off"
          />
        </div>
        <div class="field">
          <label for="back">{w.back}</label>
          <input
            id="back"
            type="text"
            data-testid="back"
            placeholder={w.backHint}
            maxLength={8}
            value={back}
            onInput={(event) => setBack(event.currentTarget.value)}
            autocomplete="off"
          />
          {spans.map((minutes) => (
            <button key={minutes} type="button" class="sec" onClick={() => setBack(String(minutes))}>
              {w.minutes(minutes)}
            </button>
          ))}
        </div>
        <GoingAlong desk={desk} people={people} choose={setPeople} />
        <p class="note" role="status">
          {hint || (first ? (mayGo ? away.needsRecord : away.needs) : w.pauseNote)}
        </p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.pauseNot}
          </button>
          {mayGo && (
            <button type="button" class="sec" data-testid="pause-unapproved" onClick={() => void send(false)}>
              {away.goUnapproved}
            </button>
          )}
          <button type="submit" class="go" data-testid="pause-go">
            {first ? away.ask : w.pauseDo} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}
