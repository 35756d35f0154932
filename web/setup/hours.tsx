import type { Answers } from './answers.ts'
import { words } from './words.ts'

const most = 4

/** 8:00, 0800 and 8：00 are all meant as 08:00. What is no time stays, and is asked about. */
function clockTime(typed: string): string {
  const [, hour, minute] = /^\s*([0-9]{1,2})[:：.]?([0-9]{2})\s*$/.exec(typed) ?? []
  return hour && minute ? `${hour.padStart(2, '0')}:${minute}` : typed
}

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
              type="text"
              inputMode="numeric"
              maxLength={5}
              value={from}
              aria-label={w.from(place + 1)}
              aria-invalid={wrong}
              onChange={(event) => change(place, 0, clockTime(event.currentTarget.value))}
            />
            –
            <input
              type="text"
              inputMode="numeric"
              maxLength={5}
              value={to}
              aria-label={w.to(place + 1)}
              aria-invalid={wrong}
              onChange={(event) => change(place, 1, clockTime(event.currentTarget.value))}
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
