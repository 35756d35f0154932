import { useState } from 'preact/hooks'
import type { CasesPage } from '../../protocol/cases-asked.ts'
import { wordsFor } from '../refusal-words.ts'
import type { Trouble } from './reading.ts'
import { registerWords } from './words.ts'

/** Gives a case to a clerk; a refusal is what came of it instead. */
export type Assign = (number: string, to: string) => Promise<Trouble | undefined>
export type AssignProps = {
  readonly clerks: NonNullable<CasesPage['choices']>['clerks']
  readonly now: string
  readonly give: (to: string) => Promise<Trouble | undefined>
  readonly done: () => void
}

/** 换人承办: whoever is away or has left the hall answers for it no longer. [Z99] */
export function AssignForm({ clerks, now, give, done }: AssignProps) {
  const w = registerWords.value
  const [to, setTo] = useState('')
  const [trouble, setTrouble] = useState<Trouble>()
  const send = async () => {
    const refused = await give(to)
    setTrouble(refused)
    if (refused) return
    setTo('')
    done()
  }
  return (
    <form
      class="finding"
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <select required aria-label={w.assign} data-testid="assign-to" value={to} onChange={({ currentTarget: { value } }) => setTo(value)}>
        <option value="">{w.assign}</option>
        {clerks.flatMap(({ badge, name }) =>
          badge === now
            ? []
            : [
                <option key={badge} value={badge}>
                  {`${name ?? ''} ${badge}`}
                </option>,
              ],
        )}
      </select>
      <button type="submit" class="filled" data-testid="assign" disabled={to === ''}>
        {w.giveTo}
      </button>
      <p class="trial" role="alert">
        {trouble && wordsFor(trouble)}
      </p>
    </form>
  )
}
