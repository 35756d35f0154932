import type { HallEntry } from '../../protocol/views/parts.ts'
import { entryOf } from '../../web/connection.ts'
import { Cases } from '../../web/registers/register.tsx'
import type { Desk } from '../desk.ts'
import { Dialog } from '../dialog.tsx'
import { words } from './words.ts'
import './all-cases.css'

/** All that the clerk answers for, searched and turned over on the server: in progress and done apart (R42). [Z98] */
export function AllCasesDialog({ desk }: { desk: Desk }) {
  const hall = entryOf<HallEntry>(desk.connection.entries.value, 'hall')
  const close = () => (desk.panel.value = undefined)
  if (!hall) return null
  return (
    <Dialog title={words.value.mine} onClose={close}>
      <div class="all-cases" data-testid="all-cases">
        <Cases token={desk.seat.token} zone={hall.zone} today={hall.day} mine />
        <div class="choice">
          <button type="button" class="sec" data-testid="all-cases-close" onClick={close}>
            {words.value.close}
          </button>
        </div>
      </div>
    </Dialog>
  )
}
