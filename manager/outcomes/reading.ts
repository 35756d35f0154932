import { useEffect, useState } from 'preact/hooks'
import type { OutcomeReport } from '../../protocol/outcome-report.ts'
import { isRefusal, type Refusal } from '../../protocol/refusals.ts'
import type { Language } from '../../protocol/vocabulary.ts'

const freshMs = 5000
type Trouble = Refusal | { readonly unsent: true }
export type Reading = { readonly report?: OutcomeReport; readonly trouble?: Trouble }
export type Days = { readonly from: string; readonly to: string }

const ask = ({ from, to }: Days, more: string, token: string): Promise<Response> =>
  fetch(`/api/reports/outcomes?from=${from}&to=${to}${more}`, {
    headers: { authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(8000),
  })

async function read(days: Days, token: string): Promise<Reading> {
  try {
    const answer = (await (await ask(days, '', token)).json()) as OutcomeReport | Refusal
    return isRefusal(answer) ? { trouble: answer } : { report: answer }
  } catch {
    return { trouble: { unsent: true } }
  }
}

/** Read anew every few seconds while somebody can see it. While it cannot be read, what was read stays. */
export function useOutcomes({ from, to }: Days, token: string): Reading {
  const [reading, setReading] = useState<Reading>({})
  useEffect(() => {
    let left = false
    const look = async () => {
      if (document.visibilityState !== 'visible') return
      const found = await read({ from, to }, token)
      if (!left) setReading((before) => ({ ...before, trouble: undefined, ...found }))
    }
    const timer = setInterval(look, freshMs)
    void look()
    return () => {
      left = true
      clearInterval(timer)
    }
  }, [from, to, token])
  const { report } = reading
  return report && (report.from !== from || report.to !== to) ? { trouble: reading.trouble } : reading
}

export async function download(days: Days, language: Language, token: string): Promise<Trouble | undefined> {
  try {
    const response = await ask(days, `&format=csv&lang=${language}`, token)
    if (!response.ok) return (await response.json()) as Refusal
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = `outcomes-${days.from}-${days.to}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return undefined
  } catch {
    return { unsent: true }
  }
}
