import type { ReadonlySignal } from '@preact/signals'
import { useState } from 'preact/hooks'
import type { AgencyCounts, AgencyPage, AgencyRow } from '../../protocol/agencies-shown.ts'
import type { PersonEntry } from '../../protocol/views/away.ts'
import type { HallEntry } from '../../protocol/views/parts.ts'
import { saveAs, useRead } from '../../web/asked/reading.ts'
import { entriesOf, entryOf } from '../../web/connection.ts'
import { formatTime, language, say } from '../../web/language.ts'
import { Notices } from '../../web/parts/notices.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Desk } from '../desk.ts'
import { Head } from '../head.tsx'
import { words } from './words.ts'
import '../../web/asked/asked.css'
import '../asked/asked.css'
import './agencies.css'

const tabs = ['open', 'done', 'agents'] as const

/** 帮办代办 (R37, R57): what is under way and done, and how much each agent carries through in a year. */
export function AgenciesPage({ desk, second }: { desk: Desk; second: ReadonlySignal<number> }) {
  void second.value
  const connection = desk.connection.value
  const hall = entryOf<HallEntry>(connection.entries.value, 'hall')
  const [tab, turn] = useState<(typeof tabs)[number]>('open')
  const w = words.value
  if (!hall) return <Notices connection={connection} />
  const live = connection.live.value && hall.storage === 'ok'
  return (
    <div class={`asked-page ${live ? '' : 'told'}`}>
      <Head desk={desk} hall={hall} now={connection.now()} />
      <main>
        <div class="asked-tabs">
          <div role="tablist">
            {tabs.map((each) => (
              <button
                key={each}
                type="button"
                role="tab"
                aria-selected={tab === each}
                data-testid={`tab-${each}`}
                onClick={() => turn(each)}
              >
                <b>{w[each]}</b>
              </button>
            ))}
          </div>
        </div>
        {tab === 'agents' ? <Counts desk={desk} /> : <List key={tab} desk={desk} hall={hall} state={tab} />}
      </main>
      <Notices connection={connection} />
    </div>
  )
}

/** Read again whenever the live figure of what is open changes. */
const figure = (desk: Desk): string => JSON.stringify(entryOf(desk.connection.value.entries.value, 'agencies'))

function List({ desk, hall, state }: { desk: Desk; hall: HallEntry; state: 'open' | 'done' }) {
  const w = words.value
  const [before, turn] = useState<number | undefined>(undefined)
  const [said, tell] = useState('')
  const [again, readAgain] = useState(0)
  const token = desk.session.value?.token
  const page = before === undefined ? '' : `&before=${before}`
  const { read, trouble } = useRead<AgencyPage>(`/api/agencies?state=${state}${page}`, token, `${figure(desk)} ${again}`)
  const save = async () => {
    const failed = await saveAs(
      `/api/agencies?state=${state}&format=csv&lang=${language.value}`,
      `agencies-${state}-${hall.day}.csv`,
      token,
    )
    tell(failed ? wordsFor(failed) : '')
  }
  const give = async (agency: string, agent: string) => {
    const done = await desk.connection.value.send('agency.assign', { agency, agent })
    const to = staff.find(({ badge }) => badge === agent)?.name ?? agent
    tell('seq' in done ? w.given(agency, to) : wordsFor(done))
    readAgain((times) => times + 1)
  }
  const staff = entriesOf<PersonEntry>(desk.connection.value.entries.value, 'person:').sort((a, b) => a.badge.localeCompare(b.badge))
  const rows = read?.rows ?? []
  return (
    <section class="agencies-list">
      <p class="asked-foot">
        <span>{trouble ? wordsFor(trouble) : (read?.total ?? '')}</span>
        <span role="status">{said}</span>
        <button type="button" data-testid="agency-csv" onClick={() => void save()}>
          {w.save}
        </button>
      </p>
      {read && rows.length === 0 && <p class="asked-none song">{w.none}</p>}
      {rows.length > 0 && (
        <table>
          <thead>
            <tr>
              <th>{w.number}</th>
              <th>{w.at}</th>
              <th>{w.agent}</th>
              <th class="wide">{w.what}</th>
              <th>{w.client}</th>
              <th>{w.state}</th>
              <th>{w.days}</th>
              <th>{w.word}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.agency} row={row} zone={hall.zone} give={state === 'open' ? give : undefined} staff={staff} />
            ))}
          </tbody>
        </table>
      )}
      {read?.more !== undefined && (
        <button type="button" class="asked-more" data-testid="more" onClick={() => turn(read.more)}>
          {w.more}
        </button>
      )}
    </section>
  )
}

type LineShown = {
  row: AgencyRow
  zone: string
  give: ((agency: string, agent: string) => Promise<void>) | undefined
  staff: readonly PersonEntry[]
}

function Line({ row, zone, give, staff }: LineShown) {
  const w = words.value
  const used = (row.handled?.used ?? 0) + (row.replied?.used ?? 0)
  const judged = row.satisfied === undefined ? (row.state === 'replied' ? w.toAsk : '') : row.satisfied ? w.satisfied : w.dissatisfied
  return (
    <tr data-testid={`row-${row.agency}`}>
      <td>{row.agency}</td>
      <td>{formatTime(Date.parse(row.at), zone, 'day')}</td>
      <td>
        {give && staff.length > 0 ? (
          <select
            value={row.agent.badge}
            aria-label={`${w.giveTo} ${row.agency}`}
            data-testid={`give-${row.agency}`}
            onChange={(event) => void give(row.agency, event.currentTarget.value)}
          >
            {!staff.some(({ badge }) => badge === row.agent.badge) && (
              <option value={row.agent.badge}>{row.agent.name ?? row.agent.badge}</option>
            )}
            {staff.map(({ badge, name }) => (
              <option key={badge} value={badge}>
                {name}
              </option>
            ))}
          </select>
        ) : (
          (row.agent.name ?? row.agent.badge)
        )}
      </td>
      <td class="wide">
        <span title={row.scope}>{row.scope ?? (row.name ? say(row.name) : row.matter)}</span>
      </td>
      <td>{row.client?.name}</td>
      <td>
        {w.states[row.state]}
        {row.late && <small class="near">{w.late}</small>}
      </td>
      <td>
        {w.used(used, row.limit)}
        <small>
          {w.due} {row.dueDay}
        </small>
      </td>
      <td>{judged}</td>
    </tr>
  )
}

function Counts({ desk }: { desk: Desk }) {
  const w = words.value
  const { read, trouble } = useRead<AgencyCounts>('/api/agencies/counts', desk.session.value?.token, figure(desk))
  if (!read) return <p role="alert">{trouble && wordsFor(trouble)}</p>
  const { wanted } = read
  return (
    <section class="agencies-list">
      <p class="asked-foot">
        <span>{[w.year(read.year), wanted > 0 ? w.wanted(wanted) : ''].filter(Boolean).join('　')}</span>
      </p>
      {read.agents.length === 0 && <p class="asked-none song">{w.none}</p>}
      {read.agents.length > 0 && (
        <table>
          <thead>
            <tr>
              <th class="wide">{w.agent}</th>
              <th>{w.accepted}</th>
              <th>{w.doneCount}</th>
              <th>{w.lateCount}</th>
              <th>{w.satisfiedCount}</th>
              <th>{w.dissatisfiedCount}</th>
              <th>{w.sum}</th>
            </tr>
          </thead>
          <tbody>
            {read.agents.map((of) => (
              <tr key={of.agent.badge} data-testid={`agent-${of.agent.badge}`}>
                <td class="wide">{of.agent.name ?? of.agent.badge}</td>
                <td>{of.accepted}</td>
                <td>
                  {of.done}
                  {wanted > 0 && <small>{of.done >= wanted ? w.reached : w.missing(wanted - of.done)}</small>}
                </td>
                <td>{of.late}</td>
                <td>{of.satisfied}</td>
                <td>{of.dissatisfied}</td>
                <td class={of.used > of.promised ? 'near' : undefined}>{w.used(of.used, of.promised)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
