import { useEffect, useState } from 'preact/hooks'
import { isRefusal, type Refusal } from '../../protocol/refusals.ts'
import type { DayReport } from '../../protocol/reports.ts'
import type { Language } from '../../protocol/vocabulary.ts'

const freshMs = 5000
type Trouble = Refusal | { readonly unsent: true }
export type Reading = { readonly report?: DayReport; readonly trouble?: Trouble }

const ask = (query: string, token: string): Promise<Response> =>
  fetch(`/api/reports/day?${query}`, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(8000) })

async function read(day: string, token: string): Promise<Reading> {
  try {
    const answer = (await (await ask(`date=${day}`, token)).json()) as DayReport | Refusal
    return isRefusal(answer) ? { trouble: answer } : { report: answer }
  } catch {
    return { trouble: { unsent: true } }
  }
}

/** The report of a hall day, read anew every few seconds while somebody can see it. While it cannot be read, what was read stays. */
export function useReport(day: string, token: string): Reading {
  const [reading, setReading] = useState<Reading>({})
  useEffect(() => {
    let left = false
    let busy = false
    const look = async () => {
      if (busy || document.visibilityState !== 'visible') return
      busy = true
      const found = await read(day, token)
      busy = false
      if (!left) setReading((before) => ({ ...before, trouble: undefined, ...found }))
    }
    const timer = setInterval(look, freshMs)
    document.addEventListener('visibilitychange', look)
    void look()
    return () => {
      left = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [day, token])
  return reading.report && reading.report.day !== day ? { trouble: reading.trouble } : reading
}

/** The day as a file for a spreadsheet, kept where the browser keeps what it downloads. */
export async function download(day: string, language: Language, token: string): Promise<Trouble | undefined> {
  try {
    const response = await ask(`date=${day}&format=csv&lang=${language}`, token)
    if (!response.ok) return (await response.json()) as Refusal
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = `report-${day}.csv`
    link.click()
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
    return undefined
  } catch {
    return { unsent: true }
  }
}
