import type { TakingOfMatter } from '../../protocol/reports.ts'
import { say } from '../../web/language.ts'
import { openWords } from './words.ts'

/** 取错 as a share: who pressed this matter and was then in the wrong line (R04). */
export function Takings({ takings }: { takings: readonly TakingOfMatter[] }) {
  const w = openWords.value
  if (takings.length === 0) return null
  return (
    <section>
      <h2>
        {w.takings}
        <span>{w.takingsNote}</span>
      </h2>
      <table class="takings" data-testid="takings">
        <thead>
          <tr>
            <th>{w.matter}</th>
            <th class="n">{w.taken}</th>
            <th class="n">{w.guide}</th>
            <th class="n">{w.wrong}</th>
            <th class="n">{w.away}</th>
          </tr>
        </thead>
        <tbody>
          {takings.map(({ matter, name, taken, guide, wrong, sentAway }) => (
            <tr key={matter}>
              <th>{say(name)}</th>
              <td>{taken}</td>
              <td>{guide}</td>
              <td>
                {wrong}
                {wrong > 0 && <small>{Math.round((100 * wrong) / taken)}%</small>}
              </td>
              <td>{sentAway}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
