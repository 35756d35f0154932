import type { HeldTicket } from '../protocol/views/staff.ts'
import type { OutcomeKind } from '../protocol/vocabulary.ts'
import { Papers } from './away/papers.tsx'
import { AddKey } from './chain.tsx'
import type { Desk } from './desk.ts'
import { TellKeys } from './outcomes/telling.tsx'
import { kindWords } from './word-lists.ts'
import { words } from './words.ts'

/** 办成哪一类 (R26): a row of keys, or one drop-down where there is no room for a row. */
export function Kinds({ desk, kinds, ticket }: { desk: Desk; kinds: readonly OutcomeKind[]; ticket: HeldTicket }) {
  const names = kindWords.value
  return (
    <section class="kinds">
      <h3>
        {words.value.kinds}
        <Papers desk={desk} />
        <span class="tell-keys">
          <TellKeys desk={desk} ticket={ticket} />
          <AddKey desk={desk} />
        </span>
      </h3>
      <div class="row-of-kinds">
        {kinds.map((kind, index) => (
          <button key={kind} type="button" data-testid={`kind-${kind}`} aria-pressed={desk.kind === kind} onClick={() => desk.choose(kind)}>
            <kbd>{index + 1}</kbd>
            {names[kind]}
          </button>
        ))}
      </div>
      <label class="one-of-kinds">
        <span>{words.value.kindShort}</span>
        <select
          value={desk.kind}
          onChange={(event) => {
            desk.choose(event.currentTarget.value as OutcomeKind)
            event.currentTarget.blur()
          }}
        >
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {names[kind]}
            </option>
          ))}
        </select>
      </label>
    </section>
  )
}
