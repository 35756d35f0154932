import type { HomeEntry } from '../protocol/views/homes.ts'
import { entriesOf } from '../web/connection.ts'
import { planSaid } from '../web/home/home-facts.tsx'
import { homeWords } from '../web/home/words.ts'
import { say } from '../web/language.ts'
import type { Desk } from './desk.ts'
import './asked.css'

/** Whose visit the clerk makes comes first, then by when. */
export const homesOf = (desk: Desk): HomeEntry[] =>
  entriesOf<HomeEntry>(desk.connection.entries.value, 'home:').sort(
    (a, b) => Number(b.mine === true) - Number(a.mine === true) || (a.plan?.at ?? a.due).localeCompare(b.plan?.at ?? b.due),
  )

/** 上门服务 (R15): visits that who sits here is to make or has entered; and the key for a new one. */
export function Homes({ desk }: { desk: Desk }) {
  const w = homeWords.value
  const zone = desk.hall?.zone ?? 'UTC'
  return (
    <section class="col hold wide asked-list" data-testid="homes">
      <h2>
        <span>{w.title}</span>
        <span class="new">
          <button type="button" data-testid="ask-home" onClick={() => (desk.panel.value = 'ask-home')}>
            {w.newOne}
          </button>
        </span>
      </h2>
      <ul>
        {homesOf(desk).map((of) => (
          <li key={of.home} class="row" data-light={of.late ? 'over' : undefined}>
            <span class="no">{`S${of.home.slice(-3)}`}</span>
            <span class="name">
              <span class="gist">{[say(of.matter), of.citizen?.name].filter(Boolean).join('　')}</span>
              <small>
                <span class={of.late ? 'near' : undefined}>{of.late ? w.late : w.by(of.dueDay.slice(5))}</span>
                <span>{planSaid(of, zone).join('　')}</span>
              </small>
            </span>
            <button
              type="button"
              data-testid={`open-${of.home}`}
              onClick={() => {
                desk.askedOf.value = of.home
                desk.panel.value = 'home'
              }}
            >
              {w.open}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
