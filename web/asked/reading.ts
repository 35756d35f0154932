import { useEffect, useState } from 'preact/hooks'
import type { Refusal } from '../../protocol/refusals.ts'

export type Trouble = Refusal | { readonly unsent: true }

const headers = (token: string | undefined): Record<string, string> => (token ? { authorization: `Bearer ${token}` } : {})

async function read<T>(path: string, token: string | undefined): Promise<T | Trouble> {
  try {
    const response = await fetch(path, { headers: headers(token), signal: AbortSignal.timeout(8000) })
    return (await response.json()) as T | Refusal
  } catch {
    return { unsent: true }
  }
}

const isTrouble = (answer: object): answer is Trouble => 'refused' in answer || 'unsent' in answer

/** What an address of the hall says, read again whenever `when` changes; what was read stays while the next is on its way. */
export function useRead<T extends object>(path: string, token: string | undefined, when: unknown): { read?: T; trouble?: Trouble } {
  const [known, tell] = useState<{ readonly path: string; readonly read?: T; readonly trouble?: Trouble }>({ path })
  useEffect(() => {
    let current = true
    void read<T>(path, token).then((answer) => {
      if (!current) return
      tell((before) => {
        if (!isTrouble(answer)) return { path, read: answer }
        return { ...(before.path === path && before.read ? { read: before.read } : {}), path, trouble: answer }
      })
    })
    return () => {
      current = false
    }
  }, [path, token, when])
  return known
}

/** Saves what an address says as a file. Undefined: it is saved. */
export async function saveAs(path: string, name: string, token: string | undefined): Promise<Trouble | undefined> {
  try {
    const response = await fetch(path, { headers: headers(token), signal: AbortSignal.timeout(30_000) })
    if (!response.ok) return (await response.json()) as Refusal
    const link = document.createElement('a')
    link.href = URL.createObjectURL(await response.blob())
    link.download = name
    link.click()
    URL.revokeObjectURL(link.href)
    return undefined
  } catch {
    return { unsent: true }
  }
}
