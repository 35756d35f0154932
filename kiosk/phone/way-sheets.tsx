import { useSignal } from '@preact/signals'
import type { Refusal } from '../../protocol/refusals.ts'
import type { Outcome } from '../../web/connection.ts'
import { wordsOf } from '../../web/language.ts'
import { TicketNumber } from '../../web/parts/ticket-number.tsx'
import { Sheet } from './sheet.tsx'
import type { Shown } from './shown.ts'

const words = wordsOf(
  {
    postpone: (n: number) => `让后面 ${n} 位先办？`,
    postponeNote: '号码不变，也不用重新取号。让过以后，叫完他们就叫您。',
    postponeDo: (n: number) => `让 ${n} 位先办`,
    postponeNot: '不让了，照常等',
    rejoin: '重新排上这个号？',
    rejoinNote: (n: number) => (n === 0 ? '现在前面没有人，重新排上就轮到您。' : `号码不变。重新排上以后，前面大约有 ${n} 人。`),
    rejoinDo: '我回来了，重新排上',
    rejoinNot: '先不排',
    sending: '正在办，请稍等',
    failed: '刚才没有成。请稍等再点一次，或者到咨询台请工作人员帮您。',
    changed: '这个号的情况刚刚变了，请返回看一看。',
    often: '次数已经用完了，请到窗口或咨询台，工作人员会帮您。',
    nobody: '后面现在没有人，不用让，请照常等。',
  },
  {
    postpone: (n: number) => `讓後面 ${n} 位先辦？`,
    postponeNote: '號碼不變，也不用重新取號。讓過以後，叫完他們就叫您。',
    postponeDo: (n: number) => `讓 ${n} 位先辦`,
    postponeNot: '不讓了，照常等',
    rejoin: '重新排上這個號？',
    rejoinNote: (n: number) => (n === 0 ? '現在前面沒有人，重新排上就輪到您。' : `號碼不變。重新排上以後，前面大約有 ${n} 人。`),
    rejoinDo: '我回來了，重新排上',
    rejoinNot: '先不排',
    sending: '正在辦，請稍等',
    failed: '剛才沒有成。請稍等再點一次，或者到諮詢台請工作人員幫您。',
    changed: '這個號的情況剛剛變了，請返回看一看。',
    often: '次數已經用完了，請到窗口或諮詢台，工作人員會幫您。',
    nobody: '後面現在沒有人，不用讓，請照常等。',
  },
  {
    postpone: (n: number) => (n === 1 ? 'Let the next person go first?' : `Let the next ${n} go first?`),
    postponeNote: 'You keep your number and need no new one. You are called right after them.',
    postponeDo: (n: number) => `Let ${n} go first`,
    postponeNot: 'Keep my place',
    rejoin: 'Wait again with this number?',
    rejoinNote: (n: number) => (n === 0 ? 'Nobody is ahead: you are next.' : `You keep your number, with about ${n} ahead of you.`),
    rejoinDo: 'I am back, wait again',
    rejoinNot: 'Not yet',
    sending: 'One moment',
    failed: 'That did not work. Please try again in a moment, or ask at the enquiry desk.',
    changed: 'Something has just changed. Please go back and look.',
    often: 'That was the last time for this number. Please ask at the counter or the enquiry desk.',
    nobody: 'Nobody is behind you, so just keep your place.',
  },
)

type State = 'asking' | 'sending' | 'failed' | 'changed' | 'often' | 'nobody'

const stateAfter = (outcome: Outcome): State => {
  const refused: Refusal['refused'] | undefined = 'refused' in outcome ? outcome.refused : undefined
  if (refused === 'too-often') return 'often'
  if (refused === 'nobody-behind') return 'nobody'
  return refused === 'wrong-state' ? 'changed' : 'failed'
}

type Question = { ask: string; note: string; go: string; not: string; send: () => Promise<Outcome> }

/** One question, with what comes of each answer. */
function Asked({ shown: { ticket }, question, close }: { shown: Shown; question: Question; close: () => void }) {
  const w = words.value
  const state = useSignal<State>('asking')
  const go = async () => {
    if (state.value === 'sending') return
    state.value = 'sending'
    const outcome = await question.send()
    if ('result' in outcome) close()
    else state.value = stateAfter(outcome)
  }
  const note = state.value === 'asking' ? question.note : w[state.value]
  const again = state.value === 'asking' || state.value === 'sending' || state.value === 'failed'
  return (
    <Sheet title={question.ask} close={close}>
      <p class="big">
        <TicketNumber number={ticket.number} />
      </p>
      <p class="note" role="status" data-testid="way-note">
        {note}
      </p>
      <div class="answers">
        {again && (
          <button type="button" class="ok" data-testid="way-go" onClick={() => void go()}>
            {question.go}
          </button>
        )}
        <button type="button" data-testid="way-not" onClick={close}>
          {question.not}
        </button>
      </div>
    </Sheet>
  )
}

type Props = { shown: Shown; close: () => void }

export function PostponeSheet({ shown, close }: Props) {
  const w = words.value
  const { ticket, connection } = shown
  // What was asked stays asked, whoever leaves the line meanwhile.
  const passes = useSignal(ticket.may?.postpone ?? 1).value
  const send = () => connection.send('ticket.postpone', { ticket: ticket.id, pass: passes })
  const question = { ask: w.postpone(passes), note: w.postponeNote, go: w.postponeDo(passes), not: w.postponeNot, send }
  return <Asked shown={shown} question={question} close={close} />
}

export function RejoinSheet({ shown, close }: Props) {
  const w = words.value
  const { ticket, connection } = shown
  const send = () => connection.send('ticket.rejoin', { ticket: ticket.id })
  const question = { ask: w.rejoin, note: w.rejoinNote(ticket.may?.rejoin ?? 0), go: w.rejoinDo, not: w.rejoinNot, send }
  return <Asked shown={shown} question={question} close={close} />
}
