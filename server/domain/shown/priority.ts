import type { PriorityShown } from '../../../protocol/views/guide.ts'
import type { Ticket } from '../lines/state.ts'
import { clerkShown, compact, iso, type Scene } from './scene.ts'

/** Why a ticket goes first and who said so: for staff alone. [E2] [A4] */
export function priorityShown(scene: Scene, { priority, urgent }: Ticket): PriorityShown | undefined {
  if (!priority) return undefined
  const { reason, note, badge, at } = priority
  const words = note === undefined ? undefined : scene.personal(note)?.['text']
  return compact({ reason, words, by: clerkShown(scene, badge)?.name ?? badge, at: iso(at), urgent: urgent === true })
}
