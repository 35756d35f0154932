import { type DesignedKind, slipParts } from '../../protocol/slips/design.ts'
import type { Drafting } from './drafting.ts'
import { words } from './words.ts'

/** Which parts a kind has, and in what order. */
export function PartsForm({ drafting, kind }: { drafting: Drafting; kind: DesignedKind }) {
  const w = words.value
  const draft = drafting.draft.value
  if (!draft) return null
  const chosen: readonly string[] = draft.parts[kind]
  const all = [...chosen, ...slipParts[kind].filter((part) => !chosen.includes(part))]
  const set = (parts: readonly string[]) => drafting.change({ parts: { ...draft.parts, [kind]: parts } })
  return (
    <section data-testid="parts">
      <h2>{w.parts}</h2>
      <ul>
        {all.map((part) => {
          const at = chosen.indexOf(part)
          const up = chosen.map((each, index) => (index === at - 1 ? part : index === at ? (chosen[at - 1] as string) : each))
          return (
            <li key={part}>
              <label class="tick">
                <input
                  type="checkbox"
                  data-testid={`part-${part}`}
                  checked={at >= 0}
                  onChange={() => set(at >= 0 ? chosen.filter((each) => each !== part) : [...chosen, part])}
                />
                {w.partNames[part as keyof typeof w.partNames]}
              </label>
              {at > 0 && part !== 'wait' && (
                <button
                  type="button"
                  data-testid={`up-${part}`}
                  aria-label={`${w.up} ${w.partNames[part as keyof typeof w.partNames]}`}
                  onClick={() => set(up)}
                >
                  {w.up}
                </button>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
