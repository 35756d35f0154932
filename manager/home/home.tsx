import type { ReadonlySignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { PersonEntry } from '../../protocol/views/away.ts'
import type { HomeEntry } from '../../protocol/views/homes.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { planSaid } from '../../web/home/home-facts.tsx'
import { OneHome } from '../../web/home/one-home.tsx'
import { homeWords } from '../../web/home/words.ts'
import { say } from '../../web/language.ts'
import { Notices } from '../../web/parts/notices.tsx'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { PastHomes } from './past.tsx'
import { homePageWords } from './words.ts'
import '../asked/asked.css'
import './home.css'

/** 上门服务 (R15): who is to be visited, by when, and who goes. */
export function HomePage({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const [chosen, choose] = useState<string | undefined>(undefined)
  const [said, tell] = useState('')
  const [past, turn] = useState(false)
  const connection = desk.connection.value
  const entries = connection.entries.value
  const hall = entryOf<HallEntry>(entries, 'hall')
  if (!hall) return <Notices connection={connection} />
  const homes = entriesOf<HomeEntry>(entries, 'home:').sort((a, b) => a.due.localeCompare(b.due) || a.home.localeCompare(b.home))
  const one = homes.find(({ home }) => home === chosen)
  const { badge = '', name = '' } = desk.session.value ?? {}
  const staff = entriesOf<PersonEntry>(entries, 'person:').sort((a, b) => a.badge.localeCompare(b.badge))
  const acting = { connection, zone: hall.zone, day: hall.day, me: { badge, name }, staff, leads: true, tell }
  const w = homeWords.value
  const p = homePageWords.value
  const late = homes.filter((of) => of.late).length
  const unplanned = homes.filter((of) => !of.plan).length
  return (
    <div class={`asked-page home-page ${connection.live.value && hall.storage === 'ok' ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <main>
        <div class="home-figures">
          <h2 class="song">{w.title}</h2>
          {[
            [p.open, homes.length],
            [p.unplanned, unplanned],
            [p.late, late],
          ].map(([label, count]) => (
            <p key={label} class={label === p.late && late > 0 ? 'near' : undefined}>
              <b>{count}</b> {label}
            </p>
          ))}
          <p class="home-said" role="status">
            {said}
          </p>
          <div class="home-tabs" role="tablist">
            {[false, true].map((each) => (
              <button
                key={String(each)}
                type="button"
                role="tab"
                aria-selected={past === each}
                data-testid={each ? 'homes-past' : 'homes-now'}
                onClick={() => turn(each)}
              >
                {each ? p.past : p.now}
              </button>
            ))}
          </div>
        </div>
        {past ? (
          <PastHomes desk={desk} hall={hall} open={homes.length} />
        ) : (
          <div class="asked-two">
            <section>
              {homes.length === 0 ? (
                <div class="asked-none">
                  <p class="song">{w.none}</p>
                  <p class="note">{w.noneNote}</p>
                </div>
              ) : (
                <table>
                  <thead>
                    <tr>
                      <th>{p.number}</th>
                      <th>{p.who}</th>
                      <th class="wide">{w.matter}</th>
                      <th>{p.due}</th>
                      <th>{w.plan}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {homes.map((of) => (
                      <tr key={of.home} aria-selected={of.home === chosen}>
                        <td>
                          <button type="button" data-testid={`row-${of.home}`} onClick={() => choose(of.home)}>
                            {of.home}
                          </button>
                        </td>
                        <td>
                          {of.citizen?.name}
                          {of.citizen?.need && <small>{w.needs[of.citizen.need]}</small>}
                        </td>
                        <td class="wide">
                          <span>{say(of.matter)}</span>
                          <small>{of.citizen?.address}</small>
                        </td>
                        <td>
                          {of.dueDay}
                          {of.late && <small class="near">{w.late}</small>}
                          {of.provisional && <small>{p.provisional}</small>}
                        </td>
                        <td class="plan">
                          {planSaid(of, hall.zone).map((each) => (
                            <span key={each}>{each}</span>
                          ))}
                          {of.tries > 0 && <small class="near">{w.tries(of.tries)}</small>}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              )}
            </section>
            <aside>{one ? <OneHome key={one.home} of={one} acting={acting} /> : <p>{homes.length > 0 ? p.choosePlease : ''}</p>}</aside>
          </div>
        )}
      </main>
      <Notices connection={connection} />
    </div>
  )
}
