import type { Desk } from '../desk.ts'

/** F9, as the bar says: about the number in hand. True: the key meant something. */
export function askChief(desk: Desk): boolean {
  if (!desk.ticket) return false
  desk.panel.value = 'chief'
  return true
}
