import type { HomeEntry } from '../../protocol/views/homes.ts'
import { askedWords } from '../asked/words.ts'
import { formatTime, listed } from '../language.ts'
import { homeWords } from './words.ts'

/** When it is planned, and who goes. */
export function planSaid({ plan }: HomeEntry, zone: string): readonly string[] {
  const w = homeWords.value
  if (!plan) return [w.nobody]
  const [at, until] = [Date.parse(plan.at), Date.parse(plan.until)]
  const when = w.at(formatTime(at, zone, 'day'), formatTime(at, zone), formatTime(until, zone))
  return [when, w.goes(listed(plan.by.map(({ name }) => name)))]
}

/** Whom, where, why and by when. */
export function HomeFacts({ of, zone }: { of: HomeEntry; zone: string }) {
  const w = homeWords.value
  const { citizen } = of
  const rows: readonly (readonly [string, string | undefined])[] = [
    [w.name, citizen && [citizen.name, citizen.need && w.needs[citizen.need]].filter(Boolean).join('　')],
    [w.phone, citizen?.phone],
    [w.address, citizen?.address],
    [w.suits, citizen?.suits],
    [w.note, citizen?.note],
  ]
  return (
    <div class="home-facts">
      <p class={of.late ? 'near' : undefined}>
        <b>{of.late ? w.late : w.by(of.dueDay)}</b>
        {of.late && <span>{w.by(of.dueDay)}</span>}
        {of.provisional && <span>{w.provisional}</span>}
        <span>{askedWords.value.channels[of.channel]}</span>
        <span>{w.askedBy(of.asked.name)}</span>
        {of.tries > 0 && <span class="near">{w.tries(of.tries)}</span>}
      </p>
      <p>
        {planSaid(of, zone).map((each) => (
          <span key={each}>{each}</span>
        ))}
      </p>
      {citizen ? (
        <dl>
          {rows.map(
            ([name, value]) =>
              value && (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ),
          )}
        </dl>
      ) : (
        <p class="asked-note">{w.hidden}</p>
      )}
    </div>
  )
}
