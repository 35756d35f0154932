import { useSignal } from '@preact/signals'
import type { Outcome } from '../../web/connection.ts'
import { wordsOf } from '../../web/language.ts'
import { Sheet } from '../phone/sheet.tsx'
import type { Shown } from './shown.ts'

const words = wordsOf(
  {
    title: '对办理有异议',
    note: (n: number) =>
      `请写明哪里不同意。受理窗口会在 ${n} 个工作日内给您明确的答复，答复就写在这一页。您写的话只有办理这件事的人能看到。`,
    label: '您的异议',
    room: (n: number) => `还可以写 ${n} 个字`,
    send: '交给受理窗口',
    sending: '正在交',
    failed: '还没有交到。请稍等再点一次，您写的还在。',
    asked: '您的异议已经收到，正在等答复。',
    late: '已经过了提异议的日子。请打监督电话，会有人帮您。',
    keep: '先不提，返回',
  },
  {
    title: '對辦理有異議',
    note: (n: number) =>
      `請寫明哪裡不同意。受理窗口會在 ${n} 個工作日內給您明確的答覆，答覆就寫在這一頁。您寫的話只有辦理這件事的人能看到。`,
    label: '您的異議',
    room: (n: number) => `還可以寫 ${n} 個字`,
    send: '交給受理窗口',
    sending: '正在交',
    failed: '還沒有交到。請稍等再點一次，您寫的還在。',
    asked: '您的異議已經收到，正在等答覆。',
    late: '已經過了提異議的日子。請打監督電話，會有人幫您。',
    keep: '先不提，返回',
  },
  {
    title: 'I do not agree',
    note: (n: number) =>
      `Please write what you do not agree with. The counter that accepted the case answers clearly within ${n} working ${n === 1 ? 'day' : 'days'}, on this page. Only those who work on it read your words.`,
    label: 'Your objection',
    room: (n: number) => `${n} characters left`,
    send: 'Send it to the counter',
    sending: 'Sending',
    failed: 'It has not arrived yet. Please try again in a moment. Your words are kept.',
    asked: 'Your objection has arrived and waits for its answer.',
    late: 'The days for an objection are over. Please call the hotline: somebody will help.',
    keep: 'Not now, go back',
  },
)

const most = 500
type State = 'writing' | 'sending' | 'failed' | 'asked' | 'late'

const stateAfter = (outcome: Outcome): State => {
  if ('refused' in outcome && outcome.refused === 'already-asked') return 'asked'
  return 'refused' in outcome && outcome.refused === 'too-late' ? 'late' : 'failed'
}

/** 异议 (R41): in one's own words, to whoever accepted the case. [Z56] */
export function ObjectSheet({ shown: { connection, now, objection }, close }: { shown: Shown; close: () => void }) {
  const w = words.value
  const text = useSignal('')
  const state = useSignal<State>('writing')
  const ready = text.value.trim() !== ''
  const send = async () => {
    if (state.value === 'sending' || !ready) return
    state.value = 'sending'
    const outcome = await connection.send('case.object', { case: now.case, words: tidy(text.value) })
    if ('result' in outcome) close()
    else state.value = stateAfter(outcome)
  }
  const over = state.value === 'asked' || state.value === 'late'
  return (
    <Sheet title={w.title} close={close}>
      <p class="note">{w.note(objection.days)}</p>
      <label class="words">
        {w.label}
        <textarea
          rows={6}
          maxLength={most}
          value={text.value}
          data-testid="words"
          disabled={over}
          onInput={(event) => {
            text.value = event.currentTarget.value
          }}
        />
        <small>{w.room(most - text.value.length)}</small>
      </label>
      <p class="fate" role="status">
        {state.value === 'writing' ? '' : state.value === 'sending' ? w.sending : w[state.value]}
      </p>
      <div class="answers">
        {!over && (
          <button type="button" class="ok" data-testid="object-send" disabled={!ready} onClick={() => void send()}>
            {w.send}
          </button>
        )}
        <button type="button" data-testid="object-keep" onClick={close}>
          {w.keep}
        </button>
      </div>
    </Sheet>
  )
}

/** On a phone a line break is easily typed; the hall's texts have none. */
const tidy = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()
