/** What the server says; undefined where it cannot be read now. */
export async function read<T extends object>(path: string, token: string): Promise<T | undefined> {
  try {
    const response = await fetch(path, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(8000) })
    return response.ok ? ((await response.json()) as T) : undefined
  } catch {
    return undefined
  }
}

/** Saves a file that only this session may read. */
export async function save(path: string, token: string, name: string): Promise<boolean> {
  try {
    const response = await fetch(path, { headers: { authorization: `Bearer ${token}` }, signal: AbortSignal.timeout(20_000) })
    if (!response.ok) return false
    const url = URL.createObjectURL(await response.blob())
    const link = Object.assign(document.createElement('a'), { href: url, download: name })
    link.click()
    URL.revokeObjectURL(url)
    return true
  } catch {
    return false
  }
}
