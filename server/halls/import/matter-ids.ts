import { createHash } from 'node:crypto'
import type { MatterId } from '../../../protocol/vocabulary.ts'

/** `Set up a company` → `set-up-a-company`; '' where nothing of it fits. */
const slug = (english: string): string =>
  english
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 36)
    .replace(/-+$/, '')

const digest = (name: string): string => createHash('sha256').update(name).digest('hex').slice(0, 10)

/** An id for a new matter, group or department: from its English where it has one of its own, else from its name. The same file gives the same ids again. */
export function newId(kind: 'm' | 'g' | 'd', name: string, english: string, taken: (id: string) => boolean): MatterId {
  const spoken = english === name ? '' : slug(english)
  const candidates = [...(spoken.length >= 3 ? [spoken] : []), `${kind}-${digest(name)}`, `${kind}-${digest(`${name} 2`)}`]
  return (candidates.find((id) => !taken(id)) ?? `${kind}-${digest(`${name} ${english}`)}`) as MatterId
}
