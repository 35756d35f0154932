import { useState } from 'preact/hooks'
import type { Badge } from '../../protocol/vocabulary.ts'
import type { Shown } from './shown.ts'
import { words } from './words.ts'

/** As many as can be planned for one day. */
const most = 20

/** Who can be called out, by day (R13); nobody chosen: nobody on those days. */
export function OncallForm({ connection, duty, ask }: Shown) {
  const w = words.value
  const [from, setFrom] = useState(duty.day)
  const [to, setTo] = useState(duty.day)
  const [badges, setBadges] = useState<readonly Badge[]>([])
  const [made, setMade] = useState(false)
  const toggle = (badge: Badge) => setBadges(badges.includes(badge) ? badges.filter((known) => known !== badge) : [...badges, badge])
  const begin = (day: string) => {
    setFrom(day)
    if (to < day) setTo(day)
  }
  const plan = async (event: Event) => {
    event.preventDefault()
    setMade(false)
    setMade(await ask(connection.send('oncall.plan', { from, to, badges: [...badges] })))
  }
  return (
    <section class="plan-form">
      <h2>
        {w.oncallPlan}
        <span>{w.oncallNote}</span>
      </h2>
      <form onSubmit={(event) => void plan(event)}>
        <div class="choice">
          <label>
            <span>{w.from}</span>
            <input
              type="date"
              data-testid="oncall-from"
              required
              value={from}
              min={duty.day}
              onInput={(event) => begin(event.currentTarget.value)}
            />
          </label>
          <label>
            <span>{w.to}</span>
            <input
              type="date"
              data-testid="oncall-to"
              required
              value={to}
              min={from}
              onInput={(event) => setTo(event.currentTarget.value)}
            />
          </label>
        </div>
        <div class="choice people">
          {duty.people.map(({ badge, name }) => (
            <button
              key={badge}
              type="button"
              aria-pressed={badges.includes(badge)}
              data-testid={`oncall-${badge}`}
              disabled={badges.length >= most && !badges.includes(badge)}
              onClick={() => toggle(badge)}
            >
              {name}
            </button>
          ))}
        </div>
        <div class="choice">
          <button type="submit" class="filled" data-testid="oncall-plan">
            {badges.length > 0 ? w.make : w.oncallNobody}
          </button>
          {made && (
            <span role="status" data-testid="oncall-planned">
              {w.oncallMade}
            </span>
          )}
        </div>
      </form>
    </section>
  )
}
