import type { Answers } from './answers.ts'
import { words } from './words.ts'

const most = 4

/** The sessions of a day, in order. */
export function Hours({ answers }: { answers: Answers }) {
  const w = words.value
  const hours = answers.hours.value
  const wrong = answers.at?.startsWith('hours') === true
  const change = (place: number, end: 0 | 1, time: string) => {
    answers.hours.value = hours.map((each, index) => (index === place ? (end === 0 ? [time, each[1]] : [each[0], time]) : each))
  }
  return (
    <div class="hours" role="group" aria-label={w.hours}>
      <span class="name">{w.hours}</span>
      <ul>
        {hours.map(([from, to], place) => (
          <li key={place}>
            <input
              type="time"
              value={from}
              aria-label={w.from(place + 1)}
              aria-invalid={wrong}
              onInput={(event) => change(place, 0, event.currentTarget.value)}
            />
            –
            <input
              type="time"
              value={to}
              aria-label={w.to(place + 1)}
              aria-invalid={wrong}
              onInput={(event) => change(place, 1, event.currentTarget.value)}
            />
            {hours.length > 1 && (
              <button
                type="button"
                aria-label={w.removeSession(place + 1)}
                onClick={() => {
                  answers.hours.value = hours.filter((_, index) => index !== place)
                }}
              >
                {w.remove}
              </button>
            )}
          </li>
        ))}
      </ul>
      {hours.length < most && (
        <button
          type="button"
          onClick={() => {
            answers.hours.value = [...hours, ['', '']]
          }}
        >
          {w.addSession}
        </button>
      )}
      {wrong && <small class="wanted">{w.hoursWanted}</small>}
    </div>
  )
}
