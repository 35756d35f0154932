import type { HeldEntry } from '../protocol/views/staff.ts'
import { entriesOf } from '../web/connection.ts'
import { formatTime, say } from '../web/language.ts'
import { TicketNumber } from '../web/parts/ticket-number.tsx'
import { goOnWith, rejoin } from './acts.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { minutesBetween } from './spans.ts'
import { ways } from './ways-words.ts'
import { words } from './words.ts'

type List = HeldEntry['list']
const lists: readonly List[] = ['parked', 'missed', 'addressed']
const listWord = (list: List): string =>
  ({ parked: words.value.parked, missed: words.value.missedList, addressed: words.value.addressed })[list]

/** Parked, missed, sent here; in each the longest first. Their places are their Alt keys. */
export const heldOf = (desk: Desk): HeldEntry[] =>
  entriesOf<HeldEntry>(desk.connection.entries.value, 'held:').sort(
    (a, b) => lists.indexOf(a.list) - lists.indexOf(b.list) || a.since.localeCompare(b.since),
  )

export function HeldList({ desk }: { desk: Desk }) {
  const w = words.value
  const held = heldOf(desk)
  return (
    <section class="col hold">
      <h2 class="wide">
        <span>{w.held}</span>
        <span>{held.length || ''}</span>
      </h2>
      <ul class="wide">
        {held.length === 0 && <li class="row none">{w.heldNone}</li>}
        {held.map((entry, index) => (
          <Row key={entry.id} desk={desk} entry={entry} place={index + 1} />
        ))}
      </ul>
      <div class="tabs narrow">
        {lists.map((list) => (
          <button key={list} type="button" onClick={() => (desk.panel.value = list)}>
            <b>{held.filter((entry) => entry.list === list).length}</b>
            {listWord(list)}
          </button>
        ))}
      </div>
    </section>
  )
}

/** Where the list itself has no room. */
export function HeldDialog({ desk, list }: { desk: Desk; list: List }) {
  const w = words.value
  const entries = heldOf(desk)
  const shown = entries.filter((entry) => entry.list === list)
  return (
    <Dialog title={listWord(list)} onClose={() => (desk.panel.value = undefined)}>
      <ul class="hold">
        {shown.length === 0 && <li class="row none">{w.heldNone}</li>}
        {shown.map((entry) => (
          <Row key={entry.id} desk={desk} entry={entry} place={entries.indexOf(entry) + 1} />
        ))}
      </ul>
      <div class="choice">
        <button type="button" class="sec" onClick={() => (desk.panel.value = undefined)}>
          {w.close}
        </button>
      </div>
    </Dialog>
  )
}

function Row({ desk, entry, place }: { desk: Desk; entry: HeldEntry; place: number }) {
  const w = words.value
  const goOn = () => {
    desk.panel.value = undefined
    void goOnWith(desk, entry)
  }
  return (
    <li class="row">
      <TicketNumber number={entry.number} />
      <span class="name">
        <span>{say(entry.matter)}</span>
        <small title={entry.comment}>
          {factsOf(desk, entry).map((fact) => (
            <span key={fact}>{fact}</span>
          ))}
          {entry.list !== 'missed' && entry.comment}
        </small>
      </span>
      {entry.rejoin && (
        <button
          type="button"
          data-testid={`rejoin-${entry.number}`}
          aria-busy={desk.asking.value === `rejoin:${entry.id}`}
          onClick={() => void rejoin(desk, entry)}
        >
          {ways.value.rejoin}
        </button>
      )}
      <button type="button" data-testid={`go-on-${entry.number}`} aria-busy={desk.asking.value === `held:${entry.id}`} onClick={goOn}>
        {{ parked: w.takeUp, missed: w.callAgain, addressed: w.callThis }[entry.list]}
        {place < 10 && <kbd class="wide">Alt {place}</kbd>}
      </button>
    </li>
  )
}

function factsOf(desk: Desk, entry: HeldEntry): string[] {
  const w = words.value
  const since = Date.parse(entry.since)
  const facts: Record<List, readonly string[]> = {
    parked: [w.since(formatTime(since, desk.hall?.zone ?? 'UTC'))],
    missed: [w.calls(entry.calls), w.ago(minutesBetween(since, desk.clock.value))],
    addressed: [
      ...(entry.fromCounter === undefined ? [] : [w.fromCounter(entry.fromCounter)]),
      ...(entry.returned ? [ways.value.cameBack] : []),
    ],
  }
  return [listWord(entry.list), ...facts[entry.list]]
}
