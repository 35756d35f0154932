import { useState } from 'preact/hooks'
import type { Refusal } from '../protocol/refusals.ts'
import { wordsOf } from '../web/language.ts'
import { wordsFor } from '../web/refusal-words.ts'

const words = wordsOf(
  {
    held: (count: number) => `${count} 张放得太久，没有自动打`,
    print: '现在打',
    drop: '不打了',
  },
  {
    held: (count: number) => `${count} 張放得太久，沒有自動印`,
    print: '現在印',
    drop: '不印了',
  },
  {
    held: (count: number) => (count === 1 ? '1 old slip was kept back' : `${count} old slips were kept back`),
    print: 'Print now',
    drop: 'Drop',
  },
)

/** Slips that have waited so long that whoever took them is hardly there any more: a person says what becomes of them. [P42] */
export function OldSlips({ printer, held, token }: { printer: string; held: number; token: string | undefined }) {
  const w = words.value
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState('')
  const settle = async (what: 'print' | 'drop') => {
    setBusy(true)
    setTrouble(await release(printer, what, token))
    setBusy(false)
  }
  return (
    <div class="old" role="group" aria-label={w.held(held)}>
      <p>{trouble || w.held(held)}</p>
      <button type="button" disabled={busy} onClick={() => settle('print')}>
        {w.print}
      </button>
      <button type="button" disabled={busy} onClick={() => settle('drop')}>
        {w.drop}
      </button>
    </div>
  )
}

/** Empty when it was done; the entry then says so. */
async function release(printer: string, what: 'print' | 'drop', token: string | undefined): Promise<string> {
  try {
    const response = await fetch(`/api/printers/${printer}/old`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ what }),
      signal: AbortSignal.timeout(8000),
    })
    const answer = (await response.json()) as Refusal | { readonly slips: number }
    return 'refused' in answer ? wordsFor(answer) : ''
  } catch {
    return wordsFor({ unsent: true })
  }
}
