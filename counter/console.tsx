import { useEffect } from 'preact/hooks'
import { Notices } from '../web/parts/notices.tsx'
import { AddMatterDialog } from './add-matter-dialog.tsx'
import { AppointmentList, BookDialog } from './appointments.tsx'
import { Assisting } from './assisting.tsx'
import { Bar } from './bar.tsx'
import { DeclineDialog } from './decline-dialog.tsx'
import type { Desk } from './desk.ts'
import { Doing } from './doing.tsx'
import { Session } from './extension.tsx'
import { Foot } from './foot.tsx'
import { HeldDialog, HeldList } from './held.tsx'
import { KeysDialog } from './keys-dialog.tsx'
import { Lines } from './lines.tsx'
import { NextDialog } from './next.tsx'
import { PauseDialog } from './pause-dialog.tsx'
import { PickDialog } from './pick-dialog.tsx'
import { Led, ReferralDialog, Referrals } from './referrals.tsx'
import { AtRest } from './rest.tsx'
import { Ticket } from './ticket.tsx'
import { TransferDialog } from './transfer-dialog.tsx'

/** After a press with the mouse the keyboard belongs to the whole console again. */
function giveKeysBack(event: MouseEvent): void {
  const { activeElement } = (event.target as Node).ownerDocument ?? document
  if (event.detail > 0 && activeElement instanceof HTMLButtonElement) activeElement.blur()
}

export function Console({ desk }: { desk: Desk }) {
  const { now, ticket } = desk
  const panel = desk.panel.value
  // A dialog is about the ticket and the state that it was opened in.
  useEffect(() => {
    desk.panel.value = undefined
  }, [ticket?.id, now?.state])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: nothing is done here; it only clears the focus that a mouse left on a button
    // biome-ignore lint/a11y/useKeyWithClickEvents: as above
    <div class="console" onClick={giveKeysBack}>
      <Notices connection={desk.connection} />
      <Bar desk={desk} />
      <main class="now" data-state={now?.state} aria-busy={desk.asking.value !== undefined}>
        {now && (ticket ? <Ticket key={ticket.id} desk={desk} now={now} ticket={ticket} /> : <AtRest desk={desk} now={now} />)}
        {now && (desk.assists ? <Assisting desk={desk} now={now} /> : <Doing desk={desk} now={now} />)}
      </main>
      <aside class="side">
        <Session desk={desk} />
        <Lines desk={desk} />
        <HeldList desk={desk} />
        <AppointmentList desk={desk} />
        <Referrals desk={desk} />
        <Led desk={desk} />
        <p class="said" role="status">
          {desk.saying.value?.()}
        </p>
      </aside>
      <Foot desk={desk} />
      {panel === 'transfer' && ticket && <TransferDialog desk={desk} ticket={ticket} />}
      {panel === 'book' && <BookDialog desk={desk} />}
      {panel === 'add-matter' && ticket && <AddMatterDialog desk={desk} ticket={ticket} />}
      {panel === 'referral' && desk.referral.value && <ReferralDialog desk={desk} referral={desk.referral.value} />}
      {panel === 'decline' && <DeclineDialog desk={desk} />}
      {panel === 'next' && now && ticket && <NextDialog desk={desk} now={now} />}
      {panel === 'pick' && <PickDialog desk={desk} />}
      {panel === 'keys' && <KeysDialog desk={desk} />}
      {panel === 'pause' && <PauseDialog desk={desk} />}
      {(panel === 'parked' || panel === 'missed' || panel === 'addressed') && <HeldDialog desk={desk} list={panel} />}
    </div>
  )
}
