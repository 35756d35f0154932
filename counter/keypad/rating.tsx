import { useEffect, useState } from 'preact/hooks'
import type { KeypadNow } from '../../protocol/views/public.ts'
import { ratingLevels } from '../../protocol/vocabulary.ts'
import { say } from '../../web/language.ts'
import { Bust } from '../../web/parts/bust.tsx'
import { LanguageChoice } from '../../web/parts/language-choice.tsx'
import { RatingFace } from '../../web/parts/rating-faces.tsx'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import type { Choice } from './choosing.ts'
import { type Pad, serviceOf } from './pad.ts'
import { levelWords, words } from './words.ts'

type Shown = { pad: Pad; now: KeypadNow; ticket: NonNullable<KeypadNow['ticket']> }

/** Five equal boxes, none pre-chosen (R45). */
export function Rating({ pad, now, ticket }: Shown) {
  const w = words.value
  const { choosing } = pad
  const choice = choosing.choice.value
  return (
    <div class="rating">
      <Service now={now} ticket={ticket} />
      <main>
        <h1 class="song" id="rate">
          {w.rate}
        </h1>
        <div class="five" role="group" aria-labelledby="rate">
          {ratingLevels.map((level) => (
            <button
              key={level}
              type="button"
              data-testid={`rate-${level}`}
              aria-pressed={choice?.level === level}
              onClick={() => choosing.press(serviceOf(ticket), level)}
            >
              <RatingFace level={level} />
              <span>{levelWords.value[`l${level}`]}</span>
            </button>
          ))}
        </div>
      </main>
      <footer class="foot">
        <span role="status">{choice ? <Countdown choice={choice} /> : w.changeable}</span>
        <LanguageChoice />
        <span class="phone">{w.bySlip}</span>
      </footer>
    </div>
  )
}

function Service({ now, ticket }: Omit<Shown, 'pad'>) {
  const w = words.value
  const { clerk } = now
  return (
    <header class="service">
      {clerk && <Bust photo={clerk.photo} label={w.photo} />}
      <div>
        {clerk && <h2 class="song">{clerk.name}</h2>}
        <p>
          <span>{w.counter(now.counter)}</span>
          {clerk && <span>{say(clerk.post)}</span>}
          {clerk && (
            <span>
              {w.badge} {clerk.badge}
            </span>
          )}
        </p>
      </div>
      <p class="what">
        {say(ticket.matter)}
        <TicketNumber number={ticket.number} />
      </p>
    </header>
  )
}

/** Quiet: a number in a sentence, nothing that moves or hurries. */
function Countdown({ choice }: { choice: Choice }) {
  const w = words.value
  const left = () => Math.max(1, Math.ceil((choice.until - performance.now()) / 1000))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    setSeconds(left())
    const timer = setInterval(() => setSeconds(left()), 200)
    return () => clearInterval(timer)
  }, [choice])
  return <>{choice.sending ? w.sending : w.secondsLeft(seconds)}</>
}
