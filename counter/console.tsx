import { useEffect } from 'preact/hooks'
import { later } from '../web/parts/later.tsx'
import { Notices } from '../web/parts/notices.tsx'
import { AppointmentList, BookDialog } from './appointments.tsx'
import { Assisting } from './assisting.tsx'
import { AwayList } from './away/away-list.tsx'
import { Bar } from './bar.tsx'
import type { Desk } from './desk.ts'
import { Doing } from './doing.tsx'
import { Session } from './extension.tsx'
import { Foot } from './foot.tsx'
import { HeldDialog, HeldList } from './held.tsx'
import { Lines } from './lines.tsx'
import { NextDialog } from './next.tsx'
import { OwedTellings } from './outcomes/telling.tsx'
import { Led, ReferralDialog, Referrals } from './referrals.tsx'
import { AtRest } from './rest.tsx'
import { OwnObjections, ReadyCases } from './results/lists.tsx'
import { StaffSide } from './staff/staff-side.tsx'
import { Ticket } from './ticket.tsx'

const AddMatterDialog = later(() => import('./add-matter-dialog.tsx').then(({ AddMatterDialog }) => AddMatterDialog))
const DeclineDialog = later(() => import('./decline-dialog.tsx').then(({ DeclineDialog }) => DeclineDialog))
const KeysDialog = later(() => import('./keys-dialog.tsx').then(({ KeysDialog }) => KeysDialog))
const PickDialog = later(() => import('./pick-dialog.tsx').then(({ PickDialog }) => PickDialog))
const TransferDialog = later(() => import('./transfer-dialog.tsx').then(({ TransferDialog }) => TransferDialog))
const PauseDialog = later(() => import('./pause-dialog.tsx').then(({ PauseDialog }) => PauseDialog))
const NoteDialog = later(() => import('./staff/note-dialog.tsx').then(({ NoteDialog }) => NoteDialog))
const ChiefDialog = later(() => import('./staff/chief-dialog.tsx').then(({ ChiefDialog }) => ChiefDialog))
const AnswerDialog = later(() => import('./staff/answer-dialog.tsx').then(({ AnswerDialog }) => AnswerDialog))
const LeaveDialog = later(() => import('./staff/leave-dialog.tsx').then(({ LeaveDialog }) => LeaveDialog))
const DutyNotice = later(() => import('./duty-notice.tsx').then(({ DutyNotice }) => DutyNotice))
const DutyDialog = later(() => import('./duty-dialog.tsx').then(({ DutyDialog }) => DutyDialog))
const HandoverDialog = later(() => import('./handover-dialog.tsx').then(({ HandoverDialog }) => HandoverDialog))
const CommentDialog = later(() => import('./away/say-dialog.tsx').then(({ CommentDialog }) => CommentDialog))
const SentAwayDialog = later(() => import('./away/say-dialog.tsx').then(({ SentAwayDialog }) => SentAwayDialog))
const Asked = later(() => import('./asked.tsx').then(({ Asked }) => Asked))
const EnquiryDialog = later(() => import('./asked-dialogs.tsx').then(({ EnquiryDialog }) => EnquiryDialog))
const RecordDialog = later(() => import('./asked-dialogs.tsx').then(({ RecordDialog }) => RecordDialog))
const AskedDialog = later(() => import('./asked-dialogs.tsx').then(({ AskedDialog }) => AskedDialog))
const Homes = later(() => import('./homes.tsx').then(({ Homes }) => Homes))
const AskHomeDialog = later(() => import('./home-dialogs.tsx').then(({ AskHomeDialog }) => AskHomeDialog))
const HomeDialog = later(() => import('./home-dialogs.tsx').then(({ HomeDialog }) => HomeDialog))
const NoticeDialog = later(() => import('./outcomes/notice-dialog.tsx').then(({ NoticeDialog }) => NoticeDialog))
const TellDialog = later(() => import('./outcomes/tell-dialog.tsx').then(({ TellDialog }) => TellDialog))
const HandDialog = later(() => import('./results/hand-dialog.tsx').then(({ HandDialog }) => HandDialog))
const MailDialog = later(() => import('./mail/mail-dialog.tsx').then(({ MailDialog }) => MailDialog))
const ObjectionDialog = later(() => import('./results/objection-dialog.tsx').then(({ ObjectionDialog }) => ObjectionDialog))
const OwnAgencies = later(() => import('./agencies/list.tsx').then(({ OwnAgencies }) => OwnAgencies))
const AgencyDialog = later(() => import('./agencies/agency-dialog.tsx').then(({ AgencyDialog }) => AgencyDialog))
const AcceptDialog = later(() => import('./agencies/accept-dialog.tsx').then(({ AcceptDialog }) => AcceptDialog))
const OwnCasesList = later(() => import('./cases/own-cases.tsx').then(({ OwnCasesList }) => OwnCasesList))
const AllCasesDialog = later(() => import('./cases/all-cases.tsx').then(({ AllCasesDialog }) => AllCasesDialog))
const CaseDialog = later(() => import('./cases/case-dialog.tsx').then(({ CaseDialog }) => CaseDialog))
const NumberDialog = later(() => import('./number-dialog.tsx').then(({ NumberDialog }) => NumberDialog))

/** What somebody is told on the telephone goes on whoever is called meanwhile. */
const ofNoTicket: readonly unknown[] = ['enquiry', 'leave-record', 'asked', 'home', 'ask-home', 'agency']

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
    if (!ofNoTicket.includes(desk.panel.peek())) desk.panel.value = undefined
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
        <StaffSide desk={desk} />
        <DutyNotice desk={desk} />
        <Lines desk={desk} />
        <HeldList desk={desk} />
        <AppointmentList desk={desk} />
        <Asked desk={desk} />
        <Homes desk={desk} />
        <OwedTellings desk={desk} />
        <OwnCasesList desk={desk} />
        <OwnAgencies desk={desk} />
        <Referrals desk={desk} />
        <Led desk={desk} />
        <AwayList desk={desk} />
        <ReadyCases desk={desk} />
        <OwnObjections desk={desk} />
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
      {panel === 'duty' && <DutyDialog desk={desk} />}
      {panel === 'handover' && <HandoverDialog desk={desk} />}
      {panel === 'enquiry' && <EnquiryDialog desk={desk} />}
      {panel === 'leave-record' && <RecordDialog desk={desk} />}
      {panel === 'asked' && <AskedDialog desk={desk} />}
      {panel === 'ask-home' && <AskHomeDialog desk={desk} />}
      {panel === 'home' && <HomeDialog desk={desk} />}
      {panel === 'hand' && <HandDialog desk={desk} />}
      {panel === 'mail' && <MailDialog desk={desk} />}
      {panel === 'objection' && <ObjectionDialog desk={desk} />}
      {panel === 'case' && <CaseDialog desk={desk} />}
      {panel === 'cases' && <AllCasesDialog desk={desk} />}
      {panel === 'agency' && <AgencyDialog desk={desk} />}
      {panel === 'agency-accept' && <AcceptDialog desk={desk} />}
      {panel === 'number' && <NumberDialog desk={desk} />}
      {panel === 'cover-note' && <NoteDialog desk={desk} />}
      {panel === 'chief' && <ChiefDialog desk={desk} />}
      {panel === 'answer' && <AnswerDialog desk={desk} />}
      {panel === 'leave' && <LeaveDialog desk={desk} />}
      {panel === 'comment' && <CommentDialog desk={desk} />}
      {panel === 'sent-away' && <SentAwayDialog desk={desk} />}
      {panel === 'notice' && ticket && <NoticeDialog desk={desk} ticket={ticket} />}
      {panel === 'tell' && ticket && <TellDialog desk={desk} ticket={ticket} />}
      {panel === 'pause' && <PauseDialog desk={desk} />}
      {(panel === 'parked' || panel === 'missed' || panel === 'addressed') && <HeldDialog desk={desk} list={panel} />}
    </div>
  )
}
