import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { type RatingLevel, ratingLevels } from '../../protocol/vocabulary.ts'
import type { Connection } from '../../web/connection.ts'
import { say, wordsOf } from '../../web/language.ts'
import type { Shown } from './shown.ts'

/** 好差评, R45: the words are fixed. */
const words = wordsOf(
  {
    title: '请您评一评这次办事',
    which: (name: string) => `请您评一评：${name}`,
    l5: '非常满意',
    l4: '满意',
    l3: '基本满意',
    l2: '不满意',
    l1: '非常不满意',
    comment: '还想说的话（可以不填）',
    change: (n: number) => `${n} 秒后记下，还可以改`,
    writing: '写好了再记下',
    send: '记下我的评价',
    sending: '正在记下',
    failed: '还没有记下。请稍等再点一次。',
    sent: '谢谢您的评价',
    closed: '这次办事已经评过了，谢谢您。',
  },
  {
    title: '請您評一評這次辦事',
    which: (name: string) => `請您評一評：${name}`,
    l5: '非常滿意',
    l4: '滿意',
    l3: '基本滿意',
    l2: '不滿意',
    l1: '非常不滿意',
    comment: '還想說的話（可以不填）',
    change: (n: number) => `${n} 秒後記下，還可以改`,
    writing: '寫好了再記下',
    send: '記下我的評價',
    sending: '正在記下',
    failed: '還沒有記下。請稍等再點一次。',
    sent: '謝謝您的評價',
    closed: '這次辦事已經評過了，謝謝您。',
  },
  {
    title: 'How was this visit?',
    which: (name: string) => `How was this: ${name}?`,
    l5: 'Very satisfied',
    l4: 'Satisfied',
    l3: 'Fairly satisfied',
    l2: 'Dissatisfied',
    l1: 'Very dissatisfied',
    comment: 'Anything else (optional)',
    change: (n: number) => `Sent in ${n} s, you can still change it`,
    writing: 'Sent when you are done writing',
    send: 'Send my rating',
    sending: 'Sending',
    failed: 'It is not recorded yet. Please try again in a moment.',
    sent: 'Thank you for your rating',
    closed: 'This visit has been rated already. Thank you.',
  },
)

const changeOfMind = 3

type State = 'choosing' | 'sending' | 'failed' | 'sent' | 'closed'

/** Five equal boxes, none chosen for the person. A choice is sent after three seconds; whoever writes takes as long as it needs. */
export function Rating({ shown: { connection, ticket } }: { shown: Shown }) {
  const w = words.value
  const level = useSignal<RatingLevel | undefined>(undefined)
  const comment = useSignal('')
  const writing = useSignal(false)
  const left = useSignal(changeOfMind)
  const state = useSignal<State>('choosing')
  const chosen = level.value
  const waiting = chosen !== undefined && !writing.value && state.value === 'choosing'

  const send = async () => {
    if (level.value === undefined || state.value === 'sending') return
    state.value = 'sending'
    state.value = await rate(connection, {
      ticket: ticket.id,
      level: level.value,
      ...(ticket.toRate && { matter: ticket.toRate.matter }),
      ...(comment.value.trim() && { comment: tidy(comment.value) }),
    })
  }
  useEffect(() => {
    if (!waiting) return
    left.value = changeOfMind
    const timer = setInterval(() => {
      left.value -= 1
      if (left.value === 0) void send()
    }, 1000)
    return () => clearInterval(timer)
  }, [waiting, chosen])

  if (state.value === 'sent' || state.value === 'closed') return <Closed words={w[state.value]} />
  return (
    <section class="rating">
      <h2>{ticket.toRate ? w.which(say(ticket.toRate.name)) : w.title}</h2>
      <div class="levels" role="group" aria-label={w.title}>
        {ratingLevels.map((each) => (
          <button
            key={each}
            type="button"
            data-testid={`rate-${each}`}
            aria-pressed={chosen === each}
            disabled={state.value === 'sending'}
            onClick={() => {
              level.value = each
              state.value = 'choosing'
            }}
          >
            {w[`l${each}`]}
          </button>
        ))}
      </div>
      <label>
        {w.comment}
        <textarea
          rows={2}
          maxLength={300}
          value={comment.value}
          data-testid="comment"
          onInput={(event) => {
            comment.value = event.currentTarget.value
          }}
          onFocus={() => {
            writing.value = true
          }}
        />
      </label>
      <p class="fate" role="status">
        {state.value === 'sending' ? w.sending : state.value === 'failed' ? w.failed : waiting ? w.change(left.value) : chosen && w.writing}
      </p>
      {chosen !== undefined && (writing.value || state.value === 'failed') && (
        <button type="button" class="ok" data-testid="rate-send" disabled={state.value === 'sending'} onClick={send}>
          {w.send}
        </button>
      )}
    </section>
  )
}

const Closed = ({ words }: { words: string }) => (
  <section class="status" aria-live="polite">
    <h2 data-testid="thanks">{words}</h2>
  </section>
)

/** On a phone a line break is easily typed; the hall's texts have none. */
const tidy = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim()

async function rate(
  connection: Connection,
  fields: { ticket: string; matter?: string; level: RatingLevel; comment?: string },
): Promise<State> {
  const outcome = await connection.send('ticket.rate', fields)
  if ('refused' in outcome) return outcome.refused === 'already-rated' || outcome.refused === 'not-finished' ? 'closed' : 'failed'
  return 'unsent' in outcome ? 'failed' : 'sent'
}
