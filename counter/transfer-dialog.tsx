import { useState } from 'preact/hooks'
import type { HeldTicket, Targets } from '../protocol/views/staff.ts'
import { say } from '../web/language.ts'
import { type Target, transfer } from './acts.ts'
import type { Desk } from './desk.ts'
import { Dialog } from './dialog.tsx'
import { memoOf, writeMemo } from './memo.ts'
import { ways } from './ways-words.ts'
import { stateWords } from './word-lists.ts'
import { words } from './words.ts'

type Option = { readonly to: Target; readonly mark: string; readonly name: string; readonly note: string }
const sorts = ['lines', 'counters', 'people'] as const
type Sort = (typeof sorts)[number]

function optionsOf(targets: Targets | undefined, sort: Sort): Option[] {
  const w = words.value
  const { lines = [], counters = [], people = [] } = targets ?? {}
  switch (sort) {
    case 'lines':
      return lines.map(({ line, name, unserved }) => ({
        to: { line },
        mark: line,
        name: say(name),
        note: unserved ? ways.value.unserved : '',
      }))
    case 'counters':
      return counters.map(({ counter, name, clerk }) => ({
        to: { counter },
        mark: String(counter),
        name: say(name),
        note: clerk?.name ?? stateWords.value.closed,
      }))
    case 'people':
      return people.map(({ badge, name, post, counter }) => ({
        to: { badge },
        mark: '',
        name,
        note: [say(post), counter === undefined ? ways.value.atNoCounter : w.counter(counter)].join('　'),
      }))
  }
}

/** A ticket may go back to its own line, but only when that is what was chosen. */
const firstElsewhere = (options: readonly Option[], ticket: HeldTicket): number =>
  Math.max(
    options.findIndex(({ to }) => !('line' in to) || to.line !== ticket.line),
    0,
  )

/** To a line, a counter or a colleague. Left and right change the list, up and down or a digit the target, Enter sends. */
export function TransferDialog({ desk, ticket }: { desk: Desk; ticket: HeldTicket }) {
  const w = words.value
  const [sort, setSort] = useState<Sort>('lines')
  const [chosen, setChosen] = useState(() => firstElsewhere(optionsOf(desk.targets, 'lines'), ticket))
  const [back, setBack] = useState(false)
  const options = optionsOf(desk.targets, sort)
  const close = () => (desk.panel.value = undefined)

  const turnTo = (next: Sort | undefined) => {
    if (!next) return
    setSort(next)
    setChosen(firstElsewhere(optionsOf(desk.targets, next), ticket))
  }
  const send = async (event: Event) => {
    event.preventDefault()
    const option = options[chosen]
    if (!option) return
    close()
    await transfer(desk, ticket.id, { to: option.to, returnAfterwards: back })
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'text') return
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key]
    const digit = Number(event.key)
    if (step) turnTo(sorts[sorts.indexOf(sort) + step])
    else if (digit > 0 && digit <= options.length) setChosen(digit - 1)
    else return
    event.preventDefault()
  }

  const sortWords = { lines: w.toLine, counters: w.toCounter, people: w.toPerson }
  return (
    <Dialog title={w.transferTitle(ticket.number)} onClose={close}>
      <form onSubmit={(event) => void send(event)} onKeyDown={onKey}>
        <div class="sorts" role="group" aria-label={w.transferTitle(ticket.number)}>
          {sorts.map((one) => (
            <button key={one} type="button" data-testid={`to-${one}`} aria-pressed={sort === one} onClick={() => turnTo(one)}>
              {sortWords[one]}
            </button>
          ))}
        </div>
        <div class="options" role="radiogroup" aria-label={sortWords[sort]}>
          {options.length === 0 && <p class="none">{w.nobodyThere}</p>}
          {options.map((option, index) => (
            <OptionRow
              key={`${sort}${option.mark}${option.name}${option.note}`}
              option={option}
              place={index + 1}
              checked={index === chosen}
              onChoose={() => setChosen(index)}
            />
          ))}
        </div>
        <label class="field">
          <span>
            {w.comment} <kbd class="wide">Tab</kbd>
          </span>
          <input
            type="text"
            data-testid="comment-field"
            maxLength={200}
            value={memoOf(ticket.id)}
            onInput={(event) => writeMemo(ticket.id, event.currentTarget.value)}
            autocomplete="off"
          />
        </label>
        <label class="tick">
          <input
            type="checkbox"
            data-testid="return-afterwards"
            checked={back}
            onChange={(event) => setBack(event.currentTarget.checked)}
          />
          <span>{ways.value.returnAfterwards}</span>
        </label>
        <p class="note">{w.transferNote}</p>
        <div class="choice">
          <button type="button" class="sec" onClick={close}>
            {w.transferNot}
          </button>
          <button type="submit" class="go" data-testid="transfer-go" disabled={options.length === 0}>
            {w.transferDo} <kbd>Enter</kbd>
          </button>
        </div>
      </form>
    </Dialog>
  )
}

type Row = { option: Option; place: number; checked: boolean; onChoose: () => void }

/** The focus follows the choice, so that the next arrow starts from what a digit chose; never out of the field that is written in. */
function OptionRow({ option, place, checked, onChoose }: Row) {
  const follow = (self: HTMLInputElement | null) => {
    const { activeElement } = self?.ownerDocument ?? document
    const writing = activeElement instanceof HTMLInputElement && activeElement.type === 'text'
    if (self && checked && !writing) self.focus()
  }
  return (
    <label class="option">
      <input type="radio" name="target" ref={follow} checked={checked} onChange={onChoose} data-first={checked ? '' : undefined} />
      <kbd>{place < 10 ? place : ''}</kbd>
      {option.mark && <b>{option.mark}</b>}
      <span>{option.name}</span>
      <small>{option.note}</small>
    </label>
  )
}
