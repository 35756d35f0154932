import { bookableLines } from '../appointments/slots.ts'
import type { Kiosk } from '../kiosk.ts'

/**
 * A card was put on the reader: what waited for it goes on; else whoever has an appointment is checked in; else it is remembered for the number that the
 * person takes next. [Y5]
 */
export async function cardPlaced(kiosk: Kiosk, card: string): Promise<void> {
  const { taking, appointing } = kiosk
  const { at } = kiosk.screen.value
  kiosk.idle.touch()
  if (taking.failure.value === 'card') {
    await kiosk.takeAgain()
    return
  }
  if (taking.busy.value || appointing.busy.value) return
  // Of somebody who has just left: the next one begins.
  if (at === 'slip' || at === 'booked') kiosk.startOver(true)
  const asks = at === 'check-in' || (['home', 'slip', 'booked'].includes(at) && bookableLines(kiosk.connection.entries.value).length > 0)
  if (!asks || (await kiosk.checkIn({ card }))) return
  const why = appointing.trouble.value
  if (at === 'check-in' || kiosk.screen.value.at !== 'home') return
  appointing.trouble.value = undefined
  if (!why || !('refused' in why) || why.refused === 'unknown-appointment') return
  kiosk.go({ at: 'check-in' })
  appointing.trouble.value = why
}
