import { caseProofOf, isHalf, proofOf } from '../web/ticket-code.ts'
import type { Trouble } from './appointments/appointing.ts'
import type { Kiosk } from './kiosk.ts'

const nobodys = (why: Trouble | undefined): boolean => why !== undefined && 'refused' in why && why.refused === 'unknown-appointment'

/** What is held before the scanner goes before whatever stands on the screen: the code of a number, or of an appointment that is to be checked in. [G4] */
export class Scans {
  private busy = false
  private next: string | undefined

  constructor(private readonly kiosk: Kiosk) {}

  /** One after another; of several that come meanwhile the last, which is the one that is held there now. */
  take = async (text: string): Promise<void> => {
    this.next = text
    if (this.busy) return
    this.busy = true
    try {
      while (this.next !== undefined) {
        const scan = this.next
        this.next = undefined
        await this.show(scan)
      }
    } finally {
      this.busy = false
    }
  }

  private async show(text: string): Promise<void> {
    const { kiosk } = this
    const { taking, appointing, ownNumber } = kiosk
    kiosk.idle.touch()
    // A number is on its way to somebody: it is theirs to see first, also while the hall is not heard.
    if (kiosk.cutOff.value || taking.busy.value || appointing.busy.value) return
    const atCheckIn = kiosk.screen.value.at === 'check-in'
    kiosk.help.leave()
    taking.forget()
    const proof = proofOf(text)
    if (proof && 'code' in proof && atCheckIn) {
      // The page stays as it is until the answer is there.
      if ((await kiosk.checkIn(proof)) || !nobodys(appointing.trouble.value)) return
    }
    ownNumber.forget()
    kiosk.go({ at: 'own-number' })
    const of = proof ? undefined : caseProofOf(text)
    if (of) return ownNumber.lookForCase(of)
    if (!proof) {
      ownNumber.saying.value = isHalf(text) ? 'half' : 'foreign'
      return
    }
    await ownNumber.lookFor(proof)
    if (ownNumber.saying.value !== 'unknown' || !('code' in proof) || atCheckIn || kiosk.screen.value.at !== 'own-number') return
    if (await kiosk.checkIn(proof)) return
    const why = appointing.trouble.value
    if (nobodys(why) || kiosk.screen.value.at !== 'own-number') return
    kiosk.go({ at: 'check-in' })
    appointing.trouble.value = why
  }
}
