import { type Refusal, refuse } from '../protocol/refusals.ts'
import type { PrintRequest } from '../protocol/slips/print-request.ts'
import type { LeaveSlip, MandateSlip } from '../protocol/slips/staff-slips.ts'
import type { DepartmentEntry, LeaveEntry, LeaveWhy } from '../protocol/views/people.ts'
import type { Actor } from './domain/decision.ts'
import type { Asked } from './followers/asked-slip.ts'
import { leaveSlip, mandateSlip } from './followers/staff-slip.ts'
import type { Hall } from './hall.ts'

export type StaffSlipAsked = Extract<PrintRequest['slip'], { kind: 'leave' | 'mandate' }>
/** `actor`: whoever asks is shown the people, and what stands there is what is printed. */
type Around = { readonly hall: Pick<Hall, 'watch'>; readonly asked: Asked; readonly actor: Actor }

/** A slip about somebody of the staff, once all that it says is on the disk. [O33] */
export function staffSlip(wanted: StaffSlipAsked, { hall, asked, actor }: Around): Promise<LeaveSlip | MandateSlip | Refusal> {
  return new Promise((resolve) => {
    hall.watch({ view: 'people', retain: false }, actor, (answer) => {
      if ('refused' in answer) return resolve(answer)
      if (wanted.kind === 'leave') {
        const leave = answer.entries[`leave:${wanted.leave}`] as LeaveEntry | undefined
        if (!leave) return resolve(refuse('unknown-leave'))
        // Whoever may not read what it is for gets the note without. [O25]
        hall.watch({ view: `leave:${wanted.leave}`, retain: false }, actor, (told) => {
          const why = 'refused' in told ? undefined : (told.entries['why'] as LeaveWhy | undefined)
          resolve(leaveSlip(asked, { ...leave, ...why }))
        })
        return
      }
      const department = answer.entries[`department:${wanted.department}`] as DepartmentEntry | undefined
      resolve((department && mandateSlip(asked, department)) ?? refuse('no-chief'))
    })
  })
}
