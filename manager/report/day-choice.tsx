import { reportWords } from './words.ts'

/** Date arithmetic on the calendar alone: a hall day has no zone. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

type Props = { readonly day: string; readonly today: string; readonly choose: (day: string) => void }

/** Which hall day; none that is still to come. */
export function DayChoice({ day, today, choose }: Props) {
  const w = reportWords.value
  return (
    <div class="day-choice">
      <button type="button" data-testid="day-before" onClick={() => choose(daysAfter(day, -1))}>
        {w.dayBefore}
      </button>
      <input
        type="date"
        data-testid="day"
        aria-label={w.chooseDay}
        value={day}
        max={today}
        required
        onChange={({ currentTarget: { value } }) => /^\d{4}-\d\d-\d\d$/.test(value) && value <= today && choose(value)}
      />
      <button type="button" data-testid="day-after" disabled={day >= today} onClick={() => choose(daysAfter(day, 1))}>
        {w.dayAfter}
      </button>
      <button type="button" data-testid="today" disabled={day === today} onClick={() => choose(today)}>
        {w.today}
      </button>
    </div>
  )
}
